import ReaderInterface
import TestSupport
import Testing

@Suite struct ScreenTests {
  @Test func `text is clipped at its area and never splits a wide character`() {
    var screen = Screen(width: 10, height: 2)
    screen.write("日本語日本語", in: Rectangle(x: 1, y: 0, width: 6, height: 1))
    screen.write("abc", x: 8, y: 1)
    #expect(
      screen.text == """
         日本…
                a…
        """)
  }

  @Test func `a wide character that loses a half loses the other`() {
    var screen = Screen(width: 4, height: 1)
    screen.write("日本", x: 0, y: 0)
    screen.put(Cell(scalar: "x"), x: 1, y: 0, clip: screen.frame)
    screen.put(Cell(scalar: "y"), x: 2, y: 0, clip: screen.frame)
    #expect(screen.text == " xy")
    #expect(screen.row(0).allSatisfy { $0.columns == 1 })
  }

  @Test func `nothing is drawn outside`() {
    var screen = Screen(width: 3, height: 2)
    for (x, y) in [(-1, 0), (3, 0), (0, -1), (0, 2)] {
      screen.put(
        Cell(scalar: "x"), x: x, y: y, clip: Rectangle(x: -9, y: -9, width: 99, height: 99))
    }
    screen.put(Cell(scalar: "日", columns: 2), x: 2, y: 0, clip: screen.frame)
    screen.fill(Rectangle(x: 2, y: 1, width: 9, height: 9), with: Cell(scalar: "#"))
    #expect(screen.text == "\n  #")
  }

  @Test func `a screen without room takes everything`() {
    var screen = Screen(width: 0, height: 0)
    screen.write("text", x: 0, y: 0)
    screen.fill(Rectangle(width: 5, height: 5))
    screen.emphasize(Rectangle(width: 5, height: 5), .selected)
    #expect(screen.text == "")
  }

  @Test func `marks stay with their letter`() {
    var screen = Screen(width: 5, height: 1)
    screen.write("e\u{301}a", x: 0, y: 0)
    #expect(screen[0, 0].marks.scalars == ["\u{301}"])
    #expect(screen[1, 0].scalar == "a")
  }

  @Test func `text from right to left stands at the right edge`() {
    var screen = Screen(width: 8, height: 1)
    screen.write("אב", in: screen.frame)
    #expect(screen[7, 0].scalar == "א")
    #expect(screen[6, 0].scalar == "ב")
  }

  @Test func `emphasis adds up`() {
    var screen = Screen(width: 3, height: 1)
    screen.write("abc", x: 0, y: 0, style: Style(.person, .match))
    screen.emphasize(Rectangle(x: 1, y: 0, width: 1, height: 1), .selected)
    #expect(screen[1, 0].style == Style(.person, [.match, .selected]))
    #expect(screen[0, 0].style == Style(.person, .match))
  }
}
