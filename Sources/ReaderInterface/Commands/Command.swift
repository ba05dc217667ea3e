/// Something a reader can ask for.
///
/// The table below is the only place a command is described. Key bindings, the help page,
/// `broadsheet keys` and the README's list of keys are all made from it.
package enum Command: String, CaseIterable, Sendable {
  case moveDown = "move-down"
  case moveUp = "move-up"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case readOn = "read-on"
  case goToStart = "go-to-start"
  case goToEnd = "go-to-end"
  case open
  case backOut = "back-out"
  case leave
  case escape
  case nextPane = "next-pane"
  case nextArticle = "next-article"
  case previousArticle = "previous-article"
  case find
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case previousUnread = "previous-unread"
  case filter
  case chooseOrder = "choose-order"
  case searchLibrary = "search-library"
  case saveSearch = "save-search"
  case deleteSearch = "delete-search"
  case nextStop = "next-stop"
  case previousStop = "previous-stop"
  case nextMention = "next-mention"
  case previousMention = "previous-mention"
  case nextParagraph = "next-paragraph"
  case previousParagraph = "previous-paragraph"
  case nextHeading = "next-heading"
  case previousHeading = "previous-heading"
  case showEntities = "show-entities"
  case showCrossReferences = "show-cross-references"
  case jumpBack = "jump-back"
  case jumpForward = "jump-forward"
  case openInBrowser = "open-in-browser"
  case copyLink = "copy-link"
  case copyCitation = "copy-citation"
  case toggleStar = "toggle-star"
  case toggleRead = "toggle-read"
  case tag
  case mark
  case undo
  case writeFile = "write-file"
  case toggleZen = "toggle-zen"
  case widen
  case narrow
  case showProblems = "show-problems"
  case help
  case cancel
  case suspend
  case redraw
  case quit
}

extension Command {
  /// A command's row in the table.
  package struct Row: Hashable, Sendable {
    package var summary: String
    package var panes: Set<Pane>
    package var keys: [KeySequence]
  }

