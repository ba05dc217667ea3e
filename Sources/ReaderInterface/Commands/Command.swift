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
  case showLibraryEntities = "show-library-entities"
  case showConcordance = "show-concordance"
  case markEntity = "mark-entity"
  case watch
  case nextPart = "next-part"
  case previousPart = "previous-part"
  case merge
  case split
  case rename
  case retype
  case hide
  case showInbox = "show-inbox"
  case answerYes = "answer-yes"
  case answerNo = "answer-no"
  case postpone
  case compare
  case unfold
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
      .init(
        "A page down; at the end, the next article", in: .everywhere.subtracting([.inbox]),
        keys: "<Space>")
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
      .init("Choose the order, and the groups", in: .ordered, keys: "O")
    case .searchLibrary: .init("Search the whole library", in: .anywhere, keys: "s")
    case .saveSearch:
      .init("Save the search, or the filter, by name", in: .main, keys: "S")
    case .deleteSearch: .init("Delete the saved search", in: [.collections], keys: "D")
    case .nextStop: .init("Next name or link", in: [.article], keys: "<Tab>")
    case .previousStop: .init("Previous name or link", in: [.article], keys: "<S-Tab>")
    case .nextMention: .init("Next mention, also in other articles", in: .walking, keys: "]")
    case .previousMention: .init("Previous mention of this name", in: .walking, keys: "[")
    case .nextParagraph: .init("Next paragraph", in: [.article], keys: "}")
    case .previousParagraph: .init("Previous paragraph", in: [.article], keys: "{")
    case .nextHeading: .init("Next heading", in: [.article], keys: ")")
    case .previousHeading: .init("Previous heading", in: [.article], keys: "(")
    case .showEntities: .init("Names of this article", in: .main, keys: "e")
    case .showLibraryEntities: .init("Names of the whole library", in: .anywhere, keys: "E")
    case .showConcordance: .init("Every mention in its context", in: .naming, keys: "c")
    case .markEntity: .init("Mark a name; on a second, find both", in: .naming, keys: "X")
    case .watch: .init("Watch this name, or stop", in: .naming, keys: "w")
    case .nextPart: .init("Next page of this", in: .pages, keys: "<Tab>")
    case .previousPart: .init("Previous page of this", in: .pages, keys: "<S-Tab>")
    case .merge: .init("Merge with another name", in: .deciding, keys: "m")
    case .split: .init("Split this name off", in: [.entity], keys: "S")
    case .rename: .init("Rename", in: .deciding, keys: "r")
    case .retype: .init("Say what type of thing it is", in: .deciding, keys: "T")
    case .hide: .init("Hide the name, or show it again", in: .deciding, keys: "D")
    case .showInbox: .init("Undecided names, and decisions", in: .anywhere, keys: "i")
    case .answerYes: .init("Yes, both are one", in: [.inbox], keys: "y")
    case .answerNo: .init("No, they are two", in: [.inbox], keys: "n")
    case .postpone: .init("Leave it for later", in: [.inbox], keys: "<Space>")
    case .compare:
      .init("Word by word against another version", in: [.article, .crossReferences], keys: "d")
    case .unfold:
      .init("Unfold reposts, or fold them", in: [.article, .crossReferences], keys: "=")
    case .showCrossReferences:
      .init("Links, other versions, related articles", in: .main, keys: "x")
    case .jumpBack: .init("Back to where you were", in: .jumping, keys: "<C-o>", "H")
    case .jumpForward: .init("Forward again", in: .jumping, keys: "L")
    case .openInBrowser: .init("Open in the browser", in: .main, keys: "o")
    case .copyLink: .init("Copy the link", in: .main, keys: "y")
    case .copyCitation: .init("Copy a citation", in: .main, keys: "Y")
    case .toggleStar: .init("Star, or unstar", in: .main, keys: "*")
    case .toggleRead: .init("Mark read, or unread", in: .main, keys: "r")
    case .tag: .init("Tag, or take the tag away", in: .main, keys: "t")
    case .mark: .init("Mark, for what is done next; Esc unmarks", in: [.list, .results], keys: "v")
    case .undo: .init("Undo star, read, tag, search, decision", in: .anywhere, keys: "u")
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
  fileprivate static let anywhere = main.union(pages).union([.collections, .problems])
  /// Over the panes.
  fileprivate static let pages: Set = [.entity, .entityList, .inbox, .page]
  fileprivate static let jumping = main.union(pages)
  fileprivate static let ordered: Set = [.list, .results, .orders, .entity, .entityList]
  /// The article and what stands beside it.
  fileprivate static let beside: Set = [.article, .entities, .crossReferences]
  fileprivate static let walking: Set = [.article, .entities, .entity]
  /// Wherever a name can be selected.
  fileprivate static let naming: Set = [.article, .entities, .entity, .entityList]
  /// Where a name is what commands are about.
  fileprivate static let deciding: Set = [.entity, .entityList]
}
