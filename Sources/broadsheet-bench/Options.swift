/// What the arguments ask for.
struct Options {
  var suites: [Suite] = []
  /// Files and folders to measure with.
  var paths: [String] = []
  var isJSON = false
  /// The `broadsheet` to measure.
  var program: Program
  var modelPath: String?

  static let usage = """
    usage: broadsheet-bench [recognize] [parse] [library] [memory] [terminal] [OPTION…] [PATH…]

    Measures what Broadsheet promises about speed and memory, over PATHs (else seeds/), and
    says whether it holds. Exit status 1: something does not hold.

      --json          print a JSON line for each measurement, and the table on standard error
      --program PATH  the broadsheet to measure; else the one beside this program
      --model PATH    the recognition model; else the installed en_core_web_md

    With BROADSHEET_SPACY_PYTHON, a python that has spaCy, and BROADSHEET_SPACY_MODEL, a folder
    that spaCy can load, recognition is compared with spaCy itself.
    """

  /// Reads the arguments; `nil` if they mean nothing.
  init?(_ arguments: [String]) {
    var arguments = arguments[...]
    guard let own = arguments.popFirst() else { return nil }
    let folder = own.lastIndex(of: "/").map { String(own[...$0]) } ?? ""
    program = Program(path: folder + "broadsheet")
    while let argument = arguments.popFirst() {
      switch argument {
      case "--json": isJSON = true
      case "--program":
        guard let path = arguments.popFirst() else { return nil }
        program = Program(path: path)
      case "--model":
        guard let path = arguments.popFirst() else { return nil }
        modelPath = path
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
  enum Suite: String, CaseIterable { case recognize, parse, library, memory, terminal }

  /// The folder of the recognition model, if there is one.
  var model: String? {
    if let modelPath { return modelPath }
    guard let run = try? program.run(["model", "path", "en_core_web_md"]), run.status == 0 else {
      return nil
    }
    return String(decoding: run.output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }
}
