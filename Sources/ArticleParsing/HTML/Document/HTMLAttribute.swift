/// The attributes that are kept; every other is passed over.
enum HTMLAttribute: UInt8, CaseIterable, Sendable {
  case none
  case alt, ariaHidden, ariaLabel, charset, `class`, cite, colspan, content, dataSource
  case datetime, dir, hidden, href, httpEquiv, id, itemid, itemprop, itemscope, itemtype, lang
  case name, property, rel, role, src, style, title, type, xmlLang
}

extension HTMLAttribute {
  private static let byName = NameTable(
    allCases.dropFirst().map { ($0.name, $0.rawValue) })

  /// The attribute that the name at `range` stands for.
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    self = HTMLAttribute(rawValue: Self.byName.value(bytes, range)) ?? .none
  }

  private var name: String {
    switch self {
    case .ariaHidden: "aria-hidden"
    case .ariaLabel: "aria-label"
    case .dataSource: "data-src"
    case .httpEquiv: "http-equiv"
    case .xmlLang: "xml:lang"
    default: "\(self)"
    }
  }
}
