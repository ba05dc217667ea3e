extension PartialDate {
  /// Days since 1 January 1970; what is not known counts as the first.
  package var dayNumber: Int {
    // The year begins in March, so that the day that is added every four years is its last.
    let month = month ?? 1
    let year = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + (day ?? 1) - 1
    return 365 * year + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
  }

  /// The day so many days after 1 January 1970.
  init?(dayNumber: Int) {
    guard (-1_000_000...3_000_000).contains(dayNumber) else { return nil }
    let days = dayNumber + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// So many days later. What is not known counts as the first.
  func adding(days: Int) -> PartialDate? { PartialDate(dayNumber: dayNumber + days) }

  /// The month so many months later; a date without one counts as its January.
  func adding(months: Int) -> PartialDate? {
    let count = year * 12 + (month ?? 1) - 1 + months
    guard count >= 12 else { return nil }
    return PartialDate(year: count / 12, month: count % 12 + 1)
  }

  /// The same day so many months later, or the last of a shorter month.
  func sameDay(addingMonths months: Int) -> PartialDate? {
    guard let month = adding(months: months) else { return nil }
    return stride(from: day ?? 1, through: 1, by: -1).lazy.compactMap {
      PartialDate(year: month.year, month: month.month, day: $0)
    }.first
  }

  /// The year, month or day that ends when this one begins.
  var previous: PartialDate? {
    if day != nil { return adding(days: -1) }
    if month != nil { return adding(months: -1) }
    return PartialDate(year: year - 1)
  }

  /// The year, month or day that begins when this one ends.
  var next: PartialDate? {
    if day != nil { return adding(days: 1) }
    if month != nil { return adding(months: 1) }
    return PartialDate(year: year + 1)
  }

  /// Monday is 0. What is not known counts as the first.
  var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 }
}
