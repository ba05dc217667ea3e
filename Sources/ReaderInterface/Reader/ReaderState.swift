package import Articles

/// Everything the screen shows. A plain value: no handles, no tasks, no clock.
///
/// Keys and messages change it; what it needs from outside it asks for in effects.
package struct ReaderState: Hashable, Sendable {
  package internal(set) var size: ScreenSize
  package internal(set) var focus = Pane.list
  package internal(set) var list: ArticleList
  package internal(set) var reading: ReadingPane?
  package internal(set) var search: LibrarySearch?
  package internal(set) var collections: CollectionList
  /// The choice of an order, while it is open.
  package internal(set) var orders: OrderMenu?
  package internal(set) var problems: ProblemPage?
  /// The pages over the panes, the one that is shown last.
  package internal(set) var pages: [Page] = []
  /// The name that is to be looked for together with another.
  package internal(set) var markedEntity: EntitySummary?
  package internal(set) var marks = MarkedArticles()
  package internal(set) var side: Side?
  package internal(set) var entities = EntityList()
  package internal(set) var crossReferences = CrossReferenceList()
  package internal(set) var help: HelpPage?
  package internal(set) var prompt: Prompt?
  package internal(set) var status = StatusLine()
  package internal(set) var keys = KeyReader()
  /// The widest a line of text may be.
  package internal(set) var textWidth = 72
  /// Whether only the pane with the focus is shown.
  package internal(set) var isZen = false
  package let keymap: Keymap
  /// The files and folders whose articles the list shows, as readers named them; none means all.
  package let opened: [String]
  /// The day it is, which dates such as `yesterday` count from.
  package let today: PartialDate?

  /// What the list is searched for with `/`.
  var listFind: String?
  var undoHistory = UndoHistory()
  /// The order in which searches begin.
  var searchOrder: ArticleOrder
  /// What has been found wrong since the reader was opened, newest first.
  var latestProblems: [Problem] = []
  /// How the list looked when that was kept last.
  var kept: KeptView
  /// What is to be written once the reader has said that a file may be replaced.
  var exportToConfirm: ExportRequest?
  var jumps = JumpList()
  /// The article that has been asked for.
  var opening: Opening?
  var rowSearch: PendingRowSearch?
  /// Whether the last row looked for was not there.
  var rowIsMissing = false
  var openOnArrival: NeighborRequest?
  /// What Esc in a prompt goes back to.
  var beforePrompt: BeforePrompt?
  /// The place in the article when the side pane got the focus, which is left by looking around.
  var beforeSide: Place?
  var history: [Prompt.Purpose: [String]] = [:]
  /// A step to another mention that has been asked for.
  var walk: WalkRequest?
  /// The place from which a walk from mention to mention began.
  var walking: Place?
  /// What is to be done with the entity that has been asked for.
  var entityWish: EntityWish?
  /// Pairs that were left for later.
  var postponed: Set<PossiblePair> = []
  /// The open article's other versions, once they are known.
  var likeArticles: [LikeArticle]?
  /// Whether the article is to be compared as soon as they are.
  var wantsComparison = false
  /// Counts questions, so that answers to older ones can be told.
  var generation = 0

  /// `kept`: how the list looked when the reader was left. What was opened is shown whole, but in the
  /// order kept.
  package init(
    size: ScreenSize, opened: [String] = [], kept: KeptView = KeptView(),
    today: PartialDate? = nil, keymap: Keymap = .standard
  ) {
    self.size = size
    self.opened = opened
    self.today = today
    self.keymap = keymap
    self.kept = kept
    searchOrder = kept.searchOrder
    let opening = ArticleCollection(opened: opened)
    collections = CollectionList(opened: opening)
    var listing = kept.listing
    if let opening { (listing.collection, listing.filter) = (opening, "") }
    list = ArticleList(listing)
    if opening == nil, let selected = kept.selected { list.start(at: selected, index: kept.row) }
    arrange()
  }

  /// What stands beside the article.
  package enum Side: Hashable, Sendable {
    case entities
    case crossReferences

    var pane: Pane {
      switch self {
      case .entities: .entities
      case .crossReferences: .crossReferences
      }
    }
  }
}

extension ReaderState {
  /// An article that has been asked for, and where to be in it.
  struct Opening: Hashable, Sendable {
    var article: Article.ID
    var target: Target
    var takesFocus = true
  }

  /// Where to be in an article that is opened.
  enum Target: Hashable, Sendable {
    /// Where it was left.
    case saved
    case start
    case place(Place)
    /// At what a search found, which stays lit.
    case hit(ArticleField, Range<Int>, text: String)
    /// At a mention, with the cursor on it.
    case mention(FieldRange)
    /// At a stretch of text, which is lit.
    case lit(FieldRange)
    /// At the first or the last match of what is searched for.
    case match(text: String, isLast: Bool)
  }

