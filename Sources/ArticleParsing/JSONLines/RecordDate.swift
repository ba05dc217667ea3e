internal import Articles

/// The date of a record, however it is written.
enum RecordDate {
  /// ISO 8601, seconds or milliseconds since 1970, or whatever a byline may say.
  static func date(in text: String) -> PartialDate? {
    if let date = PartialDate(text) { return text.utf8.count >= 4 ? date : nil }
    if let seconds = Double(text), seconds.magnitude < 1e14 {
      if text.utf8.count == 8, let digits = Int(text),
        let date = PartialDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
      {
        return date
      }
      return date(secondsSince1970: seconds.magnitude >= 1e11 ? seconds / 1000 : seconds)
    }
    // The time of day and its zone say nothing here: the day is that of the place.
    let day = text.utf8.prefix { $0 != UInt8(ascii: "T") && $0 != UInt8(ascii: " ") }
    if day.count < text.utf8.count, day.contains(UInt8(ascii: "-")),
      let date = PartialDate(String(Substring(day)))
    {
      return date
    }
    return DateGrammar.dates(in: Token.tokens(of: text.head(100))).first?.date
  }

  /// The day, in UTC. Howard Hinnant's `civil_from_days`.
  private static func date(secondsSince1970 seconds: Double) -> PartialDate? {
    let days = Int((seconds / 86_400).rounded(.down)) + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return PartialDate(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}
