/// The name by which notes link to each other: that of the file, without folders and ending.
package enum NoteName {
  /// The source identifier of the note at `path`, or `nil` if no Markdown is kept in files of such a
  /// name.
  package static func identifier(ofPath path: String) -> String? {
    var parts = path.split(separator: "/")
    guard let file = parts.popLast(), let name = stem(of: file) else { return nil }
    // Of a page in a folder of its own, that folder has the name.
    let isIndex = name == "index" || name == "_index"
    return "note:" + (isIndex ? parts.last.map { $0.lowercased() } ?? name : name)
  }

  /// The source identifier of the note that a link means: `Looms`, `../engines/looms.md`, `/looms/`.
  package static func identifier(ofLink target: String) -> String? {
    // Most are addresses of the web, told by their first few bytes.
    guard !target.utf8.contains(UInt8(ascii: ":")) else { return nil }
    let path = String(Substring(target.utf8.prefix { $0 != UInt8(ascii: "#") }))
    if let identifier = identifier(ofPath: path) { return identifier }
    return path.split(separator: "/").last.map { "note:" + $0.lowercased() }
  }

  private static let endings = [".md", ".markdown", ".mdx", ".mkd"]

  private static func stem(of file: Substring) -> String? {
    let name = file.lowercased()
    return endings.first(where: name.hasSuffix).map { String(name.dropLast($0.count)) }
  }
}
