internal import ArticleLibrary
internal import Articles
internal import CursesTerminal
internal import ReaderInterface
internal import Synchronization

extension ReaderServices {
  /// What passes: the articles of a collection, and of these the rows with the words.
  func filter(for listing: Listing) -> ListFilter {
    var filter = listing.collection.kind == .opened ? scope : .all
    switch listing.collection.query {
    case "": break
    case "is:unread": filter.isUnread = true
    case "is:starred": filter.isStarred = true
    case let text: filter.query = Query(text, today: LocalDay.today)
    }
    let words = Query(listing.filter, isBeingTyped: true, today: LocalDay.today)
    if !words.isEmpty { filter.words = words }
    return filter
  }

  /// How long a key waits for a list that has to be made: not so long that anybody feels it.
  private static let patience = 3

  /// Rows at once where the list is ready, else when it is made, on a thread.
  func rows(for request: RowRequest) throws -> [Message] {
    let filter = filter(for: request.listing)
    if let list = try library.readyList(filter, order: request.listing.order) {
      return [try rows(of: list, for: request)]
    }
    let isOther = shared.making.withLock { making in
      defer { making = request.listing }
      return making != request.listing
    }
    // The same list is not begun again for every key that is pressed meanwhile.
    if isOther { library.interruptList() }
    let answer = PromisedAnswer { [mailbox] in mailbox.post($0) }
    ordering.replace { [self] in
      do {
        let list = try library.list(filter, order: request.listing.order)
        answer.give(try rows(of: list, for: request))
      } catch is CancellationError {
      } catch {
        answer.give(.notice("\(error)"))
      }
    }
    return [answer.wait(milliseconds: Self.patience)].compactMap { $0 }
  }

  private func rows(of list: OrderedList, for request: RowRequest) throws -> Message {
    let total = list.count
    let anchor: Int
    switch request.anchor {
    case .index(let index): anchor = index
    case .article(let id, let index): anchor = try library.position(of: id, in: list) ?? index
    }
    let start = max(0, min(anchor, total - 1) - request.before)
    let end = min(total, max(0, anchor) + request.after)
    let rows = start < end ? try library.summaries(in: start..<end, of: list) : []
    return .rows(
      RowWindow(rows: rows, start: start, total: total), generation: request.generation)
  }

  /// Looks for a row on a thread, since it may be the last of very many.
  func find(_ search: RowSearch) {
    let number = shared.rowSearch.add(1, ordering: .relaxed).newValue
    finding.replace { [self] in
      let listing = search.listing
      let list = try? library.list(filter(for: listing), order: listing.order)
      let found = try? list.flatMap { list in
        try RowFinder(library: library, list: list) { [shared] in
          shared.rowSearch.load(ordering: .relaxed) != number
        }.find(search)
      }
      mailbox.post(.rowFound(found, generation: search.generation))
    }
  }

  /// Counts on a thread what nobody has read yet, once the changes before are written.
  func countUnread(_ listing: Listing) {
    writing.submit { [self] in
      counting.submit { [self] in
        var filter = filter(for: listing)
        filter.isUnread = true
        guard let count = retried({ try library.count(filter) }) else { return }
        mailbox.post(.unread(count, listing))
      }
    }
  }

  /// Counts again what making another list has interrupted.
  private func retried(_ count: () throws -> Int) -> Int? {
    for _ in 0..<5 {
      do { return try count() } catch is CancellationError {} catch { return nil }
    }
    return nil
  }
}

// MARK: Collections

extension ReaderServices {
  /// How many sources the collections name: those of a folder of loose pages would drown the rest.
  private static let sourceLimit = 200

  /// Says which collections there are, and then how many articles each has.
  func loadCollections(generation: Int) {
    let number = shared.collections.add(1, ordering: .relaxed).newValue
    counting.submit { [self] in
      do {
        let saved = try library.savedSearches().map(ArticleCollection.init)
        let tags = try library.tagCounts().map { tag in
          (ArticleCollection(.tag, name: tag.name, query: "tag:\(tag.name)"), tag.articles)
        }
        let sources = try library.sources().filter { !$0.isMissing }.prefix(Self.sourceLimit)
          .map { source in
            (
              ArticleCollection(.source, name: source.path, query: "in:\"\(source.path)\""),
              source.articles
            )
          }
        let counted = tags + sources
        mailbox.post(.collections(saved + counted.map(\.0), generation: generation))
        for (collection, count) in counted {
          mailbox.post(.collectionCount(count, collection, generation: generation))
        }
        let opened = ArticleCollection(opened: opened)
        for collection in [opened].compactMap({ $0 }) + ArticleCollection.builtIn + saved {
          guard shared.collections.load(ordering: .relaxed) == number else { return }
          let filter = filter(for: Listing(collection: collection))
          guard let count = retried({ try library.count(filter) }) else { continue }
          mailbox.post(.collectionCount(count, collection, generation: generation))
        }
      } catch {
        mailbox.post(.notice("\(error)"))
      }
    }
  }
}
