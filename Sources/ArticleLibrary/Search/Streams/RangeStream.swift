/// Keys of a stream that lie in a range.
final class RangeStream: KeyStream {
  private let stream: any KeyStream
  private let range: ClosedRange<Int64>

  init(_ stream: any KeyStream, _ range: ClosedRange<Int64>) {
    self.stream = stream
    self.range = range
  }

  func next(atMost bound: Int64) throws -> Int64? {
    let bound = min(bound, range.upperBound)
    guard bound >= range.lowerBound, let key = try stream.next(atMost: bound),
      key >= range.lowerBound
    else { return nil }
    return key
  }
}
