import Articles
import Testing
import broadsheet

@Suite struct NameQueueTests {
  private var queue = NameQueue()
  private let names = ArticleNames()

  private func ids(_ numbers: Int64...) -> [Article.ID] { numbers.map { .init(rawValue: $0) } }

  @Test mutating func `what someone waits for comes first`() {
    #expect(queue.request(ids(7)[0]) == nil)
    #expect(queue.isUrgent)
    #expect(queue.takeUrgent() == ids(7))
    #expect(!queue.isUrgent)
    #expect(queue.take(ids(6, 7, 8), limit: 5) == ids(6, 8))
  }

  @Test mutating func `an article that another thread has taken comes once that puts it down`() {
    _ = queue.take(ids(1, 2, 3), limit: 3)
    #expect(queue.request(ids(2)[0]) == nil)
    #expect(queue.takeUrgent() == [])
    #expect(queue.isUrgent)
    queue.putDown(ids(2, 3))
    #expect(queue.takeUrgent() == ids(2))
  }

  @Test mutating func `names that are found and not written are given at once`() {
    _ = queue.take(ids(1, 2), limit: 2)
    queue.hasRead(ids(1)[0], names)
    #expect(queue.request(ids(1)[0]) == names)
    #expect(!queue.isUrgent)
    queue.putDown(ids(1))
    #expect(queue.request(ids(1)[0]) == nil)
  }

  @Test mutating func `whoever waits for an article that is being read waits no longer than that`()
  {
    _ = queue.take(ids(1, 2), limit: 2)
    _ = queue.request(ids(1)[0])
    queue.hasRead(ids(1)[0], names)
    #expect(!queue.isUrgent)
    _ = queue.request(ids(2)[0])
    queue.refuse(ids(2)[0])
    #expect(!queue.isUrgent)
  }

  @Test mutating func `an article that cannot be read is not taken again`() {
    _ = queue.take(ids(1), limit: 1)
    queue.refuse(ids(1)[0])
    queue.putDown(ids(1))
    #expect(queue.take(ids(1, 2), limit: 2) == ids(2))
    #expect(queue.unavailableCount == 2)
  }
}
