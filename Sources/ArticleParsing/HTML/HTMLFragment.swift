package import Articles

/// A stretch of HTML as text: what feeds, e-books, mail and web archives hold.
///
/// All of it is read; to find the article among the rest of a page is the business of `HTMLPage`.
package struct HTMLFragment: Sendable {
  package var blocks: [Block]
  package var captions: [Caption]
  /// Links with their words, their addresses resolved, and where in the text of the blocks they stand.
  package var links: [Link]
  /// What of it was left out, if anything.
  package var damage: [String]

  /// Reads `bytes`, which are UTF-8.
  ///
  /// Relative addresses are meant from `base`. Ranges are bytes of the fragment, or all `source` where
  /// the fragment does not stand in its source as it is.
  package init(_ bytes: [UInt8], base: String? = nil, source: Range<Int>? = nil) {
    let document = HTMLParser.document(bytes)
    let base = document.declaredBase(base)
    var content = ArticleContent()
    var blocks = HTMLBlocks(document, base: base, sourceRange: { source ?? $0 })
    blocks.read(0)
    blocks.finish(&content)
    self.blocks = content.blocks
    captions = content.captions
    links = content.links
    damage = document.damage
  }

  /// The blocks joined by blank lines.
  package var text: String {
    blocks.lazy.map(\.text).joined(separator: ArticleContent.blockSeparator)
  }
}

extension HTMLDocument {
  /// The address that those of the page are meant from, for a page at `address`.
  func declaredBase(_ address: String?) -> String? {
    for node in nodes.indices.prefix(2000) where nodes[node].tag == .base {
      if let href = value(.href, of: node), !href.isEmpty {
        return WebAddress.resolved(href, base: address)
      }
    }
    return address
  }
}
