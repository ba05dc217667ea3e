internal import CNcurses
package import ReaderInterface

/// The terminal, while Broadsheet has it. Gives it back when it goes away.
package struct CursesTerminal: ~Copyable {
  package mutating func show(_ screen: borrowing Screen) {}
}
