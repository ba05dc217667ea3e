internal import Articles

/// What a page says about itself for machines: `meta` elements, links and JSON-LD.
struct PageDeclarations: Sendable {
  /// By name in lower case, what `meta` elements say, in their order.
  private(set) var values: [String: [Value]] = [:]
  private(set) var canonical: Value?
  /// What `title` says.
  private(set) var title: Value?
  private(set) var language: String?
  private(set) var linkedData = LinkedData()

  struct Value: Hashable, Sendable {
    var text: String
    /// Bytes of the page.
    var range: Range<Int>
  }

  /// What a part of a page says that is an article of its own, under `heading` and at `address`.
  ///
  /// Of what the page declares, only what holds for all of it holds for the part.
  init(
    _ part: HTMLDocument, of page: PageDeclarations, heading: Value, address: String?
  ) {
    self.init(part)
    title = heading
    language = language ?? page.language
    values["og:site_name"] = page.siteName.map { [$0] }
    canonical = address.map { Value(text: $0, range: heading.range) }
  }

  init(_ document: HTMLDocument) {
    var foreign = 0
    for node in document.nodes.indices.dropFirst() {
      switch document.tag(node) {
      case .svg, .math: foreign = document.limit(node)
      case .meta: readMeta(node, document)
      case .link:
        if canonical == nil, document.rawValue(.rel, of: node).map(document.words) == ["canonical"],
          let href = document.value(.href, of: node)
        {
          canonical = Value(text: href, range: document.range(node))
        }
      case .title where node >= foreign && title == nil:
        if let text = document.lineOfText(node) {
          title = Value(text: text, range: document.range(node))
        }
      case .html:
        language = language ?? document.value(.lang, of: node) ?? document.value(.xmlLang, of: node)
      case .script:
        guard let type = document.value(.type, of: node),
          type.lowercased().hasPrefix("application/ld+json"), node + 1 < document.limit(node)
        else { continue }
        linkedData.read(document.bytes, document.range(node + 1))
      default: break
      }
    }
  }

  private mutating func readMeta(_ node: Int, _ document: HTMLDocument) {
    guard let content = document.lineOfValue(.content, of: node) else { return }
    for attribute in [HTMLAttribute.property, .name, .itemprop, .httpEquiv] {
      guard let names = document.rawValue(attribute, of: node) else { continue }
      for name in document.words(names) {
        values[name, default: []].append(Value(text: content, range: document.range(node)))
      }
    }
  }

  /// The first that one of `names` says.
  func first(_ names: [String]) -> Value? {
    for name in names { if let value = values[name]?.first { return value } }
    return nil
  }

  /// The name of the site or its publisher.
  var siteName: Value? {
    first(["og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher"])
      ?? linkedData.publisher
  }
}

extension HTMLDocument {
  /// The words of a value on one line, made clean; `nil` if there are none.
  func lineOfValue(_ name: HTMLAttribute, of node: Int) -> String? {
    guard let range = rawValue(name, of: node) else { return nil }
    let decoded = HTMLCharacters.decoded(bytes.span, range)
    return (NormalizedText.cleaned(decoded.span) ?? decoded).onOneLine
  }

  /// The words of an element that holds nothing but text.
  func lineOfText(_ node: Int) -> String? {
    var text: [UInt8] = []
    for inside in inside(node) where nodes[inside].tag == .text {
      text += HTMLCharacters.decoded(bytes.span, range(inside))
    }
    return (NormalizedText.cleaned(text.span) ?? text).onOneLine
  }
}
