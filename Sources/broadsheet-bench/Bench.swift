internal import Glibc

/// The program.
@main
struct Bench {
  @MainActor static func main() {
    guard let options = Options(CommandLine.arguments) else {
      Output.say(Options.usage)
      exit(2)
    }
    do {
      let data = try BenchData(options.paths)
      var report = Report(isJSON: options.isJSON)
      for suite in options.suites where !suite.isOfLibraries {
        switch suite {
        case .recognize: try RecognitionSpeed(options, data).run(&report)
        case .parse: try ParsingSpeed(data).run(&report)
        case .memory: try PeakMemory(options, data).run(&report)
        case .terminal: try TerminalSpeed(options).run(&report)
        case .import, .open, .scroll, .search, .entities: break
        }
      }
      let libraries = options.suites.filter(\.isOfLibraries)
      if !libraries.isEmpty { try ScaleSpeed(options, data).run(libraries, &report) }
      report.finish()
      exit(report.holds ? 0 : 1)
    } catch {
      Output.say("broadsheet-bench: error: \(error)")
      exit(1)
    }
  }
}
