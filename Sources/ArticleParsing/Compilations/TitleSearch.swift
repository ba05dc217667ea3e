/// Finds the title that a credit belongs to, upwards.
struct TitleSearch {
  let page: ClassifiedPage

  /// The title above the line `index`, and how many lines stand between that are no credit.
  func title(above index: Int) -> (title: Int, distance: Int)? {
    var nearest = index - 1
    while nearest >= 0, index - nearest <= 5, isPassed(nearest) { nearest -= 1 }
    guard nearest >= 0 else { return nil }
    switch page.classes[nearest] {
    case .titleLike: return choose(nearest)
    case .sentence:
      if page.isTitleLike(nearest - 1), !isKicker(nearest - 1) { return (nearest - 1, 1) }
      // Under the heading of a chronicle, a sentence is text.
      if nearest > 0, page.classes[nearest - 1].credit?.isBareDate == true { return nil }
      return page.isBoundary(nearest - 1) ? (nearest, 0) : nil
    case .prose:
      // A long dek under a title that nothing but a boundary or a caption stands above.
      guard page.lines[nearest].count <= 600, page.isTitleLike(nearest - 1) else { return nil }
      return (nearest - 1, 1)
    default: return nil
    }
  }

  /// What may stand between a title and its credit without being a dek.
  private func isPassed(_ index: Int) -> Bool {
    switch page.classes[index] {
    case .label(let label):
      return label.kind == .share || label.kind == .readingTime || label.kind == .advertisement
        || label.kind == .discussion
    case .titleLike:
      return Glue.captionBreak(in: page.lines[index].text) != nil && index > 0
        && page.isTitleLike(index - 1)
    case .prose, .sentence:
      return false
    default: return false
    }
  }

  /// Of two short lines above a credit, which is the title?
  private func choose(_ nearest: Int) -> (title: Int, distance: Int) {
    let above = nearest - 1
    guard page.isTitleLike(above), page.lines[nearest].blanksBefore <= 2, !isKicker(above) else {
      return (nearest, 0)
    }
    let lower = page.lines[nearest]
    let upper = page.lines[above]
    if page.keys[above] == page.keys[nearest] { return (above, 0) }
    // An author without `by`, between title and date. With lines left free around it may be a title
    // as well, unless what stands above is too long for anything else.
    let isTight =
      lower.blanksBefore == 0 && nearest + 1 < page.lines.count
      && page.lines[nearest + 1].blanksBefore == 0
    if isTight || upper.text.wordCount >= 4,
      PersonName.isPerson(lower.text[...], isMarked: false), !PersonName.isOutlet(lower.text[...])
    {
      return (above, 0)
    }
    // A dek reads like a sentence and is longer than its title.
    if Sentence.endsWithStop(lower.text), !Sentence.endsWithStop(upper.text),
      lower.count > upper.count
    {
      return (above, 1)
    }
    if case .heading = upper.form { return (above, 1) }
    if case .heading = lower.form { return (nearest, 0) }
    let startsPart = page.indices.contains(above - 1) && page.classes[above - 1] == .rule
    if startsPart, upper.count > 20 || lower.count > upper.count { return (above, 1) }
    if lower.count > 60, lower.count * 2 > upper.count * 3, page.isBoundary(above - 1), above > 0 {
      return (above, 1)
    }
    return (nearest, 0)
  }

  /// A section's name above a title: a word or three, or words that return on the page.
  private func isKicker(_ index: Int) -> Bool {
    let line = page.lines[index]
    if page.linesByKey[page.keys[index], default: []].count >= 3 { return true }
    let words = line.text.wordCount
    return words <= 2 && line.count <= 24
  }
}
