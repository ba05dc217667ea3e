// swift-tools-version: 6.3

import PackageDescription

/// Every Swift target is built with the strictest settings there are.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// Inner loops are optimized in debug builds too, or tests would crawl.
let numeric = settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "broadsheet",
  products: [.executable(name: "broadsheet", targets: ["broadsheet"])],
  targets: [
    // MARK: C libraries and kernels

    // All linked statically: finding the symbols of shared libraries took a quarter of the way to the
    // first paint. C targets, not system libraries: their headers say why.
    .target(
      name: "CCommonMark",
      linkerSettings: [
        .linkedLibrary(":libcmark-gfm-extensions.a"), .linkedLibrary(":libcmark-gfm.a"),
      ]),
    .target(
      name: "CICU",
      linkerSettings: [
        .linkedLibrary(":libicui18n.a"), .linkedLibrary(":libicuuc.a"),
        .linkedLibrary(":libicudata.a"), .linkedLibrary("stdc++"),
      ]),
    .target(
      name: "CKernels",
      cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
    .target(
      name: "CLibArchive",
      linkerSettings: [
        .linkedLibrary(":libarchive.a"), .linkedLibrary(":libzstd.a"), .linkedLibrary(":libz.a"),
      ]),
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary(":libncursesw.a"), .linkedLibrary(":libtinfo.a")]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CZstandard", linkerSettings: [.linkedLibrary(":libzstd.a")]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),

    // MARK: Vocabulary

    .target(name: "Articles", swiftSettings: settings),
    .target(name: "UnicodeText", dependencies: ["CICU"], swiftSettings: numeric),

    // MARK: Services, which do not know each other

    .target(
      // CLibXML2 joins with the first reader that uses it: an unused library costs every start a
      // millisecond.
      name: "ArticleParsing",
      dependencies: ["Articles", "CCommonMark", "CLibArchive", "UnicodeText"],
      swiftSettings: settings),
    .target(name: "SpacyInference", dependencies: ["CKernels"], swiftSettings: numeric),
    .target(
      name: "Entities", dependencies: ["Articles", "SpacyInference", "UnicodeText"],
      swiftSettings: settings),
    .target(
      name: "ArticleLibrary",
      dependencies: ["Articles", "CSQLite", "CZstandard", "Entities", "UnicodeText"],
      swiftSettings: settings),
    .target(
      name: "ArticleExport", dependencies: ["Articles", "UnicodeText"], swiftSettings: settings),

    // MARK: Front end

    .target(
      name: "ReaderInterface", dependencies: ["Articles", "UnicodeText"], swiftSettings: settings),
    .target(
      name: "CursesTerminal", dependencies: ["CNcurses", "ReaderInterface"],
      swiftSettings: settings),
    .executableTarget(
      name: "broadsheet",
      dependencies: [
        "ArticleExport", "ArticleLibrary", "ArticleParsing", "Articles", "CursesTerminal",
        "Entities", "ReaderInterface", "SpacyInference", "UnicodeText",
      ],
      swiftSettings: settings,
      // Packed relocations: a start reads eleven kilobytes of them and not a megabyte.
      linkerSettings: [
        .unsafeFlags([
          "-use-ld=lld", "-Xlinker", "--as-needed", "-Xlinker", "-z", "-Xlinker",
          "pack-relative-relocs",
        ])
      ]),
    .executableTarget(
      name: "broadsheet-bench",
      dependencies: [
        "ArticleLibrary", "ArticleParsing", "Articles", "Entities", "ReaderInterface",
        "SpacyInference",
      ],
      swiftSettings: settings),

    // MARK: Tests, one target for each module, and one for the whole

    .target(
      name: "TestSupport", dependencies: ["Articles", "Entities", "ReaderInterface"],
      path: "Tests/TestSupport", swiftSettings: settings),
    .tests(of: "ArticleExport"),
    .tests(of: "ArticleLibrary", with: ["Entities"]),
    .tests(of: "ArticleParsing"),
    .tests(of: "Articles"),
    .tests(of: "CursesTerminal"),
    .tests(of: "Entities"),
    .tests(of: "ReaderInterface"),
    .tests(of: "SpacyInference"),
    .tests(of: "UnicodeText"),
    .tests(of: "broadsheet"),
  ]
)

extension Target {
  /// `Tests/FooTests` for `Sources/Foo`.
  static func tests(of module: String, with others: [String] = []) -> Target {
    let dependencies = Set([module, "Articles", "TestSupport"] + others).sorted()
    return .testTarget(
      name: module.prefix(1).uppercased() + module.dropFirst() + "Tests",
      dependencies: dependencies.map { .byName(name: $0) },
      swiftSettings: settings)
  }
}

// `make fuzz` builds the fuzzers, and counts what they reach in the modules that read foreign bytes.
if Context.environment["BROADSHEET_FUZZ"] != nil {
  for target in package.targets
  where ["ArticleParsing", "SpacyInference", "UnicodeText"].contains(target.name) {
    target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-sanitize=fuzzer"])]
  }
  package.targets += [
    .target(name: "CLibFuzzer", path: "Tests/Fuzzing/CLibFuzzer"),
    .executableTarget(
      name: "broadsheet-fuzz",
      dependencies: [
        "ArticleLibrary", "ArticleParsing", "Articles", "CLibFuzzer", "SpacyInference",
      ],
      path: "Tests/Fuzzing/broadsheet-fuzz",
      swiftSettings: settings),
  ]
}
