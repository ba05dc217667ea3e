/// The language most of `text` is written in, as an ISO 639-1 code, or `nil` if it cannot be told.
///
/// The script says most; among languages of one script, small words and special letters do. The first
/// few kilobytes are looked at.
package func dominantLanguage(of text: some StringProtocol) -> String? {
  LanguageSample(text).language
}
