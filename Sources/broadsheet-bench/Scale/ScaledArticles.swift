internal import Articles

/// As many articles as one likes: those of the data over and over, from the second time on with every
/// tenth of the longer words swapped, each with a title, a day and an address of its own.
struct ScaledArticles: Sequence, IteratorProtocol {
  private let sources: [ArticleContent]
  private let count: Int
  private var number = 0
  private var swap: WordSwap
  private var numbers = Numbers()

  init(_ data: BenchData, count: Int) {
    sources = data.articles.map(\.content).filter { !$0.text.isEmpty }
    self.count = count
    swap = WordSwap(sources.lazy.prefix(2000).map(\.text))
  }

  struct Sample {
    var number: Int
    var title: String
    var text: String
    var authors: [String]
    var outlet: String
    /// Days since 1970.
    var day: Int
    var url: String
  }

  mutating func next() -> Sample? {
    guard number < count else { return nil }
    defer { number += 1 }
    let source = sources[number % sources.count]
    let isFirst = number < sources.count
    let title = source.title ?? "Untitled"
    return Sample(
      number: number, title: isFirst ? title : "\(swap.applied(to: title)) \(number)",
      text: isFirst ? source.text : swap.applied(to: source.text), authors: source.authors,
      outlet: source.outlet ?? "Outlet \(number % 97)",
      // Thirty years, in no order.
      day: 9000 + Int(numbers.next() % 11_000), url: "https://example.org/articles/\(number)")
  }
}

extension ScaledArticles.Sample {
  private var civilDate: PartialDate? {
    // By the rule of leap years in the Gregorian calendar.
    var (year, rest) = (1970, day)
    func isLeap(_ year: Int) -> Bool { year % 4 == 0 && year % 100 != 0 || year % 400 == 0 }
    while rest >= (isLeap(year) ? 366 : 365) {
      rest -= isLeap(year) ? 366 : 365
      year += 1
    }
    let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var month = 0
    while rest >= lengths[month] {
      rest -= lengths[month]
      month += 1
    }
    return PartialDate(year: year, month: month + 1, day: rest + 1)
  }

  /// ISO 8601.
  var date: String { civilDate?.description ?? "" }

  /// RFC 5322.
  var mailDate: String {
    guard let date = civilDate, let month = date.month, let day = date.day else { return "" }
    return "\(day) \(Self.months[month - 1]) \(date.year) 12:00:00 +0000"
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
