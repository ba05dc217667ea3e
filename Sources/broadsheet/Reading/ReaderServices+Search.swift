internal import ArticleLibrary
internal import Articles
internal import CursesTerminal
internal import ReaderInterface
internal import Synchronization

extension ReaderServices {
  /// How many hits come at a time.
  private static let hitLimit = 200

  func search(_ request: SearchRequest) {
    let number = shared.search.add(1, ordering: .relaxed).newValue
    library.interruptSearch()
    searching.replace { [self] in
      guard shared.search.load(ordering: .relaxed) == number else { return }
      do {
        let query = Query(request.text, isBeingTyped: true)
        let hits = try library.search(
          query, order: request.order, limit: Self.hitLimit, offset: request.offset)
        func post(total: Int?) {
          let found = FoundHits(hits, offset: request.offset, total: total)
          mailbox.post(.hits(found, generation: request.generation))
        }
        guard hits.count == Self.hitLimit else {
          post(total: request.offset + hits.count)
          return
        }
        post(total: nil)
        if request.offset == 0 { post(total: try library.searchCount(query)) }
      } catch is CancellationError {
      } catch {
        mailbox.post(.notice("\(error)"))
      }
    }
  }

  func cancelSearch() {
    shared.search.add(1, ordering: .relaxed)
    library.interruptSearch()
  }

  /// Answers at once what needs no library, and the rest by mail.
  func complete(_ request: CompletionRequest) -> [Message] {
    @Sendable func message(_ candidates: [String], _ range: Range<Int>) -> Message {
      .completions(
        Completions(range: range, candidates: candidates), generation: request.generation)
    }
    guard request.purpose == .tag else { return [message([], 0..<0)] }
    finding.submit { [library, mailbox] in
      let tags = (try? library.tagCounts().map(\.name)) ?? []
      let typed = request.text.lowercased()
      let found = tags.filter { $0.lowercased().hasPrefix(typed) && $0 != request.text }
      mailbox.post(message(found, 0..<request.text.utf8.count))
    }
    return []
  }
}
