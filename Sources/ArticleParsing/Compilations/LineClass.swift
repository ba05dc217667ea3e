/// What a line of a page is, as far as the line alone tells.
enum LineClass: Hashable, Sendable {
  case rule
  case label(Label)
  /// Boxed, since it is large and hardly any line is one.
  indirect case credit(Credit)
  /// `The post … appeared first on …`: names the article it closes.
  case closing
  /// Can be a title: short, and not plainly a sentence of a text.
  case titleLike
  /// Short but a sentence, or too long for a title.
  case sentence
  case prose
  /// Lists, quotes, code, pictures: never a title.
  case matter
}

extension LineClass {
  var credit: Credit? {
    if case .credit(let credit) = self { return credit }
    return nil
  }

  var label: Label? {
    if case .label(let label) = self { return label }
    return nil
  }

  var isText: Bool {
    switch self {
    case .sentence, .prose, .matter: true
    default: false
    }
  }
}
