/// What an e-book's own table says its parts are called.
struct TableOfContents {
  /// Entries by path, in their order.
  private(set) var entries: [String: [Entry]] = [:]

  struct Entry {
    var title: String
    /// The element that it begins with.
    var fragment: String?
    /// 1 for what stands outermost.
    var level: Int
  }

  private static let mostEntries = 20_000

  /// Reads an EPUB 3 navigation document: the first list in its `toc`.
  init(navigation bytes: [UInt8], path: String) {
    let document = XMLParser.document(bytes)
    let navs = document.nodes.indices.filter {
      document.nodes[$0].kind == .element && document.name($0) == "nav"
    }
    let nav = navs.first { document.value("type", of: $0)?.contains("toc") == true } ?? navs.first
    guard let nav else { return }
    add(document, nav, path: path, element: "a", list: "ol") { node in
      guard let address = document.value("href", of: node) else { return nil }
      return (document.line(node), address)
    }
  }

  /// Reads an EPUB 2 NCX.
  init(contents bytes: [UInt8], path: String) {
    let document = XMLParser.document(bytes)
    guard let root = document.root, let map = document.first("navmap", in: root) else { return }
    add(document, map, path: path, element: "navpoint", list: "navpoint") { node in
      guard let content = document.child("content", of: node),
        let address = document.value("src", of: content)
      else { return nil }
      return (document.child("navlabel", of: node).flatMap(document.line), address)
    }
  }

  private mutating func add(
    _ document: XMLDocument, _ root: Int, path: String, element: String, list: String,
    _ read: (Int) -> (String?, String)?
  ) {
    let folder = ArchivePath.folder(of: path)
    var open: [Int] = []
    var count = 0
    for node in document.inside(root) where document.nodes[node].kind == .element {
      while let last = open.last, last <= node { open.removeLast() }
      if document.name(node) == list { open.append(Int(document.nodes[node].limit)) }
      guard document.name(node) == element, count < Self.mostEntries,
        let (title, address) = read(node), let title,
        let target = ArchivePath.resolved(address, from: folder)
      else { continue }
      count += 1
      entries[target, default: []].append(
        Entry(title: title, fragment: ArchivePath.fragment(of: address), level: open.count))
    }
  }

  init() {}

  var isEmpty: Bool { entries.isEmpty }
}
