internal import ArticleLibrary
internal import ArticleParsing
internal import Articles
internal import CLibFuzzer
internal import Glibc
internal import SpacyInference

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
  case compressed
  case archive
  case databases
  case epub
  case exports
  case feed
  case feedCache = "feed-cache"
  case html
  case jsonFeed = "json-feed"
  case jsonLines = "json-lines"
  case letter
  case mailbox
  case markdown
  case messagePack = "message-pack"
  case mhtml
  case numpy
  case office
  case pdf
  case webArchive = "web-archive"
  case zip

  // C calls back without a context, so that each target needs a function of its own.
  var callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt {
    switch self {
    case .compilation:
      { data, count in
        read(unsafe bytes(data, count), name: "fuzz.txt")
        return 0
      }
    case .compressed:
      { data, count in
        var reader = ArticleReader(bytes: unsafe bytes(data, count), path: "fuzz.jsonl.gz")
        while reader.next() != nil {}
        return 0
      }
    case .archive:
      { data, count in
        // E-books are archives that say so, and tar archives need no mark.
        let bytes = unsafe bytes(data, count)
        var reader = ArticleReader(bytes: bytes, path: "fuzz.epub")
        while reader.next() != nil {}
        return 0
      }
    case .letter:
      { data, count in
        let bytes = unsafe bytes(data, count)
        read(Array("From: a@b.c\nMIME-Version: 1.0\n".utf8) + bytes, name: "fuzz.eml")
        return 0
      }
    case .mailbox:
      { data, count in
        let bytes = unsafe bytes(data, count)
        readInPieces(Array("From a 1:1\nFrom: a@b.c\n".utf8) + bytes, name: "fuzz.mbox")
        return 0
      }
    case .mhtml:
      { data, count in
        read(unsafe bytes(data, count), as: .mhtml)
        return 0
      }
    case .databases:
      { data, count in
        // A text is an article database's once it holds the marks of one.
        let bytes = unsafe bytes(data, count)
        for marks in databaseMarks { read(Array(marks.utf8) + bytes, name: "fuzz.txt") }
        return 0
      }
    case .epub:
      { data, count in
        let names = ["b.opf", "nav.html", "toc.ncx", "a.html", "META-INF/encryption.xml"]
        let container = "<container><rootfile full-path=\"b.opf\"/></container>"
        read(
          packed(
            [("META-INF/container.xml", Array(container.utf8))], names, unsafe bytes(data, count)),
          as: .epub)
        return 0
      }
    case .office:
      { data, count in
        let bytes = unsafe bytes(data, count)
        let word = ["word/document.xml", "word/_rels/document.xml.rels", "docProps/core.xml"]
        read(packed([], word, bytes), as: .docx)
        read(packed([], ["content.xml", "meta.xml"], bytes), as: .odt)
        return 0
      }
    case .exports:
      { data, count in
        // The first byte says which.
        let formats: [DocumentFormat] = [
          .bookmarks, .clippings, .enex, .opml, .savedLinks, .savedTable, .zotero,
        ]
        let bytes = unsafe bytes(data, count)
        guard let first = bytes.first else { return 0 }
        read(Array(bytes.dropFirst()), as: formats[Int(first) % formats.count])
        return 0
      }
    case .feedCache:
      { data, count in
        _ = try? FeedCache.items(in: unsafe bytes(data, count))
        return 0
      }
    case .markdown:
      { data, count in
        read(unsafe bytes(data, count), as: .markdown)
        return 0
      }
    case .pdf:
      { data, count in
        // What is damaged is the layout: documents are another program's.
        read(unsafe bytes(data, count), as: .pdf)
        return 0
      }
    case .webArchive:
      { data, count in
        read(Array("WARC/1.0\r\n".utf8) + (unsafe bytes(data, count)), name: "fuzz.warc")
        return 0
      }
    case .feed:
      { data, count in
        // Anything is read as a feed that says it is one.
        read(Array("<rss/>".utf8) + (unsafe bytes(data, count)), name: "fuzz.rss")
        return 0
      }
    case .jsonFeed:
      { data, count in
        read(unsafe bytes(data, count), name: "fuzz.json")
        return 0
      }
    case .html:
      { data, count in
        // Anything is read as a page that begins as one.
        read(Array("<html>".utf8) + (unsafe bytes(data, count)), name: "fuzz.html")
        return 0
      }
    case .jsonLines:
      { data, count in
        let bytes = unsafe bytes(data, count)
        read(bytes, name: "fuzz.jsonl")
        readInPieces(bytes, name: "fuzz.json")
        return 0
      }
    case .messagePack:
      { data, count in
        var reader = MessagePackReader(ByteSlice(unsafe bytes(data, count)))
        while !reader.isAtEnd, (try? reader.value()) != nil {}
        return 0
      }
    case .numpy:
      { data, count in
        if let array = try? NumpyArray(ByteSlice(unsafe bytes(data, count))) {
          precondition(array.rows * array.columns * 4 <= array.data.count)
        }
        return 0
      }
    case .zip:
      { data, count in
        if let archive = try? ZipDirectory(ByteSlice(unsafe bytes(data, count))) {
          for entry in archive.entries.prefix(8) { _ = try? archive.contents(of: entry) }
        }
        return 0
      }
    }
  }
}

