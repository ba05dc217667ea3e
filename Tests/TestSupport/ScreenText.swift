package import ReaderInterface

extension Screen {
  /// The characters on the screen, a line per row, without trailing spaces.
  package var text: String { rows.joined(separator: "\n") }

  /// The characters of each row, without trailing spaces.
  package var rows: [String] {
    (0..<height).map { y in
      var text = ""
      for cell in row(y) where cell.columns > 0 {
        text.unicodeScalars.append(cell.scalar)
        text.unicodeScalars.append(contentsOf: cell.marks.scalars)
      }
      return text.withoutTrailing(" ")
    }
  }

  /// The purposes on the screen, a letter per column: see `Style.Purpose`.
  package var purposes: String { letters { $0.style.purpose.rawValue } }

  /// A mark under every column whose style has all of `emphasis`.
  package func columns(with emphasis: Style.Emphasis) -> String {
    letters { $0.style.emphasis.isSuperset(of: emphasis) ? "^" : " " }
  }

  /// The text whose style has all of `emphasis`, a piece per unbroken run.
  package func pieces(with emphasis: Style.Emphasis) -> [String] {
    pieces { $0.emphasis.isSuperset(of: emphasis) }
  }

  /// The text for `purpose`, a piece per unbroken run.
  package func pieces(for purpose: Style.Purpose) -> [String] {
    pieces { $0.purpose == purpose }
  }

  private func pieces(where isWanted: (Style) -> Bool) -> [String] {
    (0..<height).flatMap { y -> [String] in
      var pieces: [String] = []
      var isOpen = false
      for cell in row(y) where cell.columns > 0 {
        let isWanted = isWanted(cell.style)
        if isWanted, !isOpen { pieces.append("") }
        if isWanted { pieces[pieces.count - 1].unicodeScalars.append(cell.scalar) }
        isOpen = isWanted
      }
      return pieces
    }
  }

  private func letters(_ letter: (Cell) -> Character) -> String {
    (0..<height).map { String(row($0).map(letter)).withoutTrailing(" ") }.joined(separator: "\n")
  }
}

extension String {
  fileprivate func withoutTrailing(_ character: Character) -> String {
    var text = self
    while text.last == character { text.removeLast() }
    return text
  }
}
