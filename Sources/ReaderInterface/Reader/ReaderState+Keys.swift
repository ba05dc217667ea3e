internal import Articles

extension ReaderState {
  /// Takes in a key, and says what has to happen outside.
  package mutating func press(_ key: Key) -> [Effect] {
    status.notice = nil
    list.keepsSelection = true
    defer { arrange() }
    if prompt != nil { return answer(key) }
    search?.opensFirstHit = false
    search?.wantedHit = nil
    switch keys.read(key, in: focus, keymap: keymap) {
    case .waiting, .canceled: return []
    case .command(let command, let count):
      if command != .nextMention, command != .previousMention { walking = nil }
      guard command.isSaidToDoNothing else { return perform(command, count: count) }
      let before = self
      let effects = perform(command, count: count)
      if effects.isEmpty, self == before {
        say("There is nothing here for \(command.row.keys[0].label): \(command.row.summary)")
      }
      return effects
    case .unknown(let sequence):
      say("\(sequence.label) does nothing here; ? shows the keys")
      return []
    }
  }

  /// Takes in pasted text. It is only ever an answer to a prompt, never keys.
  package mutating func paste(_ text: String) -> [Effect] {
    guard prompt != nil else {
      say("Pasting works where text is typed: try / or s first")
      return []
    }
    defer { arrange() }
    prompt?.line.insert(text)
    return promptChanged() + askForCompletions()
  }

  /// Carries out `command`, `count` times where that means something.
  package mutating func perform(_ command: Command, count: Int? = nil) -> [Effect] {
    switch command {
    case .moveDown: return move(by: count ?? 1)
    case .moveUp: return move(by: -(count ?? 1))
    case .halfPageDown: return move(by: (count ?? 1) * max(1, pageHeight / 2))
    case .halfPageUp: return move(by: -(count ?? 1) * max(1, pageHeight / 2))
    case .pageDown: return move(by: (count ?? 1) * pageStep)
    case .pageUp: return move(by: -(count ?? 1) * pageStep)
    case .readOn: return readOn()
    case .goToStart: return go(to: (count ?? 1) - 1)
    case .goToEnd: return go(to: count.map { $0 - 1 } ?? .max / 2)
    case .open: return open()
    case .backOut: return backOut()
    case .leave: return leave()
    case .escape: return escape()
    case .nextPane: return goToNextPane()
    case .nextArticle: return readNeighbor(count ?? 1)
    case .previousArticle: return readNeighbor(-(count ?? 1))
    case .find: return ask(findPurpose)
    case .filter: return ask(.filter, text: list.filter)
    case .chooseOrder: return chooseOrder()
    case .searchLibrary: return ask(.search)
    case .saveSearch: return askForName()
    case .deleteSearch: return deleteSearch()
    case .nextMatch: return step(count ?? 1)
    case .previousMatch: return step(-(count ?? 1))
    case .previousUnread: return findUnread(isBackward: true)
    case .nextStop: return goToStop(count ?? 1)
    case .previousStop: return goToStop(-(count ?? 1))
    case .nextMention: return goToMention(count ?? 1)
    case .previousMention: return goToMention(-(count ?? 1))
    case .nextParagraph: return goToItem(count ?? 1, named: "paragraph") { $0 != .sectionTitle }
    case .previousParagraph:
      return goToItem(-(count ?? 1), named: "paragraph") { $0 != .sectionTitle }
    case .nextHeading: return goToItem(count ?? 1, named: "heading", where: \.isHeading)
    case .previousHeading: return goToItem(-(count ?? 1), named: "heading", where: \.isHeading)
    case .showEntities: return show(.entities)
    case .showLibraryEntities: return openPage(.names)
    case .showConcordance: return openEntity(at: .mentions)
    case .markEntity: return markEntity()
    case .watch: return watch()
    case .nextPart: return goToPart(count ?? 1)
    case .previousPart: return goToPart(-(count ?? 1))
    case .merge: return merge()
    case .split: return splitRow()
    case .rename: return askForRenaming()
    case .retype: return askForType()
    case .hide: return hide()
    case .showInbox: return openPage(.inbox)
    case .answerYes: return answerPair(isOne: true)
    case .answerNo: return answerPair(isOne: false)
    case .postpone: return postponePair()
    case .compare: return compare()
    case .unfold: return unfold()
    case .showCrossReferences: return show(.crossReferences)
    case .jumpBack: return jump(back: true)
    case .jumpForward: return jump(back: false)
    case .openInBrowser: return openInBrowser()
    case .copyLink: return copyLink()
    case .copyCitation: return copyCitation()
    case .toggleStar: return toggleStar()
    case .toggleRead: return toggleRead()
    case .tag: return askForTag()
    case .mark: return mark(count ?? 1)
    case .undo: return undo()
    case .writeFile: return askForFile()
    case .toggleZen: return toggleZen()
    case .widen: return widen(by: count ?? 4)
    case .narrow: return widen(by: -(count ?? 4))
    case .showProblems: return showProblems()
    case .help: return showHelp()
    case .cancel: return cancel()
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .quit: return [.quit]
    }
  }
}

extension Command {
  /// Whether it is a surprise if nothing happens. Where a list ends everyone sees.
  package var isSaidToDoNothing: Bool {
    switch self {
    case .moveDown, .moveUp, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .readOn, .goToStart,
      .goToEnd, .escape:
      false
    default: true
    }
  }
}

extension ArticleDocument.Kind {
  /// Whether it stands above something: what `)` goes to.
  var isHeading: Bool {
    switch self {
    case .title, .block(.heading), .sectionTitle: true
    default: false
    }
  }
}
