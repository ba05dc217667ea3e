/// How the articles that meet a condition are found: streams that all must agree, and tests of what
/// they give.
struct Access {
  /// Rarest first where that is known.
  var streams: [any KeyStream] = []
  /// Cheap ones first.
  var tests: [TestedStream.Test] = []
  /// Tests that read texts.
  var costlyTests: [TestedStream.Test] = []
  /// How many texts are read in the time that the index takes to do without them.
  var textLimit = 0
  /// Where the keys lie.
  var range: ClosedRange<Int64> = 0...Int64.max
  var isEmpty = false

  static var nothing: Access { Access(isEmpty: true) }

  /// Both conditions.
  mutating func formIntersection(_ other: Access) {
    streams += other.streams
    tests += other.tests
    costlyTests += other.costlyTests
    textLimit += other.textLimit
    let low = max(range.lowerBound, other.range.lowerBound)
    let high = min(range.upperBound, other.range.upperBound)
    isEmpty = isEmpty || other.isEmpty || low > high
    if low <= high { range = low...high }
  }

  /// All of it as one stream.
  func stream(_ connection: Connection) throws -> any KeyStream {
    if isEmpty { return ArrayStream([]) }
    var stream: any KeyStream
    switch streams.count {
    case 0:
      stream = try StatementStream(
        "SELECT key FROM entry WHERE key <= ? ORDER BY key DESC", [], connection)
    case 1: stream = streams[0]
    default: stream = IntersectionStream(streams)
    }
    if range != 0...Int64.max { stream = RangeStream(stream, range) }
    let tests = tests + costlyTests
    return tests.isEmpty ? stream : TestedStream(stream, tests)
  }
}
