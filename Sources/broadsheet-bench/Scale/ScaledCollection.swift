internal import FoundationEssentials

/// A collection of many articles, in the forms that Broadsheet and its peers read.
///
/// Each form is made when first asked for, and kept if the folder is.
struct ScaledCollection {
  let count: Int
  /// Where its forms are.
  let folder: String
  let data: BenchData

  init(_ data: BenchData, count: Int, in folder: String) throws {
    self.data = data
    self.count = count
    self.folder = "\(folder)/\(count)"
    try Files.makeFolder(self.folder)
  }

  private var articles: ScaledArticles { ScaledArticles(data, count: count) }

  /// What a form is called, and where its last byte is written last.
  private func made(
    _ name: String, _ make: (_ path: String) throws -> Void
  ) throws -> String {
    let path = "\(folder)/\(name)"
    let mark = path + ".made"
    if !Files.exists(mark) {
      try make(path)
      try Files.write([], to: mark)
    }
    return path
  }

  /// One file of JSON Lines.
  func jsonLines() throws -> String {
    try made("articles.jsonl") { path in
      var file = try Files.Writer(path)
      let encoder = JSONEncoder()
      encoder.outputFormatting = .withoutEscapingSlashes
      for article in articles {
        let line = Line(
          id: article.number, title: article.title, authors: article.authors,
          source: article.outlet, date: article.date, url: article.url, text: article.text)
        try file.write(Array(try encoder.encode(line)) + [UInt8(ascii: "\n")])
      }
      try file.close()
    }
  }

  private struct Line: Encodable {
    var id: Int
    var title: String
    var authors: [String]
    var source: String
    var date: String
    var url: String
    var text: String
  }

  /// A folder of text files, a hundred a folder.
  func textFiles() throws -> String {
    try made("texts") { path in
      try Files.makeFolder(path)
      for article in articles {
        let folder = "\(path)/\(article.number / 100)"
        if article.number % 100 == 0 { try Files.makeFolder(folder) }
        try Files.write(
          Array("\(article.title)\n\n\(article.text)\n".utf8),
          to: "\(folder)/\(article.number).txt")
      }
    }
  }

  /// A folder of mail, as notmuch reads it.
  func mail() throws -> String {
    try made("mail") { path in
      try Files.makeFolder(path)
      for article in articles {
        let folder = "\(path)/\(article.number / 1000)"
        if article.number % 1000 == 0 {
          for part in ["", "/cur", "/new", "/tmp"] { try Files.makeFolder(folder + part) }
        }
        let head = """
          From: \(article.outlet.filter(\.isASCII)) <desk@example.org>
          Subject: \(article.title.filter { $0 != "\n" })
          Date: \(article.mailDate)
          Message-ID: <\(article.number)@example.org>
          MIME-Version: 1.0
          Content-Type: text/plain; charset=utf-8
          Content-Transfer-Encoding: 8bit
          """
        try Files.write(
          Array("\(head)\n\n\(article.text)\n".utf8),
          to: "\(folder)/cur/\(article.number).example:2,")
      }
    }
  }

  /// One list of all, as sfeed_curses reads it: tab-separated values.
  func table() throws -> String {
    try made("all.tsv") { path in
      var file = try Files.Writer(path)
      for article in articles.sorted(by: { $0.day > $1.day }) {
        let content = article.text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
          .replacing("\t", with: " ")
        let title = article.title.replacing("\t", with: " ")
        try file.write(
          Array(
            """
            \(article.day * 86_400)\t\(title)\t\(article.url)\t\(content)\tplain\t\
            \(article.number)\t\(article.authors.first ?? "")\t\t

            """.utf8))
      }
      try file.close()
    }
  }

  /// A hundred feeds and the file that lists them, as newsboat reads them.
  func feeds() throws -> String {
    try made("feeds") { path in
      try Files.makeFolder(path)
      var files = try (0..<100).map { number in
        var file = try Files.Writer("\(path)/\(number).xml")
        try file.write(
          Array(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0"><channel><title>Feed \(number)</title><link>https://example.org/</link>

            """.utf8))
        return file
      }
      for article in articles {
        try files[article.number % 100].write(
          Array(
            """
            <item><title>\(Self.escaped(article.title))</title><link>\(article.url)</link>\
            <guid>\(article.url)</guid><pubDate>\(article.mailDate)</pubDate>\
            <description>\(Self.escaped(article.text))</description></item>

            """.utf8))
      }
      for index in files.indices {
        try files[index].write(Array("</channel></rss>\n".utf8))
        try files[index].close()
      }
      let lines = (0..<100).map { "file://\(path)/\($0).xml" }
      let everything = #""query:Everything:guid != \"none\"""#
      try Files.write(
        Array(([everything] + lines).joined(separator: "\n").utf8), to: path + "/urls")
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// The library with everything in it.
  func library(by program: Program) throws -> String {
    try made("library.db") { path in
      let lines = try jsonLines()
      let run = try program.run(["import", "--quiet", "--no-names", "--library", path, lines])
      guard run.status == 0 else { throw BenchError("import failed") }
    }
  }

  /// Bytes of the articles' bodies.
  var textSize: Int { articles.reduce(0) { $0 + $1.text.utf8.count } }
}
