import Articles
import Testing

@Suite struct QueryCompletionTests {
  private func request(_ marked: String) -> Query.CompletionRequest? {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
    return Query(parts.joined()).completion(at: parts[0].utf8.count)
  }

  @Test func `names of fields and keywords are offered`() {
    #expect(request("ti|")?.fixedCompletions == ["title:"])
    #expect(request("iran o|")?.fixedCompletions == ["outlet:", "org:", "on:"])
    #expect(request("iran O|")?.fixedCompletions == ["OR"])
    #expect(request("iran |") == nil)
    #expect(request("iran ti|")?.range == 5..<7)
    #expect(request("tit|x:a")?.kind == .form)
  }

  @Test func `values that are always the same are offered`() {
    #expect(request("is:|")?.fixedCompletions == ["unread", "read", "starred", "missing"])
    #expect(request("is:un|")?.fixedCompletions == ["unread"])
    #expect(request("has:n|")?.fixedCompletions == ["names"])
    #expect(request("on:last|")?.fixedCompletions.contains("last month") == true)
  }

  @Test func `what a library must know is told apart`() {
    let request = request("x outlet:\"new y|\" z")
    #expect(request?.kind == .value(of: .outlet))
    #expect(request?.prefix == "new y")
    #expect(request?.range == 9..<16)
    #expect(request?.needsLibrary == true)
    #expect(self.request("title:a|")?.needsLibrary == false)
    #expect(self.request("tag:|")?.range == 4..<4)
  }

  @Test func `a completion is written so that it is read again`() throws {
    let text = "x outlet:new z"
    let request = try #require(Query(text).completion(at: 12))
    let (completed, cursor) = request.apply("New York Times", to: text)
    #expect(completed == "x outlet:\"New York Times\" z")
    #expect(cursor == 25)
    #expect(
      Query(completed).condition
        == .all([
          .words(Query.Term(words: "x"), in: nil),
          .words(Query.Term(words: "New York Times"), in: .outlet),
          .words(Query.Term(words: "z"), in: nil),
        ]))
  }
}
