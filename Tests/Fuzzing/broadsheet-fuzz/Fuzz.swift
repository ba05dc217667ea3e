internal import ArticleParsing
internal import Articles
internal import CLibFuzzer
internal import Glibc

/// Feeds damaged input to one reader of foreign bytes: `broadsheet-fuzz TARGET CORPUS… [-option=…]`.
@main
struct Fuzz {
  static func main() {
    var arguments = CommandLine.arguments
    if arguments.dropFirst() == ["--targets"] {
      for target in FuzzTarget.allCases { print(target.rawValue) }
      return
    }
    guard arguments.count > 1, let target = FuzzTarget(rawValue: arguments.remove(at: 1)) else {
      let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
      print("usage: broadsheet-fuzz TARGET CORPUS…; targets: \(names)")
      return
    }
    var count = CInt(arguments.count)
    var pointers = unsafe arguments.map { unsafe strdup($0) } + [nil]
    unsafe pointers.withUnsafeMutableBufferPointer { buffer in
      guard var base = buffer.baseAddress else { return }
      _ = unsafe LLVMFuzzerRunDriver(&count, &base, target.callback)
    }
  }
}

/// A reader of foreign bytes.
enum FuzzTarget: String, CaseIterable {
  case compilation

  // C calls back without a context, so that each target needs a function of its own.
  var callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt {
    switch self {
    case .compilation:
      { data, count in
        _ = CompilationParser.items(in: unsafe bytes(data, count), path: "fuzz.txt")
        return 0
      }
    }
  }
}

private func bytes(_ data: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  unsafe Array(UnsafeBufferPointer(start: data, count: count))
}
