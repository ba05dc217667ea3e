/// A grid of styled cells. Views draw on it; a terminal shows it.
package struct Screen: Equatable, Sendable {
  package let width: Int
  package let height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}