  /// Exhaustive, so that a command without a row does not compile.
  package var row: Row {
    switch self {
    case .moveDown: .init("Move down", in: .everywhere, keys: "j", "<Down>")
    case .moveUp: .init("Move up", in: .everywhere, keys: "k", "<Up>")
    case .halfPageDown: .init("Half a page down", in: .everywhere, keys: "<C-d>")
    case .halfPageUp: .init("Half a page up", in: .everywhere, keys: "<C-u>")
    case .pageDown: .init("A page down", in: .everywhere, keys: "<C-f>", "<PgDn>")
    case .pageUp: .init("A page up", in: .everywhere, keys: "<C-b>", "b", "<PgUp>")
    case .readOn:
      .init("A page down; at the end, the next article", in: .everywhere, keys: "<Space>")
    case .goToStart: .init("Go to the start", in: .everywhere, keys: "gg", "<Home>")
    case .goToEnd:
      .init("Go to the end; 10G to the tenth line", in: .everywhere, keys: "G", "<End>")
    case .open: .init("Open, or go right", in: .everywhere, keys: "<Enter>", "l", "<Right>")
    case .backOut:
      .init("Back out one level; from the list, collections", in: .everywhere, keys: "h", "<Left>")
    case .leave:
      .init("Back out one level; from the list, quit", in: .everywhere, keys: "q")
    case .escape: .init("End the search, or back out", in: .everywhere, keys: "<Esc>")
    case .nextPane:
      .init(
        "Go to the next pane", in: [.list, .results, .entities, .crossReferences],
        keys: "<Tab>")
    case .nextArticle: .init("Read the next article", in: .beside, keys: "J")
    case .previousArticle: .init("Read the previous article", in: .beside, keys: "K")
    case .find:
      .init(
        "Find as you type", in: .everywhere.subtracting([.orders, .problems]), keys: "/")
    case .nextMatch: .init("Next match; without a search, next unread", in: .main, keys: "n")
    case .previousMatch: .init("Previous match", in: .main, keys: "N")
    case .previousUnread: .init("Previous unread article", in: .main, keys: "p")
    case .filter: .init("Keep only the rows that match", in: [.list], keys: "&")
    case .chooseOrder:
      .init("Choose the order, and the groups", in: [.list, .results, .orders], keys: "O")
    case .searchLibrary: .init("Search the whole library", in: .anywhere, keys: "s")
    case .saveSearch:
      .init("Save the search, or the filter, by name", in: .main, keys: "S")
    case .deleteSearch: .init("Delete the saved search", in: [.collections], keys: "D")
    case .nextStop: .init("Next name or link", in: [.article], keys: "<Tab>")
    case .previousStop: .init("Previous name or link", in: [.article], keys: "<S-Tab>")
    case .nextMention: .init("Next mention of this name", in: .naming, keys: "]")
    case .previousMention: .init("Previous mention of this name", in: .naming, keys: "[")
    case .nextParagraph: .init("Next paragraph", in: [.article], keys: "}")
    case .previousParagraph: .init("Previous paragraph", in: [.article], keys: "{")
    case .nextHeading: .init("Next heading", in: [.article], keys: ")")
    case .previousHeading: .init("Previous heading", in: [.article], keys: "(")
    case .showEntities: .init("Names of this article", in: .main, keys: "e")
    case .showCrossReferences: .init("Links to and from this article", in: .main, keys: "x")
    case .jumpBack: .init("Back to where you were", in: .main, keys: "<C-o>", "H")
    case .jumpForward: .init("Forward again", in: .main, keys: "L")
    case .openInBrowser: .init("Open in the browser", in: .main, keys: "o")
    case .copyLink: .init("Copy the link", in: .main, keys: "y")
    case .copyCitation: .init("Copy a citation", in: .main, keys: "Y")
    case .toggleStar: .init("Star, or unstar", in: .main, keys: "*")
    case .toggleRead: .init("Mark read, or unread", in: .main, keys: "r")
    case .tag: .init("Tag, or take the tag away", in: .main, keys: "t")
    case .mark: .init("Mark, for what is done next; Esc unmarks", in: [.list, .results], keys: "v")
    case .undo: .init("Undo star, read, tag, saved search", in: .anywhere, keys: "u")
    case .writeFile: .init("Write to a file, as its name ends", in: .main, keys: "W")
    case .toggleZen: .init("Only the article, or everything", in: .main, keys: "z")
    case .widen: .init("Wider text", in: .main, keys: "+")
    case .narrow: .init("Narrower text", in: .main, keys: "-")
    case .showProblems: .init("What could not be read", in: .anywhere, keys: "!")
    case .help: .init("These keys", in: .everywhere, keys: "?", "<F1>")
    case .cancel: .init("Cancel what is going on", in: .everywhere, keys: "<C-c>")
    case .suspend: .init("Suspend", in: .everywhere, keys: "<C-z>")
    case .redraw: .init("Redraw", in: .everywhere, keys: "<C-l>")
    case .quit: .init("Quit", in: .everywhere, keys: "Q")
    }
  }
}

extension Command.Row {
  fileprivate init(_ summary: String, in panes: Set<Pane>, keys: KeySequence...) {
    self.init(summary: summary, panes: panes, keys: keys)
  }
}

extension Set<Pane> {
  fileprivate static let everywhere = Set(Pane.allCases)
  /// Wherever articles are at hand.
  fileprivate static let main: Set = [.list, .results, .article, .entities, .crossReferences]
  /// Where nothing else has the keys to itself.
  fileprivate static let anywhere = main.union([.collections, .problems])
  /// The article and what stands beside it.
  fileprivate static let beside: Set = [.article, .entities, .crossReferences]
  fileprivate static let naming: Set = [.article, .entities]
}
