internal import Articles

/// How a page begins.
///
/// A short line that stands alone above a text is its title, whatever else its words could be: a
/// credit, a label, a sentence.
struct PageOpening: Hashable, Sendable {
  /// The first line that says anything but an address, where it can be a title and an empty line stands below it.
  var title: Int?
  /// Whether text follows at once.
  var hasTextBelow = false

  /// The opening of `lines`, whose classes say what the lines are by themselves.
  init(of lines: [Line], _ classes: [LineClass]) {
    // An address may stand above all.
    guard let first = classes.firstIndex(where: { $0 != .rule && $0.credit?.isBareURL != true }),
      first + 1 < lines.count,
      lines[first + 1].blanksBefore > 0 || lines[first].form != .plain
    else { return }
    hasTextBelow = classes[first + 1].isText || Self.isShouted(lines[first + 1], classes[first + 1])
    if classes[first] == .titleLike || isTitle(first, of: lines, classes) { title = first }
  }

  /// Whether a line that could be a title is rather a text's first sentence.
  private static func isShouted(_ line: Line, _ lineClass: LineClass) -> Bool {
    lineClass == .titleLike && line.form == .plain
      && (line.count > 60 && Sentence.endsWithStop(line.text) || line.count > 120)
  }

  /// Whether the line is a title though its words read otherwise.
  private func isTitle(_ first: Int, of lines: [Line], _ classes: [LineClass]) -> Bool {
    let line = lines[first]
    let below = lines[first + 1]
    switch classes[first] {
    case .credit(let credit):
      if credit.saysNothing { return hasTextBelow || classes[first + 1] == .titleLike }
      guard credit.isNameWithDate else { return false }
      if hasTextBelow { return !(credit.hasDay && credit.isPublishers) }
      guard classes[first + 1] == .titleLike else { return false }
      // Above a title it is where that comes from, unless it is too vague for a source or the line
      // below is a mere heading.
      if case .heading = below.form, line.form == .plain { return true }
      return !credit.hasDay && !credit.isPublishers && !Self.hasCredit(from: first + 2, in: classes)
    case .label(let label):
      return hasTextBelow && label.kind != .navigation && line.text.wordCount >= 4
    case .sentence, .prose:
      guard hasTextBelow, line.form == .plain, line.count <= 180 else { return false }
      guard Sentence.endsWithFullStop(line.text) else {
        return !Sentence.endsInside(line.text) || line.count <= 100
      }
      return line.count <= 100 && line.count < below.count && Sentence.count(in: line.text) <= 2
        && line.text.unicodeScalars.first.map { ScalarKind($0) != .lower } == true
    default: return false
    }
  }

  /// Whether any other line of the page says who wrote something, or when.
  private static func hasCredit(from start: Int, in classes: [LineClass]) -> Bool {
    classes.dropFirst(start).contains { ($0.credit?.strength ?? 0) > 0 }
  }
}

extension Credit {
  /// Whether it is a field, or a credit for work, without a value that could be used.
  fileprivate var saysNothing: Bool {
    (field != nil || isForOthers) && authors.isEmpty && strength == 0 && title == nil
      && subtitle == nil && excerpt == nil && outlet == nil && language == nil
  }

  /// Whether it is words and a date, with nothing to say that the words are an author's name.
  fileprivate var isNameWithDate: Bool {
    field == nil && (outlet ?? nameOrOutlet) != nil && (published ?? updated) != nil
      && authors.isEmpty && url == nil && !isForOthers && !isFooter
  }

  /// Whether the words are plainly the name of a publisher.
  fileprivate var isPublishers: Bool {
    guard let name = (outlet ?? nameOrOutlet)?.text[...] else { return false }
    return name.wordCount <= 3 && PersonName.isOutlet(name)
  }

  fileprivate var hasDay: Bool { (published ?? updated)?.date.day != nil }
}
