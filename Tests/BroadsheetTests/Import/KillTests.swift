import Foundation
import Testing

/// What stopping the program in the middle of an import leaves behind.
@Suite struct KillTests {
  private static let articleCount = 600

  /// How often the program is killed in each import that then has to come to its end.
  private static let killsInRound = 20

  /// `BROADSHEET_KILLS=200` kills two hundred times.
  private static let rounds: Int = {
    let kills = ProcessInfo.processInfo.environment["BROADSHEET_KILLS"].flatMap { Int($0) }
    return max(1, (kills ?? killsInRound) / killsInRound)
  }()

  @Test func `killed at any moment, an import loses and doubles nothing`() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("broadsheet-kill-\(UUID().uuidString)")
    let articles = folder.appendingPathComponent("articles")
    try FileManager.default.createDirectory(at: articles, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for round in 0..<Self.rounds {
      // A new library first, then the same files with other texts, then a new library again.
      let library = folder.appendingPathComponent("library-\(round / 2).db").path
      for number in 0..<Self.articleCount {
        try Self.article(number, edition: round).write(
          to: articles.appendingPathComponent("\(number).txt"), atomically: false, encoding: .utf8)
      }
      try await killAgain(["import", "--library", library, articles.path], reading: library, round)
      #expect(try ProgramResult(of: ["import", "--library", library, articles.path]).status == 0)
      let titles = try ProgramResult(of: ["list", "--library", library]).output
        .split(separator: "\n").map { String($0.dropFirst(20)) }
      #expect(titles.count == Self.articleCount)
      #expect(Set(titles).count == Self.articleCount)
      let check = try ProgramResult(of: ["check", "--library", library])
      #expect(check.status == 0, "\(check.output)\(check.messages)")
    }
  }

  /// Starts the program again and again, and looks each time whether what is left can be read.
  private func killAgain(_ arguments: [String], reading library: String, _ round: Int) async throws
  {
    for moment in 0..<Self.killsInRound {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: RealTerminal.program)
      process.arguments = arguments
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      process.environment = ["BROADSHEET_MODELS": "/nowhere", "SWIFT_BACKTRACE": "enable=no"]
      try process.run()
      // Moments spread over a whole import, in an order that looks like chance and is always the same.
      let milliseconds = moment * 7 % 20 * 9 + (round * 13 + moment) % 9 + 1
      try await Task.sleep(nanoseconds: UInt64(milliseconds) * 1_000_000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let list = try ProgramResult(of: ["list", "--library", library])
      #expect(list.status == 0, "\(list.messages)")
    }
  }

  @Test func `killed at any moment, an import of one large file goes on where it was`() async throws
  {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("broadsheet-kill-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let count = 3000
    let text = String(repeating: "The council met and put it off again. ", count: 30)
    let file = folder.appendingPathComponent("articles.jsonl")
    try (0..<count).map { "{\"title\": \"Report \($0) on the harbor\", \"text\": \"\(text)\"}\n" }
      .joined().write(to: file, atomically: false, encoding: .utf8)
    let library = folder.appendingPathComponent("library.db").path
    for moment in 0..<10 {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: RealTerminal.program)
      process.arguments = ["import", "--library", library, "--jobs", "3", file.path]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      process.environment = ["BROADSHEET_MODELS": folder.path, "SWIFT_BACKTRACE": "enable=no"]
      try process.run()
      try await Task.sleep(nanoseconds: UInt64(moment * 7 % 10) * 150_000_000 + 1_000_000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    let result = try ProgramResult(
      of: ["import", "--no-names", "--quiet", "--library", library, file.path])
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    let titles = try ProgramResult(of: ["list", "--library", library]).output
      .split(separator: "\n").map { String($0.dropFirst(20)) }
    #expect(titles.count == count)
    #expect(Set(titles).count == count)
  }

  private static func article(_ number: Int, edition: Int) -> String {
    let sentence =
      "The council met on item \(number) and, after debate \(edition), put it off again. "
    let paragraph = String(repeating: sentence, count: 6)
    return
      "Report number \(number) on the harbor\n\nby Ada Lovelace\n\n\(paragraph)\n\n\(paragraph)\n"
  }
}
