internal import ArticleExport
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
        let query = Query(request.text, isBeingTyped: true, today: LocalDay.today)
        var count = request.offset
        func post(_ hits: [SearchHit], total: Int? = nil) {
          let found = FoundHits(hits, offset: count, total: total)
          count += hits.count
          mailbox.post(.hits(found, generation: request.generation))
        }
        try library.forEachBatch(
          of: query, order: request.order, limit: Self.hitLimit, offset: request.offset
        ) { post($0) }
        if count < request.offset + Self.hitLimit {
          post([], total: count)
          if count == 0 { advise(query, request.generation, number) }
        } else if request.offset == 0 {
          // Apart, because the next letter must not wait for it.
          counting.submit { [self] in
            guard shared.search.load(ordering: .relaxed) == number,
              let total = try? library.searchCount(query)
            else { return }
            let found = FoundHits([], offset: Self.hitLimit, total: total)
            mailbox.post(.hits(found, generation: request.generation))
          }
        }
      } catch is CancellationError {
      } catch {
        mailbox.post(.notice("\(error)"))
      }
    }
  }

  /// Says what can be said of a query that finds nothing.
  private func advise(_ query: Query, _ generation: Int, _ number: Int) {
    counting.submit { [self] in
      guard shared.search.load(ordering: .relaxed) == number,
        let advice = try? library.advice(for: query, today: LocalDay.today)
      else { return }
      mailbox.post(.advice(advice, generation: generation))
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
    if request.purpose == .search {
      let query = Query(request.text, isBeingTyped: true)
      guard let wanted = query.completion(at: request.cursor) else { return [message([], 0..<0)] }
      guard wanted.needsLibrary else {
        return [message(wanted.fixedCompletions.map(wanted.written), wanted.range)]
      }
      completing.replace { [library, mailbox] in
        let values = (try? library.completions(for: wanted, limit: 20)) ?? []
        mailbox.post(message(values.map(wanted.written), wanted.range))
      }
      return []
    }
    if request.purpose == .writeFile {
      let (range, endings) = ExportFormat.endings(for: request.text)
      return [message(request.text.isEmpty ? [] : endings, range)]
    }
    completing.replace { [library, mailbox] in
      let tags = (try? library.tagCounts().map(\.name)) ?? []
      let typed = request.text.lowercased()
      let found = tags.filter { $0.lowercased().hasPrefix(typed) && $0 != request.text }
      mailbox.post(message(found, 0..<request.text.utf8.count))
    }
    return []
  }
}
