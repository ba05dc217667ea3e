/// Where the bytes of a decoded text came from.
///
/// Kept as runs in which every character takes the same number of bytes before and after decoding, so
/// that a text in one script costs little.
struct SourceMap: Sendable {
  private var runs: [Run] = []
  private var textEnd = 0
  private var sourceEnd = 0

  /// Adds `textWidth` bytes of text that came from `source`.
  /// `textWidth` is not zero.
  mutating func append(textWidth: Int, source: Range<Int>) {
    let sourceWidth = source.count
    if let run = runs.last, run.textWidth == textWidth, run.sourceWidth == sourceWidth,
      source.lowerBound == sourceEnd
    {
      textEnd += textWidth
    } else {
      runs.append(
        Run(
          text: textEnd, source: source.lowerBound, textWidth: UInt32(clamping: textWidth),
          sourceWidth: UInt32(clamping: sourceWidth)))
      textEnd += textWidth
    }
    sourceEnd = source.upperBound
  }

  /// Adds `count` bytes of text that are the same in the source.
  mutating func append(same count: Int, from source: Int) {
    guard count > 0 else { return }
    if let run = runs.last, run.textWidth == 1, run.sourceWidth == 1, source == sourceEnd {
    } else {
      runs.append(Run(text: textEnd, source: source, textWidth: 1, sourceWidth: 1))
    }
    textEnd += count
    sourceEnd = source + count
  }

  /// The source byte of the character that text byte `offset` belongs to.
  func source(of offset: Int) -> Int {
    guard offset < textEnd else { return sourceEnd }
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].text <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    let run = runs[low - 1]
    return run.source + (offset - run.text) / Int(run.textWidth) * Int(run.sourceWidth)
  }

  private struct Run {
    var text: Int
    var source: Int
    var textWidth: UInt32
    var sourceWidth: UInt32
  }
}
