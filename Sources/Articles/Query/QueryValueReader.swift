extension Query {
  /// Reads what stands behind the colon of a field.
  struct ValueReader {
    var today: PartialDate?

    enum Outcome {
      case condition(Condition)
      /// What would be right.
      case mistake(String)
    }

    func read(_ term: Term, of form: Form) -> Outcome {
      guard case .field(let name, let values) = form.row.syntax else {
        return .condition(.words(term, in: nil))
      }
      let word = term.words.lowercased()
      switch values {
      case .words(let field): return .condition(.words(term, in: field))
      case .entity(let type): return .condition(.entity(term, type))
      case .source: return .condition(.source(term.words))
      case .tag: return .condition(.tag(term.words))
      case .language:
        let isCode = (2...3).contains(word.utf8.count) && word.utf8.allSatisfy { $0 &- 97 < 26 }
        return isCode
          ? .condition(.language(word))
          : .mistake("\(name): takes a code of two letters, as in \(form.row.example)")
      case .state:
        guard let state = State(rawValue: word) else {
          return wrong(word, name, State.allCases.map(\.rawValue))
        }
        return .condition(.state(state))
      case .feature:
        guard let feature = Feature(rawValue: word) else {
          return wrong(word, name, Feature.allCases.map(\.rawValue))
        }
        return .condition(.has(feature))
      case .article:
        guard let number = Int64(word), number > 0 else {
          return .mistake("\(name): takes the number of an article, as in \(form.row.example)")
        }
        return .condition(.like(Article.ID(rawValue: number)))
      case .date(let relation): return date(term.words, name, relation)
      }
    }

    private func wrong(_ word: String, _ name: String, _ names: [String]) -> Outcome {
      let hint = nearest(to: word, in: names).map { "; \($0) may be meant" } ?? ""
      return .mistake("\(name): takes \(Form.list(names))\(hint)")
    }

    private func date(_ words: String, _ name: String, _ relation: Form.DateRelation) -> Outcome {
      guard let span = DateSpan(words, today: today) else {
        return .mistake(
          DateSpan.isRelative(words)
            ? "\(name): cannot tell without today's date; write it out, as in 2021-07-14"
            : "\(name): takes a date such as 2021, 2021-07-14, \"july 2021\", yesterday "
              + "or \"last month\"")
      }
      switch relation {
      case .on: return .condition(.published(from: span.first, to: span.last))
      case .before:
        guard let end = span.first.previous else { return .mistake("\(name): nothing is older") }
        return .condition(.published(from: nil, to: end))
      case .after:
        guard let start = span.last.next else { return .mistake("\(name): nothing is newer") }
        return .condition(.published(from: start, to: nil))
      }
    }
  }
}

extension Query.Form {
  /// The field that `name` is a slip of, if it is near enough to one.
  static func meant(by name: String) -> String? {
    // Of shorter words too many are one letter away from a field.
    guard name.utf8.count >= 4 else { return nil }
    return nearest(to: name.lowercased(), in: allCases.compactMap(\.fieldName))
  }
}

/// The one of `names` that is a slip or two away from `word`.
private func nearest(to word: String, in names: [String]) -> String? {
  let limit = word.utf8.count < 6 ? 1 : 2
  let distances = names.compactMap { name in
    // A name of two letters is one letter away from a great many words.
    name.utf8.count < 4
      ? nil : editDistance(word, name, limit: limit).map { (name: name, distance: $0) }
  }
  return distances.min { $0.distance < $1.distance }?.name
}
