/// The words of a language that stand in and beside names, where they are not the English ones.
///
/// English itself has none here: its tables are the ones that every text is read with.
package struct Idiom: Sendable {
  /// Words in small letters that a model takes into a name at its edges, and that join its parts.
  var small: Set<String> = []
  /// Words before a person's name that are no part of it, folded and without a full stop.
  var titles: Set<String> = []
  /// Titles that say who is meant.
  var men: Set<String> = []
  var women: Set<String> = []
  /// Offices: whoever is named after one holds it, and alone it names nobody.
  var offices: Set<String> = []
  /// Words that an organization's name begins with and that say what kind it is.
  var heads: Set<String> = []
  /// Words that name nothing when they stand alone, however they are written.
  var generic: Set<String> = []
  /// Words for peoples, which the language writes with a capital; the masculine singular.
  var peoples: Set<String> = []
  /// What stands between two names, with its spaces.
  var conjunctions: [StaticString] = [" and "]
  /// Endings of what somebody did, which no other word of the language has.
  var verbEndings: [String] = []
  /// Whether a person's first surname is the one that is used alone.
  var hasTwoSurnames = false
  /// Whether a model has to be told that a sentence begins with a capital.
  var doubtsSentenceStarts = false

  static let english = Idiom()

  /// - Parameter language: ISO 639-1.
  static func of(_ language: String?) -> Idiom {
    switch language {
    case "es": .spanish
    case "fr": .french
    default: .english
    }
  }
}

extension Idiom {
  /// Whether there is anything here that the tables of English do not have.
  var hasOwnWords: Bool { !small.isEmpty }

  /// Whether a folded word before a name says that a person is meant.
  func announcesPerson(_ word: String) -> Bool { titles.contains(word) || offices.contains(word) }

  /// Who a folded title is for, if it says so.
  func gender(of title: String) -> Gender? {
    if men.contains(title) { return .male }
    return women.contains(title) ? .female : nil
  }

  /// Whether a folded word means one or several of a people.
  func isPeople(_ word: String) -> Bool {
    if peoples.contains(word) { return true }
    for ending in ["s", "e", "es", "ne", "nes"] where word.hasSuffix(ending) {
      if peoples.contains(String(word.dropLast(ending.count))) { return true }
    }
    return false
  }

  static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }
}