  struct PendingRowSearch: Hashable, Sendable {
    var search: RowSearch
    /// Whether the row is to be opened, not only selected.
    var opens: Bool
  }

  /// An article that is to be opened as soon as its row is known.
  struct NeighborRequest: Hashable, Sendable {
    var article: Article.ID
    var step: Int
  }

  struct BeforePrompt: Hashable, Sendable {
    var focus: Pane
    var list: ArticleList
    var listFind: String?
    var place: TextPlace?
    var find: ArticleFind?
    var search: LibrarySearch?
    var collections: CollectionList
    var pages: [Page]
  }
}

// MARK: - Starting and stopping

extension ReaderState {
  /// What to ask for before anything is shown.
  package mutating func start() -> [Effect] { list.reload() }

  /// What to keep when the reader goes away.
  package func farewell() -> [Effect] {
    savingPlace + (keptView == kept ? [] : [.keep(keptView)])
  }

  /// How the list looks now.
  var keptView: KeptView {
    KeptView(
      listing: list.listing, searchOrder: searchOrder, selected: list.selectedID,
      row: list.selection)
  }

  /// Keeps the choice of an order, of a filter or of a collection at once: a reader may be killed.
  mutating func keepView() -> [Effect] {
    guard keptView != kept else { return [] }
    kept = keptView
    return [.keep(kept)]
  }

  /// Keeps the place in the open article for another day.
  var savingPlace: [Effect] {
    guard let reading else { return [] }
    let place = reading.top == 0 ? 0 : reading.document.textOffset(of: reading.anchor)
    guard place != reading.article.state.position else { return [] }
    return [.savePlace(place, reading.article.id)]
  }
}

// MARK: - Sizes

extension ReaderState {
  package var arrangement: PaneArrangement {
    PaneArrangement(
      size: size, focus: underFocus, hasSide: side != nil,
      isAlone: isZen, footHeight: prompt?.purpose.hasHints == true ? 2 : 1)
  }

  /// Fits everything into another size; the selection and the place in the text stay.
  package mutating func resize(to size: ScreenSize) -> [Effect] {
    self.size = size
    arrange()
    return list.isLoaded ? list.select(list.selection) : []
  }

  /// The part of a pane in which its content stands.
  func content(of pane: Rectangle) -> Rectangle { isZen ? pane : pane.withoutTitle }

  /// Tells every pane how much of it is shown.
  mutating func arrange() {
    let arrangement = arrangement
    let left = content(of: arrangement.left ?? arrangement.body)
    list.height = max(1, left.height)
    collections.height = max(1, left.height)
    orders?.height = max(1, left.height)
    search?.rows.height = max(
      1, left.height / LibrarySearchView.linesPerHit(height: left.height))
    let article = content(of: arrangement.article ?? arrangement.body)
    let width = columnWidth(in: article.width)
    reading?.fit(width: width, height: article.height)
    let side = content(of: arrangement.side ?? arrangement.body)
    entities.height = max(1, side.height)
    crossReferences.height = max(1, side.height)
    let body = content(of: arrangement.body)
    help?.height = max(1, body.height)
    if let page = pages.last {
      let column = PageView.column(of: page, in: body)
      pages[pages.count - 1].fit(width: column.width, height: column.height)
    }
    problems?.cursor.height = max(
      1, body.height / ProblemPage.linesPerProblem(height: body.height))
  }

  /// How wide a line of text may be in a pane: with a margin where there is room for one.
  func columnWidth(in width: Int) -> Int {
    max(1, min(textWidth, width > 20 ? width - 2 : width))
  }

  /// The pane that stands at the left when no other has been asked for.
  var leftPane: Pane { search == nil ? .list : .results }

  /// Whether the focus is on articles, not on one of them.
  var isChoosing: Bool {
    switch underFocus {
    case .list, .results, .collections, .orders: true
    default: false
    }
  }

  /// The focused pane, or the one that had the focus below what stands over it.
  var underFocus: Pane {
    var pane = focus
    if pane == .help, let help { pane = help.pane }
    if pane == .problems, let problems { pane = problems.pane }
    if let first = pages.first { pane = first.opener }
    return pane
  }

  mutating func say(_ text: String, isError: Bool = false) {
    status.notice = StatusLine.Notice(text, isError: isError)
  }

  mutating func nextGeneration() -> Int {
    generation += 1
    return generation
  }
}