/// Reads a file, whatever it looks like.
private func read(_ bytes: [UInt8], as format: DocumentFormat) {
  var parts = SourceParts(path: "fuzz", bytes: bytes)
  parts.forcedFormat = .document(format)
  parts.converters.pdfLayout = { layout throws(Converters.Failure) in layout }
  check(ArticleReader(parts), bytes.count)
}

private func read(_ bytes: [UInt8], name: String) {
  check(ArticleReader(bytes: bytes, path: name), bytes.count)
}

/// Holds a file to what every file must keep: its ranges lie in the file.
private func check(_ items: ArticleReader, _ size: Int) {
  for item in items {
    guard case .article(let article) = item else { continue }
    let content = article.content
    let ranges =
      [article.source.range] + content.blocks.map(\.range) + content.captions.map(\.range)
      + content.links.map(\.range) + content.unassigned.map(\.range) + content.origins.map(\.range)
    for range in ranges {
      precondition(range.lowerBound >= 0 && range.upperBound <= size)
    }
  }
}

/// What tells the text exports of article databases.
private let databaseMarks = [
  "1 of 2 DOCUMENTS\n", "Numéro de document : a\nLe présent document est protégé\n",
  "Document J000000020210503eh530000a\n",
]

/// A zip archive of `files` and of one for each of `names`, whose contents zeros stand between.
private func packed(
  _ files: [(name: String, bytes: [UInt8])], _ names: [String], _ contents: [UInt8]
) -> [UInt8] {
  let parts = contents.split(separator: 0, omittingEmptySubsequences: false).map { Array($0) }
  // Entries are found by their own heads where there is no directory.
  return (files + zip(names, parts).map { ($0, $1) }).flatMap { file -> [UInt8] in
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    let size = number(file.bytes.count, 4)
    return number(0x0403_4B50, 4) + number(0, 14) + size + size + number(file.name.utf8.count, 2)
      + number(0, 2) + Array(file.name.utf8) + file.bytes
  }
}

/// Reads a file twice, and holds it to being read the same whichever way it comes.
private func readInPieces(_ bytes: [UInt8], name: String) {
  var place = 0
  let size = Int(bytes.first ?? 0) + 1
  var reader = ArticleReader(
    SourceParts(path: name) {
      let piece = bytes[place..<min(place + size, bytes.count)]
      place += piece.count
      return Array(piece)
    })
  var items: [ParsedItem] = []
  while let item = reader.next() { items.append(item) }
  precondition(items == Array(ArticleReader(bytes: bytes, path: name)))
}

private func bytes(_ data: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  unsafe Array(UnsafeBufferPointer(start: data, count: count))
}
