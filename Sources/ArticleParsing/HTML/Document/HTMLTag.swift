/// The elements of HTML that are told apart; every other is `unknown`.
enum HTMLTag: UInt8, CaseIterable, Sendable {
  case unknown
  /// Not an element: a stretch of text.
  case text
  /// Not an element: what holds all others.
  case document
  case a, abbr, address, article, aside, audio, b, base, bdi, bdo, big, blockquote, body, br
  case button, canvas, caption, center, cite, code, col, colgroup, data, dd, del, details, dfn
  case dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure, font, footer, form
  case frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe
  case image, img, input, ins, kbd, label, legend, li, link, main, map, mark, math, menu, meta
  case meter, nav, nobr, noembed, noframes, noscript, object, ol, optgroup, option, output, p
  case param, picture, pre, progress, q, rp, rt, ruby, s, samp, script, section, select, slot
  case small, source, span, strike, strong, style, sub, summary, sup, svg, table, tbody, td
  case template, textarea, tfoot, th, thead, time, title, tr, track, tt, u, ul, `var`, video
  case wbr, xmp
}

extension HTMLTag {
  private static let byName = NameTable(
    allCases.dropFirst(3).map { ("\($0)", $0.rawValue) })

  /// The element that the name at `range` stands for.
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    self = HTMLTag(rawValue: Self.byName.value(bytes, range)) ?? .unknown
  }

  private static let isVoidTable = flags([
    .base, .br, .col, .embed, .frame, .hr, .image, .img, .input, .link, .meta, .param, .source,
    .track, .wbr,
  ])
  private static let isBlockTable = flags([
    .address, .article, .aside, .blockquote, .body, .caption, .center, .col, .colgroup, .dd,
    .details, .dialog, .dir, .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form,
    .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header, .hgroup, .hr, .html, .legend, .li,
    .main, .menu, .nav, .noscript, .ol, .optgroup, .option, .p, .pre, .section, .summary, .table,
    .tbody, .td, .template, .tfoot, .th, .thead, .title, .tr, .ul, .xmp, .document,
  ])
  private static let endsParagraphTable = flags([
    .address, .article, .aside, .blockquote, .center, .dd, .details, .dialog, .dir, .div, .dl,
    .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header,
    .hgroup, .hr, .li, .main, .menu, .nav, .ol, .p, .pre, .section, .summary, .table, .ul, .xmp,
  ])
  private static let isMetadataTable = flags([
    .base, .link, .meta, .noscript, .script, .style, .template, .title,
  ])
  private static let isScopeTable = flags([
    .button, .caption, .document, .html, .object, .svg, .math, .table, .td, .template, .th,
  ])

  private static func flags(_ tags: [HTMLTag]) -> [Bool] {
    var flags = Array(repeating: false, count: 256)
    for tag in tags { flags[Int(tag.rawValue)] = true }
    return flags
  }

  /// Whether it has neither content nor an end tag.
  var isVoid: Bool { Self.isVoidTable[Int(rawValue)] }
  /// Whether it stands on lines of its own.
  var isBlock: Bool { Self.isBlockTable[Int(rawValue)] }
  /// Whether its start ends an open paragraph.
  var endsParagraph: Bool { Self.endsParagraphTable[Int(rawValue)] }
  /// Whether it may stand in a page's head.
  var isMetadata: Bool { Self.isMetadataTable[Int(rawValue)] }
  /// Whether a paragraph outside it is none of its content's business.
  var isScope: Bool { Self.isScopeTable[Int(rawValue)] }

  /// Whether its content is text up to its end tag, whatever it looks like.
  var isRawText: Bool {
    switch self {
    case .script, .style, .iframe, .noembed, .noframes, .xmp, .title, .textarea: true
    default: false
    }
  }

  /// From 1 to 6 for a heading, else `nil`.
  var headingLevel: Int? {
    guard (HTMLTag.h1.rawValue...HTMLTag.h6.rawValue).contains(rawValue) else { return nil }
    return Int(rawValue - HTMLTag.h1.rawValue) + 1
  }

  var isHeading: Bool { (HTMLTag.h1.rawValue...HTMLTag.h6.rawValue).contains(rawValue) }
  var isCell: Bool { self == .td || self == .th }
  var isTablePart: Bool {
    switch self {
    case .table, .tbody, .thead, .tfoot, .tr, .td, .th, .caption: true
    default: false
    }
  }
}
