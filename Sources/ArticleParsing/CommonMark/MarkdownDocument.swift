internal import CCommonMark
private import Glibc

/// A text parsed as CommonMark with tables and footnotes. Frees itself.
@safe
struct MarkdownDocument: ~Copyable {
  private let root: OpaquePointer

  /// `nil` if there is no memory for it.
  init?(_ text: Span<UInt8>) {
    Self.prepare
    let root = unsafe text.withUnsafeBufferPointer { text in
      // An empty buffer may have no address.
      guard let start = text.baseAddress else { return unsafe commonmark_parse([0], 0) }
      return unsafe commonmark_parse(start, text.count)
    }
    guard let root = unsafe root else { return nil }
    unsafe self.root = root
  }

  deinit { unsafe commonmark_free(root) }

  private static let prepare: Void = commonmark_prepare()

  /// A node that begins or ends.
  struct Event {
    var kind: Kind
    var isEnd: Bool
    /// Where a block stands: lines count from one, the last is included.
    var lines: ClosedRange<Int>
  }

  enum Kind {
    case paragraph
    case heading
    case quote
    case list
    /// Of an ordered list, the number it starts with.
    case item(start: Int?)
    case codeBlock
    case htmlBlock
    case footnote
    case table
    case tableRow
    case tableCell
    case text
    case softBreak
    case lineBreak
    case code
    case htmlInline
    case link(url: String)
    case image(title: String)
    case footnoteReference
    case other
  }

  /// Calls `visit` with every node as it begins and as it ends, and with the text it holds itself.
  func walk(_ visit: (Event, Span<UInt8>) -> Void) {
    guard let iterator = unsafe cmark_iter_new(root) else { return }
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      let step = unsafe cmark_iter_next(iterator)
      guard step != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else {
        return
      }
      let kind = unsafe Self.kind(of: node)
      let first = Int(unsafe cmark_node_get_start_line(node))
      let event = Event(
        kind: kind, isEnd: step == CMARK_EVENT_EXIT,
        lines: first...max(first, Int(unsafe cmark_node_get_end_line(node))))
      if kind.hasText, let literal = unsafe cmark_node_get_literal(node) {
        let bytes = unsafe UnsafeRawBufferPointer(start: literal, count: strlen(literal))
        unsafe bytes.withMemoryRebound(to: UInt8.self) { bytes in
          visit(event, unsafe Span(_unsafeElements: bytes))
        }
      } else {
        visit(event, Span())
      }
    }
  }

  private static func kind(of node: OpaquePointer) -> Kind {
    switch unsafe commonmark_kind_of(node) {
    case COMMONMARK_PARAGRAPH: return .paragraph
    case COMMONMARK_HEADING: return .heading
    case COMMONMARK_QUOTE: return .quote
    case COMMONMARK_LIST: return .list
    case COMMONMARK_ITEM:
      guard let list = unsafe cmark_node_parent(node),
        unsafe cmark_node_get_list_type(list) == CMARK_ORDERED_LIST
      else { return .item(start: nil) }
      return .item(start: Int(unsafe cmark_node_get_list_start(list)))
    case COMMONMARK_CODE_BLOCK: return .codeBlock
    case COMMONMARK_HTML_BLOCK: return .htmlBlock
    case COMMONMARK_FOOTNOTE: return .footnote
    case COMMONMARK_TABLE: return .table
    case COMMONMARK_TABLE_ROW: return .tableRow
    case COMMONMARK_TABLE_CELL: return .tableCell
    case COMMONMARK_TEXT: return .text
    case COMMONMARK_SOFT_BREAK: return .softBreak
    case COMMONMARK_LINE_BREAK: return .lineBreak
    case COMMONMARK_CODE: return .code
    case COMMONMARK_HTML_INLINE: return .htmlInline
    case COMMONMARK_LINK:
      return .link(url: unsafe cmark_node_get_url(node).map { unsafe String(cString: $0) } ?? "")
    case COMMONMARK_IMAGE:
      return .image(
        title: unsafe cmark_node_get_title(node).map { unsafe String(cString: $0) } ?? "")
    case COMMONMARK_FOOTNOTE_REFERENCE: return .footnoteReference
    default: return .other
    }
  }
}

extension MarkdownDocument.Kind {
  /// Whether its nodes hold text themselves.
  fileprivate var hasText: Bool {
    switch self {
    case .codeBlock, .htmlBlock, .text, .code, .htmlInline, .footnoteReference: true
    default: false
    }
  }
}

/// Character references of HTML.
@safe
enum CharacterReferences {
  /// `bytes` with every `&amp;` and its like decoded.
  static func decoded(_ bytes: Span<UInt8>) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { output, count in
      count = unsafe bytes.withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress, let output = output.baseAddress else {
          return 0
        }
        return unsafe commonmark_unescape(start, bytes.count, output)
      }
    }
  }
}
