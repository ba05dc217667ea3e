package import ReaderInterface

/// A terminal that types keys and remembers what it was shown.
package struct ScriptedTerminal: TerminalDriver {
  package private(set) var size: ScreenSize
  /// Every screen that was shown, the first before any key.
  package private(set) var screens: [Screen] = []
  package private(set) var copied: [String] = []
  package private(set) var suspensions = 0
  private var steps: ArraySlice<Step>

  /// Something that happens to a terminal.
  package enum Step: Sendable {
    case keys(KeySequence)
    case paste(String)
    case resize(ScreenSize)
    case mail
  }

  package init(width: Int, height: Int, typing keys: KeySequence) {
    self.init(width: width, height: height, [.keys(keys)])
  }

  package init(width: Int, height: Int, _ steps: [Step]) {
    size = ScreenSize(width: width, height: height)
    self.steps =
      steps.flatMap { step -> [Step] in
        guard case .keys(let sequence) = step else { return [step] }
        return sequence.keys.map { .keys(KeySequence(keys: [$0])) }
      }[...]
  }

  /// The last screen.
  package var screen: Screen { screens.last ?? Screen(size: size) }

  package var hasPendingEvent: Bool { false }

  package mutating func nextEvent() -> TerminalEvent? {
    switch steps.popFirst() {
    case .keys(let sequence): return sequence.keys.first.map(TerminalEvent.key)
    case .paste(let text): return .paste(text)
    case .resize(let size):
      self.size = size
      return .resize
    case .mail: return .mail
    case nil: return nil
    }
  }

  package mutating func show(_ screen: borrowing Screen) { screens.append(copy screen) }

  package mutating func copy(_ text: String) { copied.append(text) }

  package mutating func suspend() { suspensions += 1 }

  package mutating func redraw() {}
}
