/// What the arguments ask for.
struct Options {
  var suites: [Suite] = []
  /// Files and folders to measure with.
  var paths: [String] = []
  var isJSON = false
  /// The `broadsheet` to measure.
  var program: Program
  var modelPath: String?
  /// How many articles the suites of large libraries are measured with, the fewest first.
  var counts = [10_000]
  /// Where collections are kept from one run to the next.
  var folder: String?

  static let usage = """
    usage: broadsheet-bench [SUITE…] [OPTION…] [PATH…]

    Suites: recognize, parse, import, open, scroll, search, entities, memory, terminal; else all
    of them.

    Measures what Broadsheet promises about speed and memory, over PATHs (else seeds/), and
    says whether it holds. Exit status 1: something does not hold.

      --json          print a JSON line for each measurement, and the table on standard error
      --program PATH  the broadsheet to measure; else the one beside this program
      --model PATH    the recognition model; else the installed en_core_web_md
      --articles N,…  how many articles import, open, scroll and search are measured with, the
                      articles of PATHs over and over with other words (10000)
      --folder PATH   keep what is made for that there, and use what is there

    newsboat, sfeed_curses, notmuch, rg and less are measured beside it where they are installed.
    With BROADSHEET_SPACY_PYTHON, a python that has spaCy, and BROADSHEET_SPACY_MODEL, a folder
    that spaCy can load, recognition is compared with spaCy itself.
    """

  /// Reads the arguments; `nil` if they mean nothing.
  init?(_ arguments: [String]) {
    var arguments = arguments[...]
    guard let own = arguments.popFirst() else { return nil }
    let ownFolder = own.lastIndex(of: "/").map { String(own[...$0]) } ?? ""
    program = Program(path: ownFolder + "broadsheet")
    while let argument = arguments.popFirst() {
      switch argument {
      case "--json": isJSON = true
      case "--program":
        guard let path = arguments.popFirst() else { return nil }
        program = Program(path: path)
      case "--model":
        guard let path = arguments.popFirst() else { return nil }
        modelPath = path
      case "--articles":
        let numbers = arguments.popFirst()?.split(separator: ",").map { Int($0) } ?? []
        counts = numbers.compactMap { $0 }.filter { $0 > 0 }.sorted()
        guard !counts.isEmpty, counts.count == numbers.count else { return nil }
      case "--folder":
        guard let path = arguments.popFirst() else { return nil }
        folder = path
      case let name where name.hasPrefix("-"): return nil
      default:
        if let suite = Suite(rawValue: argument) {
          suites.append(suite)
        } else {
          paths.append(argument)
        }
      }
    }
    if suites.isEmpty { suites = Suite.allCases }
    if paths.isEmpty { paths = ["seeds"] }
  }

  /// What is measured together.
  enum Suite: String, CaseIterable {
    case recognize, parse, `import`, open, scroll, search, entities, memory, terminal

    /// Whether it is measured with very many articles.
    var isOfLibraries: Bool {
      switch self {
      case .import, .open, .scroll, .search, .entities: true
      case .recognize, .parse, .memory, .terminal: false
      }
    }
  }

  /// The folder of the recognition model, if there is one.
  var model: String? {
    if let modelPath { return modelPath }
    guard let run = try? program.run(["model", "path", "en_core_web_md"]), run.status == 0 else {
      return nil
    }
    return String(decoding: run.output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }
}
