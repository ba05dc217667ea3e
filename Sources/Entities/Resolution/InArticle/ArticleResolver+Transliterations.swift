import Articles

// Rule W9: a name in Arabic letters and one in Latin ones.
extension ArticleResolver {
  /// `محمد مصدق`, where Mohammad Mossadegh is the only one who can be written so.
  mutating func joinTransliterations() {
    let written = roots.compactMap { group in
      Transliteration(groups[group].key.words).map { (group: group, name: $0) }
    }
    guard !written.isEmpty else { return }
    for (group, name) in written {
      let owners = roots.filter { owner in
        owner != group
          && groups[owner].keys.contains { !$0.isAcronym && name.isWritten($0.words) }
      }
      if owners.count == 1 {
        join(group, to: owners[0], by: .transliteration)
      } else {
        groups[group].candidates = owners
      }
    }
  }
}
