import Articles
import Testing

@Suite struct QueryDateTests {
  /// A Wednesday.
  let today = PartialDate(year: 2021, month: 7, day: 14)

  private func range(_ text: String) -> String {
    guard case .published(let from, let to)? = Query(text, today: today).condition else {
      return "none"
    }
    return "\(from?.description ?? "")..\(to?.description ?? "")"
  }

  @Test(arguments: [
    ("2021", "2021..2021"), ("2021-07", "2021-07..2021-07"), ("2021/7/4", "2021-07-04..2021-07-04"),
    ("2021.07", "2021-07..2021-07"), ("\"14 July 2021\"", "2021-07-14..2021-07-14"),
    ("\"July 14th, 2021\"", "2021-07-14..2021-07-14"), ("july-2021", "2021-07..2021-07"),
    ("\"1st mar 2020\"", "2020-03-01..2020-03-01"), ("2019..2021-02", "2019..2021-02"),
    ("today", "2021-07-14..2021-07-14"), ("yesterday", "2021-07-13..2021-07-13"),
    ("\"3 days ago\"", "2021-07-11..2021-07-11"), ("3-days-ago", "2021-07-11..2021-07-11"),
    ("\"a month ago\"", "2021-06-14..2021-06-14"), ("\"2 weeks ago\"", "2021-06-30..2021-06-30"),
    ("\"this week\"", "2021-07-12..2021-07-18"), ("\"last week\"", "2021-07-05..2021-07-11"),
    ("\"last month\"", "2021-06..2021-06"), ("\"this year\"", "2021..2021"),
    ("\"last 7 days\"", "2021-07-08..2021-07-14"), ("\"last 2 months\"", "2021-05-15..2021-07-14"),
    ("monday", "2021-07-12..2021-07-12"), ("wednesday", "2021-07-14..2021-07-14"),
    ("\"last wednesday\"", "2021-07-07..2021-07-07"), ("july", "2021-07..2021-07"),
    ("august", "2020-08..2020-08"), ("\"last july\"", "2020-07..2020-07"),
  ])
  func `dates are read as people write them`(text: String, expected: String) {
    #expect(range("on:\(text)") == expected)
  }

  @Test(arguments: [
    ("before:2021", "..2020"), ("before:2021-07", "..2021-06"),
    ("before:2021-03-01", "..2021-02-28"),
    ("before:today", "..2021-07-13"), ("after:2021", "2022.."), ("after:2020-12", "2021-01.."),
    ("after:2020-02-28", "2020-02-29.."), ("after:\"last month\"", "2021-07.."),
    ("before:\"last week\"", "..2021-07-04"),
  ])
  func `before and after leave the date itself out`(text: String, expected: String) {
    #expect(range(text) == expected)
  }

  @Test(arguments: [
    "2021-13", "2021-02-30", "20210", "0", "14-07-2021", "32 july 2021", "soonish", "0001..",
    "2022..2021", "99999 days ago", "2021-07-14-01", "july july 2021", "9 9 9",
  ])
  func `what is no date is a mistake`(text: String) {
    #expect(range("on:\"\(text)\"") == "none")
    #expect(Query("on:\"\(text)\"", today: today).mistakes.count == 1)
  }

  @Test func `the ends of the calendar are no danger`() {
    #expect(Query("after:9999-12-31").mistakes.count == 1)
    #expect(Query("before:0001").mistakes.count == 1)
    for text in ["9999 years ago", "9999 months ago", "last 9999 weeks", "last 9999 years"] {
      _ = Query("on:\"\(text)\"", today: today)
    }
  }

  @Test func `days are counted through every month and leap year`() throws {
    for year in [1899, 1900, 1999, 2000, 2023, 2024] {
      for (month, days) in zip(1..., [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = month == 2 ? (isLeap ? 29 : 28) : days
        let last = try #require(PartialDate(year: year, month: month, day: days))
        let next =
          month == 12 ? "\(year + 1)-01-01" : "\(year)-\(month < 9 ? "0" : "")\(month + 1)-01"
        #expect(range("after:\(last)") == "\(next)..")
      }
    }
  }
}
