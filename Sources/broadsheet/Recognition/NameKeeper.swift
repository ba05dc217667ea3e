package import ArticleLibrary
package import Articles
package import Entities

/// Puts the names that threads find into the library: one of them writes for all, the others go on.
package final class NameKeeper: Sendable {
  private let library: Library
  private let resolved: @Sendable () -> Void
  private let state = Monitor(State())

  /// Names of some articles.
  package struct Found: Sendable {
    fileprivate var analyzer: Analyzer
    fileprivate var names: [(article: Article, resolved: ResolvedArticle)]
    fileprivate var bytes: Int
    fileprivate var done: @Sendable () -> Void

    /// What `analyzer` found. `bytes` says how long the articles are, and `done` is called when the
    /// names have been written or cannot be.
    package init(
      _ names: [(article: Article, resolved: ResolvedArticle)], by analyzer: Analyzer, bytes: Int,
      done: @escaping @Sendable () -> Void
    ) {
      self.names = names
      self.analyzer = analyzer
      self.bytes = bytes
      self.done = done
    }
  }

  private struct State {
    var waiting: [Found] = []
    var bytes = 0
    var isWriting = false
  }

  /// Bytes of text whose names may wait before whoever finds more has to.
  private static let limit = 4 << 20

  /// Calls `resolved` whenever it has been made out anew what names mean.
  package init(_ library: Library, resolved: @escaping @Sendable () -> Void) {
    self.library = library
    self.resolved = resolved
  }

  /// Has `found` written, by this thread unless another is writing.
  package func keep(_ found: Found, while isWanted: () -> Bool) throws {
    let mustWrite = state.wait { state -> Bool? in
      guard !state.isWriting || state.bytes <= Self.limit else { return nil }
      state.waiting.append(found)
      state.bytes += found.bytes
      defer { state.isWriting = true }
      return !state.isWriting
    }
    guard mustWrite else { return }
    try write {
      while try writeNext() {
        if try library.hasNamesToResolve() { try resolve(while: isWanted) }
      }
    }
  }

  /// Writes what waits and makes out what all names mean, unless another thread is at it. Returns
  /// whether there was anything to do.
  package func settle(while isWanted: () -> Bool) throws -> Bool {
    let mustWrite = state.change { state in
      defer { state.isWriting = true }
      return !state.isWriting
    }
    guard mustWrite else { return false }
    var hasDone = false
    try write {
      while try writeNext() { hasDone = true }
      if try resolve(while: isWanted) { hasDone = true }
    }
    return hasDone
  }

  /// Does `body`, and again if something has come meanwhile. Then another thread may write.
  private func write(_ body: () throws -> Void) throws {
    do {
      repeat { try body() } while !endWriting()
    } catch {
      state.change { $0.isWriting = false }
      throw error
    }
  }

  /// Lets another thread write, unless something waits that it might not know of.
  private func endWriting() -> Bool {
    state.change { state in
      state.isWriting = !state.waiting.isEmpty
      return !state.isWriting
    }
  }

  @discardableResult
  private func resolve(while isWanted: () -> Bool) throws -> Bool {
    let hasResolved = try library.resolveNames {
      while try writeNext() {}
      return isWanted()
    }
    if hasResolved { resolved() }
    return hasResolved
  }

  /// Writes what has waited longest. Returns whether anything has.
  private func writeNext() throws -> Bool {
    let next: Found? = state.change { state in
      guard !state.waiting.isEmpty else { return nil }
      let next = state.waiting.removeFirst()
      state.bytes -= next.bytes
      return next
    }
    guard let next else { return false }
    defer { next.done() }
    // Those that were imported anew meanwhile will come again.
    try library.setNames(next.names, by: next.analyzer)
    return true
  }
}
