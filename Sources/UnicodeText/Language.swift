/// The language most of `text` is written in, as an ISO 639-1 code, or `nil` if it cannot be told.
package func dominantLanguage(of text: some StringProtocol) -> String? { nil }
