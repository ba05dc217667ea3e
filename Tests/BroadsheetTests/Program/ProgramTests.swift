import Foundation
import Testing

/// The built program, called as a shell would.
@Suite final class ProgramTests {
  let folder: URL
  let library: String

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("broadsheet-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    library = folder.appendingPathComponent("library.db").path
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func broadsheet(_ arguments: String...) throws -> ProgramResult {
    try ProgramResult(of: arguments)
  }

  private var seeds: String { RealTerminal.repository.appendingPathComponent("seeds").path }

  @Test func `importing prints what came and listing prints it newest first`() throws {
    #expect(try broadsheet("import", "--library", library, seeds).output == "3 new articles\n")
    let lines = try broadsheet("list", "--library", library).output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].contains("Why the US should not trust the MEK"))
    #expect(lines[2].contains("2021-07-14"))
  }

  @Test func `a file that has not changed is not read again`() throws {
    _ = try broadsheet("import", "--library", library, seeds)
    #expect(try broadsheet("import", "--library", library, seeds).output == "nothing new\n")
  }

  @Test func `a search prints the article and the words around`() throws {
    _ = try broadsheet("import", "--library", library, seeds)
    let result = try broadsheet("search", "--library", library, "natanz")
    #expect(result.output.contains("The Trouble With Mujahedin Khalq"))
    #expect(result.output.contains("Natanz"))
  }

  @Test func `parsing prints a line of JSON for each article`() throws {
    let result = try broadsheet("parse", "--json", seeds)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines {
      let record = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let expected = [
        "authors", "bio", "blocks", "captions", "excerpt", "handles", "keywords", "language",
        "links",
        "origins", "outlet", "problems", "published", "related", "reposted", "source", "subtitle",
        "text", "title", "unassigned", "url",
      ]
      #expect(record.keys.sorted() == expected)
    }
  }

  @Test func `what cannot be read is a warning and the rest is read`() throws {
    let binary = folder.appendingPathComponent("picture.txt")
    try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0]).write(to: binary)
    let result = try broadsheet("import", "--library", library, binary.path, seeds, "/nowhere")
    #expect(result.status == 0)
    #expect(result.output == "3 new articles, 2 problems\n")
    #expect(result.messages.contains("broadsheet: warning: /nowhere: no such file or directory"))
    #expect(result.messages.contains("broadsheet: warning: \(binary.path): "))
  }

  @Test func `an import of nothing that is there has failed`() throws {
    #expect(try broadsheet("import", "--library", library, "/nowhere", "/nor/here").status == 1)
    #expect(try broadsheet("import", "--library", library, "/nowhere", seeds).status == 0)
  }

  @Test(arguments: [
    (["--nonsense"], 2), (["show", "x"], 2), (["search"], 2), (["parse", "/nowhere"], 1),
    (["--help"], 0), (["--version"], 0), (["parse", "--help"], 0),
  ])
  func `the exit status says whether it was done`(arguments: [String], status: Int) throws {
    let result = try ProgramResult(of: arguments)
    #expect(result.status == Int32(status))
    #expect(status == 0 || result.messages.contains("broadsheet: error: "))
  }

  @Test func `names are recognized in every line that is a record`() throws {
    let lines = [
      #"{"id": 7, "text": "Caf\u00e9 \ud83d\ude00 \"Angela Merkel\"\tmet Tim Cook in Berlin."}"#,
      "", "no record", #"{"id": "b"}"#, #"{"text": "half a pair: \ud83d"}"#,
      #"{"id": "a\"\\\n\u0001b", "text": "", "more": [1, {"text": null}]}"#,
    ]
    let result = try ProgramResult(
      of: ["recognize", "--raw", "--tokens", "-"], input: lines.joined(separator: "\n"))
    guard !result.messages.contains("no recognition model") else {
      try Test.cancel("no model is installed")
    }
    let records = try result.output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    try #require(records.count == 2)
    #expect(records[0]["id"] as? Int == 7)
    let tokens = try #require(records[0]["tokens"] as? [[Int]])
    #expect(tokens.first == [0, 5])
    #expect(tokens.last == [49, 50])
    let entities = try #require(records[0]["entities"] as? [[String: Any]])
    #expect(entities.contains { $0["label"] as? String == "GPE" && $0["end"] as? Int == 49 })
    #expect(records[1]["id"] as? String == "a\"\\\n\u{1}b")
    #expect((records[1]["tokens"] as? [[Int]])?.isEmpty == true)
    for number in [3, 4, 5] { #expect(result.messages.contains("line \(number): not a record")) }
  }

  @Test func `a full disk is not silence`() throws {
    _ = try broadsheet("import", "--library", library, seeds)
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let result = try ProgramResult(of: ["list", "--library", library], output: full)
    #expect(result.status == 1)
    #expect(result.messages == "broadsheet: error: cannot write: no space left on device\n")
  }

  @Test func `a file's name cannot send the terminal anything`() throws {
    let empty = folder.appendingPathComponent("a\u{1B}[31mb.txt")
    try Data().write(to: empty)
    let result = try broadsheet("parse", empty.path)
    #expect(result.messages.contains("a?[31mb.txt: empty"))
    #expect(!result.messages.contains("\u{1B}"))
  }

  @Test func `a temporary library without a reader leaves no file`() throws {
    let result = try ProgramResult(
      of: ["--temporary", seeds], environment: ["TMPDIR": folder.path])
    #expect(result.output.split(separator: "\n").count == 3)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test(.enabled(if: RealTerminal.hasModel, "no recognition model is installed"))
  func `every record is answered under its own id, and names are counted on`() throws {
    let result = try ProgramResult(
      of: ["recognize", "-"],
      input: """
        {"id":1.5,"text":"Ada Lovelace lived in London."}\r
        {"id":"b","text":"","more":[]}

        {"text":"Mary Somerville lived in Naples."}
        {"id":true}
        """)
    let records = try result.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(records.map { "\($0["id"] ?? "-")" } == ["1.5", "b", "<null>"])
    let clusters = records.flatMap { $0["entities"] as? [[String: Any]] ?? [] }
      .compactMap { $0["cluster"] as? Int }
    #expect(clusters == [0, 1, 2, 3])
    #expect(result.messages.contains("line 5: not a record"))
    #expect(result.status == 0)
  }

  @Test func `a library of another program is left alone`() throws {
    let text = "not a database, and longer than a header so that it cannot be taken for empty\n"
    try text.write(toFile: library, atomically: true, encoding: .utf8)
    let result = try broadsheet("list", "--library", library)
    #expect(result.status == 1)
    #expect(result.messages.contains("not a Broadsheet library"))
    #expect(try String(contentsOfFile: library, encoding: .utf8) == text)
  }

  @Test func `what reads PDF is named where it is missing`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.pdf")
    try Data("%PDF-1.7\n".utf8).write(to: file)
    // Nothing is found in it.
    let result = try ProgramResult(of: ["parse", file.path], environment: ["PATH": folder.path])
    #expect(result.messages.contains("install pdftotext (Debian package poppler-utils)"))
  }
}

/// What a run of the program left behind.
struct ProgramResult {
  var status: Int32
  var output: String
  var messages: String

  /// `file` takes the output where it is not to be kept.
  init(
    of arguments: [String], input: String = "", environment: [String: String] = [:],
    output file: FileHandle? = nil, program: String = RealTerminal.program,
    directory: String? = nil
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL =
      directory.map { URL(fileURLWithPath: $0) } ?? RealTerminal.repository
    let (output, messages, standardInput) = (Pipe(), Pipe(), Pipe())
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    if let file { process.standardOutput = file } else { process.standardOutput = output }
    process.standardError = messages
    process.standardInput = standardInput
    try process.run()
    standardInput.fileHandleForWriting.write(Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    if file != nil { try output.fileHandleForWriting.close() }
    self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    self.messages = String(
      decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }
}
