/// Keys that every one of several streams has.
final class IntersectionStream: KeyStream {
  private let streams: [any KeyStream]

  /// At least one stream, the rarest first.
  init(_ streams: [any KeyStream]) { self.streams = streams }

  func next(atMost bound: Int64) throws -> Int64? {
    var bound = bound
    var agreed = 0
    var index = 0
    // Each stream in turn leaps to where the one before it stands.
    while agreed < streams.count {
      guard let key = try streams[index].next(atMost: bound) else { return nil }
      agreed = key == bound ? agreed + 1 : 1
      bound = key
      index = (index + 1) % streams.count
    }
    return bound
  }
}

/// Keys that at least one of several streams has.
final class UnionStream: KeyStream {
  private let streams: [any KeyStream]
  /// The largest key of each that was not above the bound; `nil` before it was asked.
  private var heads: [Int64?]
  private var isAtEnd: [Bool]

  init(_ streams: [any KeyStream]) {
    self.streams = streams
    heads = streams.map { _ in nil }
    isAtEnd = streams.map { _ in false }
  }

  func next(atMost bound: Int64) throws -> Int64? {
    var largest: Int64?
    for index in streams.indices where !isAtEnd[index] {
      if heads[index].map({ $0 > bound }) ?? true {
        heads[index] = try streams[index].next(atMost: bound)
        isAtEnd[index] = heads[index] == nil
      }
      if let head = heads[index], head > largest ?? .min { largest = head }
    }
    return largest
  }
}

/// Keys that at least some of several streams have.
final class QuorumStream: KeyStream {
  private let streams: [any KeyStream]
  private let least: Int
  /// The largest key of each that was not above the bound; `nil` before it was asked.
  private var heads: [Int64?]
  private var isAtEnd: [Bool]

  /// `least` is at most the number of streams.
  init(_ streams: [any KeyStream], least: Int) {
    self.streams = streams
    self.least = least
    heads = streams.map { _ in nil }
    isAtEnd = streams.map { _ in false }
  }

  func next(atMost bound: Int64) throws -> Int64? {
    var bound = bound
    while true {
      for index in streams.indices where !isAtEnd[index] && heads[index].map({ $0 > bound }) ?? true
      {
        heads[index] = try streams[index].next(atMost: bound)
        isAtEnd[index] = heads[index] == nil
      }
      let keys = heads.compactMap(\.self).sorted(by: >)
      guard keys.count >= least else { return nil }
      // None above has enough streams that have come down to it.
      let key = keys[least - 1]
      if keys[0] == key { return key }
      bound = key
    }
  }
}

/// Keys of a stream that pass some tests.
final class TestedStream: KeyStream {
  typealias Test = (Int64) throws -> Bool

  private let stream: any KeyStream
  private let tests: [Test]
  private var passed: Int64?

  /// Cheap tests first.
  init(_ stream: any KeyStream, _ tests: [Test]) {
    self.stream = stream
    self.tests = tests
  }

  func next(atMost bound: Int64) throws -> Int64? {
    // What passed once is not tested again.
    if let passed, passed <= bound { return passed }
    var bound = bound
    while let key = try stream.next(atMost: bound) {
      if try tests.allSatisfy({ try $0(key) }) {
        passed = key
        return key
      }
      guard key > .min else { return nil }
      bound = key - 1
    }
    return nil
  }
}
