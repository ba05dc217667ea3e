extension HTMLParser {
  /// Opens an element where the rules of nesting put it; `nil` if it was dropped or is over already.
  mutating func openElement(
    _ tag: HTMLTag, isEmpty: Bool, start: Int, firstAttribute: Int
  ) -> Int? {
    switch tag {
    case .html, .body, .head:
      // A second one only adds attributes, which nothing here asks for.
      if tag == .body ? hasBody : open.count > (tag == .html ? 1 : 2) {
        dropAttributes(from: firstAttribute)
        return nil
      }
      if tag == .body {
        hasBody = true
        if currentTag == .head { pop(at: start) }
      }
    default:
      if currentTag == .head, !tag.isMetadata { pop(at: start) }
    }
    if openForeign == 0 { makeRoom(for: tag, at: start) }
    let node = append(tag, start: start, end: place)
    setAttributes(of: node, from: firstAttribute)
    if tag.isVoid { return nil }
    if isEmpty, openForeign > 0 || tag == .svg || tag == .math { return nil }
    let depth = open.count
    push(node)
    return open.count > depth ? node : nil
  }

  /// Closes what cannot have `tag` inside.
  private mutating func makeRoom(for tag: HTMLTag, at start: Int) {
    if tag.endsParagraph, openParagraphs > 0 { closeParagraph(at: start) }
    switch tag {
    case .li: closeItem(at: start) { $0 == .li }
    case .dd, .dt: closeItem(at: start) { $0 == .dd || $0 == .dt }
    case .h1, .h2, .h3, .h4, .h5, .h6: if currentTag.isHeading { pop(at: start) }
    case .option: if currentTag == .option { pop(at: start) }
    case .optgroup:
      if currentTag == .option { pop(at: start) }
      if currentTag == .optgroup { pop(at: start) }
    case .td, .th: closeTablePart(at: start) { $0.isCell }
    case .tr: closeTablePart(at: start) { $0 == .tr || $0.isCell }
    case .tbody, .thead, .tfoot: closeTablePart(at: start) { $0 != .table }
    case .a:
      var depth = open.count - 1
      while depth > 0, !openTag(depth).isBlock {
        if openTag(depth) == .a {
          pop(to: depth, at: start)
          break
        }
        depth -= 1
      }
    case .button:
      if let depth = depth(of: .button, within: \.isScope) { pop(to: depth, at: start) }
    default: break
    }
  }

  private mutating func closeParagraph(at start: Int) {
    var depth = open.count - 1
    while depth > 0 {
      let tag = openTag(depth)
      if tag == .p { return pop(to: depth, at: start) }
      if tag.isScope { return }
      depth -= 1
    }
  }

  /// Closes an item of the innermost list.
  private mutating func closeItem(at start: Int, _ isItem: (HTMLTag) -> Bool) {
    var depth = open.count - 1
    while depth > 0 {
      let tag = openTag(depth)
      if isItem(tag) { return pop(to: depth, at: start) }
      if tag.isBlock, tag != .div, tag != .p, tag != .address { return }
      depth -= 1
    }
  }

  /// Closes parts of the innermost table from the outermost that `goes`.
  private mutating func closeTablePart(at start: Int, _ goes: (HTMLTag) -> Bool) {
    var depth = open.count - 1
    var found: Int?
    while depth > 0 {
      let tag = openTag(depth)
      if tag == .table || tag == .template { break }
      if tag.isTablePart, goes(tag) { found = depth }
      depth -= 1
    }
    if let found, depth > 0 { pop(to: found, at: start) }
  }

  private func depth(of tag: HTMLTag, within isLimit: (HTMLTag) -> Bool) -> Int? {
    var depth = open.count - 1
    while depth > 0 {
      let open = openTag(depth)
      if open == tag { return depth }
      if isLimit(open) { return nil }
      depth -= 1
    }
    return nil
  }

  /// Closes the element that an end tag from `start` to `end` means.
  mutating func close(_ tag: HTMLTag, at start: Int, end: Int) {
    switch tag {
    case .html, .body: return
    case .br:
      append(.br, start: start, end: end)
      return
    default: break
    }
    if overflow > 0 {
      overflow -= 1
      return
    }
    let found: Int?
    switch tag {
    case .h1, .h2, .h3, .h4, .h5, .h6:
      var depth = open.count - 1
      while depth > 0, !openTag(depth).isHeading, !openTag(depth).isScope { depth -= 1 }
      found = depth > 0 && openTag(depth).isHeading ? depth : nil
    // Forms are closed in the wrong place more often than not.
    case .form: found = currentTag == .form ? open.count - 1 : nil
    case .table: found = depth(of: tag) { $0 == .template }
    case .tr, .td, .th, .tbody, .thead, .tfoot, .caption:
      found = depth(of: tag) { $0 == .table || $0 == .template }
    case .svg, .math: found = depth(of: tag) { _ in false }
    case .unknown: found = currentTag == .unknown ? open.count - 1 : nil
    default:
      found =
        tag.isBlock || tag == .button || tag == .object
        ? depth(of: tag) { $0.isScope && $0 != tag }
        : depth(of: tag, within: \.isBlock)
    }
    guard let found else { return }
    pop(to: found + 1, at: start)
    pop(at: end)
  }
}
