internal import Articles

/// The package document of an e-book: what it is called, what it holds and in which order it is read
/// (EPUB 3.3, section 5; OPF 2.0).
struct Package {
  var title: String?
  var creators: [String] = []
  var language: String?
  var identifier: String?
  var published: PartialDate?
  var subjects: [String] = []
  private(set) var items: [String: Item] = [:]
  /// The items in reading order.
  private(set) var spine: [Item] = []
  /// What of it could not be found.
  private(set) var damage: [String] = []
  private(set) var navigation: Item?
  private(set) var contents: Item?
  /// What the parts are for, by path.
  private(set) var roles: [String: String] = [:]

  struct Item: Sendable {
    var id: String
    /// In the archive.
    var path: String
    var type: String
    var properties: String
    var fallback: String?
  }

  private static let mostItems = 20_000

  /// Reads the document at `path` of the archive.
  init(_ bytes: [UInt8], path: String) {
    let document = XMLParser.document(bytes)
    let folder = ArchivePath.folder(of: path)
    guard let root = document.root else {
      damage.append("it does not say what it holds")
      return
    }
    readMetadata(document, root)
    for node in document.inside(root) where document.name(node) == "item" {
      guard document.nodes[node].kind == .element, items.count < Self.mostItems,
        let id = document.value("id", of: node), let href = document.value("href", of: node)
      else { continue }
      guard let path = ArchivePath.resolved(href, from: folder) else {
        damage.append("what it holds leads out of it: \(href.head(100))")
        continue
      }
      let item = Item(
        id: id, path: path, type: document.value("media-type", of: node)?.lowercased() ?? "",
        properties: document.value("properties", of: node) ?? "",
        fallback: document.value("fallback", of: node))
      if items[id] == nil { items[id] = item }
      if item.properties.split(separator: " ").contains("nav") { navigation = item }
      if item.type == "application/x-dtbncx+xml" { contents = item }
    }
    readSpine(document, root)
    for node in document.inside(root) where document.name(node) == "reference" {
      guard let type = document.value("type", of: node),
        let href = document.value("href", of: node),
        let path = ArchivePath.resolved(href, from: folder)
      else { continue }
      roles[path] = type
    }
  }

  private mutating func readSpine(_ document: XMLDocument, _ root: Int) {
    guard let spine = document.first("spine", in: root) else {
      return damage.append("it does not say in which order it is read")
    }
    if let toc = document.value("toc", of: spine), let item = items[toc] { contents = item }
    for node in document.children(spine) where document.name(node) == "itemref" {
      guard let id = document.value("idref", of: node), self.spine.count < Self.mostItems else {
        continue
      }
      if let item = items[id] {
        self.spine.append(item)
      } else {
        damage.append("a part is missing: \(id.head(100))")
      }
    }
  }

  private mutating func readMetadata(_ document: XMLDocument, _ root: Int) {
    guard let metadata = document.first("metadata", in: root) else { return }
    // What `refines` says of elements, by their id.
    var refinements: [String: [(property: String, value: String)]] = [:]
    for node in document.inside(metadata) where document.name(node) == "meta" {
      guard document.nodes[node].kind == .element,
        let target = document.value("refines", of: node),
        let property = document.value("property", of: node), let value = document.line(node)
      else { continue }
      refinements[String(target.drop { $0 == "#" }), default: []].append((property, value))
    }
    func refinement(_ node: Int, _ property: String) -> String? {
      document.value("id", of: node).flatMap { refinements[$0] }?.first {
        $0.property == property
      }?.value
    }
    var hasMainTitle = false
    for node in document.inside(metadata) where document.nodes[node].kind == .element {
      guard document.namespace(node) == .dublinCore || !document.nodes[node].hasPrefix,
        let text = document.line(node)
      else { continue }
      switch document.name(node) {
      case "title":
        let isMain = refinement(node, "title-type") == "main"
        if title == nil || isMain && !hasMainTitle { title = text }
        hasMainTitle = hasMainTitle || isMain
      case "creator":
        let role = refinement(node, "role") ?? document.value("role", of: node) ?? "aut"
        if role == "aut" || role == "edt" { creators.append(text) }
      case "language": language = language ?? text
      case "identifier": identifier = identifier ?? text
      case "subject": subjects.append(text)
      case "date":
        let event = document.value("event", of: node)
        if published == nil || event == "publication" { published = WrittenDate.date(in: text) }
      default: break
      }
    }
  }

  /// The item that can be read in an item's place: itself, or what it falls back on.
  func readable(_ item: Item) -> Item? {
    var item = item
    for _ in 0..<10 {
      if item.isPage { return item }
      guard let next = item.fallback.flatMap({ items[$0] }) else { return nil }
      item = next
    }
    return nil
  }
}

extension Package.Item {
  var isPage: Bool {
    switch type {
    case "application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/x-dtbook+xml",
      "image/svg+xml", "application/xml", "text/xml", "text/plain":
      true
    default: type.hasSuffix("+xml")
    }
  }
}

/// Paths inside archives.
enum ArchivePath {
  static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
  }

  /// What `reference` means in `folder`, without its fragment; `nil` if it leads out of the archive.
  static func resolved(_ reference: String, from folder: String) -> String? {
    let plain = reference.prefix { $0 != "#" && $0 != "?" }
    let text = String(decoding: PercentEncoding.decoded(String(plain)), as: UTF8.self)
    guard !text.utf8.contains(UInt8(ascii: ":")), !text.utf8.contains(0) else { return nil }
    var parts: [Substring] = []
    let isWhole = text.hasPrefix("/")
    for part in ((isWhole ? "" : folder) + text).split(separator: "/") {
      switch part {
      case ".": break
      case "..":
        // Browsers stay at the root; so do readers of e-books.
        guard !parts.isEmpty else { continue }
        parts.removeLast()
      default: parts.append(part)
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  static func fragment(of reference: String) -> String? {
    guard let mark = reference.utf8.firstIndex(of: UInt8(ascii: "#")) else { return nil }
    let text = String(reference[mark...].dropFirst())
    return text.isEmpty ? nil : String(decoding: PercentEncoding.decoded(text), as: UTF8.self)
  }
}
