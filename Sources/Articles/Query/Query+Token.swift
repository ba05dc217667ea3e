extension Query {
  /// A piece of a query as typed.
  struct Token: Hashable {
    var kind: Kind
    /// UTF-8 bytes of what was typed.
    var range: Range<Int>
    /// Whether the text ends with it, so that more of it may be to come.
    var isLast = false

    enum Kind: Hashable {
      case open
      case close
      /// Without what comes next.
      case minus
      case word(Term)
      /// `isClosed` tells whether the second quotation mark is there.
      case phrase(Term, isClosed: Bool)
      /// AND, OR, NOT, or NEAR and SOME with what stands behind the slash.
      case keyword(Form, number: Substring?)
      /// A field and its value, if there is one.
      case field(Form, value: Value?)
      /// What looks like a field, with the name of the field that may be meant.
      case nearlyField(meant: String, name: Range<Int>, value: Value)
    }

    struct Value: Hashable {
      var term: Term
      var range: Range<Int>
      var isQuoted: Bool
    }
  }
}
