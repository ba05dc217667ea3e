internal import Articles

/// An entry's place in the order of dates: the row number in `entry` and `words`.
///
/// FTS5 gives rows in the order of their numbers for nothing and in any other at a price, so the
/// numbers are dates: the day as decimal digits (27 bits), then the article's number counted down (35
/// bits). Read backwards that is newest first, and within a day, or without one, as imported. An
/// article that arrives late finds its place without moving any other.
struct ListKey: Hashable, Comparable {
  let rawValue: Int64

  init(rawValue: Int64) { self.rawValue = rawValue }

  init(date: PartialDate?, article: RawID) {
    rawValue = Int64(date?.ordinal ?? 0) << Self.numberBits | (Self.largestNumber - article)
  }

  static func < (left: ListKey, right: ListKey) -> Bool { left.rawValue < right.rawValue }

  private static let numberBits: Int64 = 35
  static let largestNumber: Int64 = 1 << numberBits - 1

  /// How many bits of a key say nothing of its day, and of its block.
  static var dayShift: Int64 { numberBits }
  static var blockShift: Int64 { blockBits }

  /// Keys of one day, or of none, are one range.
  var day: Int64 { rawValue >> Self.numberBits }
  static func keys(ofDay day: Int64) -> ClosedRange<Int64> {
    day << numberBits...day << numberBits | largestNumber
  }

  /// The number of the article.
  var article: RawID { Self.largestNumber - rawValue & Self.largestNumber }

  /// The smallest key of an article that has a date.
  static let firstDated = keys(ofDay: 1).lowerBound

  /// The smallest key of a year, month or day.
  static func first(of date: PartialDate) -> Int64 {
    keys(ofDay: Int64(date.ordinal)).lowerBound
  }

  /// The largest key of a year, month or day.
  static func last(of date: PartialDate) -> Int64 {
    let rest = date.month == nil ? 9999 : date.day == nil ? 99 : 0
    return keys(ofDay: Int64(date.ordinal + rest)).upperBound
  }

  /// Days that have very many entries are counted in blocks of at most this many.
  private static let blockBits: Int64 = 12
  var block: Int64 { rawValue >> Self.blockBits }
  static func keys(ofBlock block: Int64) -> ClosedRange<Int64> {
    block << blockBits...(block + 1) << blockBits - 1
  }
  static func blocks(ofDay day: Int64) -> ClosedRange<Int64> {
    day << (numberBits - blockBits)...(day + 1) << (numberBits - blockBits) - 1
  }
}
