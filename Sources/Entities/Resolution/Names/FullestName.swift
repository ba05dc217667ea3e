/// What something is called that has many names.
package enum FullestName {
  /// A name spelled out rather than an acronym or a surname, without a title, in Latin letters; of those
  /// the most frequent, then the longest. Of a country its own.
  package static func name(among counts: [String: Int]) -> String {
    let keys = counts.keys.reduce(into: [String: NameKey]()) { $0[$1] = NameKey($1) }
    let countries = keys.values.compactMap { Countries.shared.country(namedInEnglish: $0.text) }
    if let country = countries.min() { return country }
    func rank(_ name: String) -> (Int, Int, Int, String) {
      let key = keys[name]
      let opener = name.prefix { $0 != " " }.lowercased()
      let completeness =
        key?.isAcronym == true
        ? 0
        : key?.words.count == 1
          ? 1 : PersonTitles.all.contains(opener) || key?.isInArabicLetters == true ? 2 : 3
      return (completeness, counts[name, default: 0], name.utf8.count, name)
    }
    return counts.keys.max { rank($0) < rank($1) } ?? ""
  }
}
