internal import Articles

/// Reads documents of word processors that are XML in a zip archive: DOCX and ODT.
struct OfficeReader {
  private var zip: ZipArchive
  private var list: ItemList
  private var links: [String: String] = [:]
  private var builder = BodyBuilder()
  private var title: String?

  private static let space: [UInt8] = [0x20]
  private static let longestBody = 64 << 20

  /// The one article that a DOCX is.
  static func wordDocument(_ file: SourceFile) -> [ParsedItem] {
    var reader = OfficeReader(zip: ZipArchive(file.bytes), list: ItemList(file))
    reader.readLinks()
    if let document = reader.document("word/document.xml") { reader.readWord(document) }
    return reader.finished(properties: "docProps/core.xml")
  }

  /// The one article that an ODT is.
  static func openDocument(_ file: SourceFile) -> [ParsedItem] {
    var reader = OfficeReader(zip: ZipArchive(file.bytes), list: ItemList(file))
    if let document = reader.document("content.xml") { reader.readOpen(document) }
    return reader.finished(properties: "meta.xml")
  }

  private mutating func document(_ name: String) -> XMLDocument? {
    guard let entry = zip[name] else { return nil }
    do throws(ZipArchive.Damage) {
      let bytes = try zip.contents(of: entry)
      guard bytes.count <= Self.longestBody else {
        list.report("too large to be read", member: name)
        return nil
      }
      let document = XMLParser.document(DecodedBytes(bytes, declared: nil).bytes)
      for damage in document.damage { list.report(damage, member: name) }
      return document
    } catch {
      list.report(error.reason, member: name)
      return nil
    }
  }

  private mutating func finished(properties: String) -> [ParsedItem] {
    var content = ArticleContent()
    builder.finish(&content)
    content = content.standing(at: list.file.whole)
    content.title = title
    if let document = document(properties) {
      func line(_ names: String...) -> String? {
        for name in names {
          for node in document.nodes.indices where document.name(node) == name {
            if let line = document.line(node) { return line }
          }
        }
        return nil
      }
      content.title = content.title ?? line("title")
      content.authors = line("creator", "initial-creator").map(RecordList.authors) ?? []
      content.published = line("created", "creation-date", "modified", "date").flatMap(
        WrittenDate.date)
      content.keywords = line("keywords", "keyword").map(RecordList.keywords) ?? []
      content.language = line("language").flatMap(languageCode)
    }
    if content.title == nil, let first = content.blocks.first, first.kind == .heading {
      content.title = first.text
    }
    if content.title != nil, content.title == content.blocks.first?.text {
      content.dropFirstBlock()
    }
    if !content.blocks.isEmpty || content.title != nil { list.add(content, range: list.file.whole) }
    return list.finished(orSay: "a document without text")
  }
}

// MARK: DOCX

extension OfficeReader {
  private mutating func readLinks() {
    guard let document = document("word/_rels/document.xml.rels") else { return }
    for node in document.nodes.indices where document.name(node) == "relationship" {
      if let id = document.value("id", of: node), let target = document.value("target", of: node) {
        links[id] = target
      }
    }
  }

  private mutating func readWord(_ document: XMLDocument) {
    for node in document.nodes.indices where document.name(node) == "p" {
      guard document.nodes[node].kind == .element else { continue }
      readWord(paragraph: node, of: document)
    }
  }

  private mutating func readWord(paragraph: Int, of document: XMLDocument) {
    var style = ""
    var isItem = false
    var link: Int?
    builder.beginBlock(.paragraph)
    var next = paragraph + 1
    while next < document.inside(paragraph).upperBound {
      let node = next
      next += 1
      if let end = link, node >= end {
        builder.closeLink()
        link = nil
      }
      guard document.nodes[node].kind == .element else { continue }
      switch document.name(node) {
      // The paragraphs of a text box are read on their own.
      case "p": next = document.inside(node).upperBound
      case "pstyle": style = document.value("val", of: node)?.lowercased() ?? ""
      case "numpr": isItem = true
      case "t": builder.append(document.text(node).span)
      case "tab": builder.append(Self.space.span)
      case "br", "cr": builder.breakLine()
      case "hyperlink":
        if let id = document.value("id", of: node), let url = links[id] {
          builder.openLink(url)
          link = Int(document.nodes[node].limit)
        }
      default: break
      }
    }
    if link != nil { builder.closeLink() }
    let kind: Block.Kind =
      if style.hasPrefix("heading") || style == "title" { .heading } else if style.contains("quote")
      {
        .quote
      } else if isItem || style.hasPrefix("list") { .listItem } else { .paragraph }
    if style == "title", title == nil {
      title = String(decoding: builder.text, as: UTF8.self).split(separator: "\n").joined(
        separator: " ")
    }
    builder.setKind(kind)
    builder.endBlock()
  }
}

// MARK: ODT

extension OfficeReader {
  private mutating func readOpen(_ document: XMLDocument) {
    for node in document.nodes.indices {
      let name = document.name(node)
      guard name == "p" || name == "h", document.nodes[node].kind == .element else { continue }
      var isItem = false
      var parent = Int(document.nodes[node].parent)
      while parent >= 0 {
        if document.name(parent) == "list-item" { isItem = true }
        parent = Int(document.nodes[parent].parent)
      }
      let style = document.value("style-name", of: node)?.lowercased() ?? ""
      builder.beginBlock(
        name == "h" ? .heading : isItem ? .listItem : style.contains("quot") ? .quote : .paragraph)
      var open: [Int] = []
      var next = node + 1
      while next < document.inside(node).upperBound {
        let inner = next
        next += 1
        while let end = open.last, inner >= end {
          builder.closeLink()
          open.removeLast()
        }
        switch document.nodes[inner].kind {
        case .text: builder.append(document.decoded(document.nodes[inner].range).span)
        case .verbatim: builder.append(Array(document.bytes[document.nodes[inner].range]).span)
        case .element:
          switch document.name(inner) {
          // Notes and text boxes are read on their own.
          case "p", "h": next = document.inside(inner).upperBound
          case "s", "tab": builder.append(Self.space.span)
          case "line-break": builder.breakLine()
          case "a":
            if let url = document.value("href", of: inner) {
              builder.openLink(url)
              open.append(Int(document.nodes[inner].limit))
            }
          default: break
          }
        }
      }
      if style == "title", title == nil {
        title = String(decoding: builder.text, as: UTF8.self)
      }
      builder.endBlock()
    }
  }
}
