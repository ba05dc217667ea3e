/// The author's name behind the last sentence of an article: `… an end. Ada Lovelace`.
enum TrailingName {
  /// The byte at which the name begins.
  static func start(in text: String) -> Int? {
    let bytes = text.utf8
    let tail = String(decoding: Array(bytes.suffix(60)), as: UTF8.self)
    let words = tail.split(separator: " ")
    for count in 2...3 where words.count > count {
      let name = words.suffix(count)
      guard Sentence.endsWithStop(words[words.count - count - 1]),
        PersonName.isPerson(name.joined(separator: " ")[...], isMarked: false),
        !Sentence.endsWithStop(name[name.endIndex - 1])
      else { continue }
      return bytes.count - name.reduce(0) { $0 + $1.utf8.count } - (count - 1)
    }
    return nil
  }
}
