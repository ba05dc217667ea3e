/// Columns and rows.
package struct ScreenSize: Hashable, Sendable {
  package var width: Int
  package var height: Int

  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// A part of the screen.
package struct Rectangle: Hashable, Sendable {
  package var x: Int
  package var y: Int
  package var width: Int
  package var height: Int

  package init(x: Int = 0, y: Int = 0, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  package init(_ size: ScreenSize) { self.init(width: size.width, height: size.height) }

  package var columns: Range<Int> { x..<x + width }
  package var rows: Range<Int> { y..<y + height }

  /// The rectangle without its first row, which is returned.
  package mutating func takeTop() -> Rectangle {
    let taken = Rectangle(x: x, y: y, width: width, height: min(1, height))
    y += taken.height
    height -= taken.height
    return taken
  }

  /// The rectangle without its last row, which is returned.
  package mutating func takeBottom() -> Rectangle {
    let taken = min(1, height)
    height -= taken
    return Rectangle(x: x, y: y + height, width: width, height: taken)
  }

  /// The rectangle with `columns` less at the left and at the right.
  package func inset(by columns: Int) -> Rectangle {
    let columns = min(columns, width / 2)
    return Rectangle(x: x + columns, y: y, width: width - 2 * columns, height: height)
  }
}
