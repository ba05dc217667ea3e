/// A reason why two names are one, or why one cannot be told.
package enum ResolutionRule: String, Hashable, Sendable, CaseIterable {
  // MARK: Inside an article

  /// The same name, or another name of the same country.
  case sameName = "W1"
  /// Names of an organization that differ in small words, legal form or number.
  case organizationName = "W1b"
  /// `Long Form (LF)`.
  case definition = "W2-A"
  /// `Mujahedin-e Khalq (MKO)`: letters that do not match but are used again.
  case foreignDefinition = "W2-A2"
  /// `LF (Long Form)`.
  case reversedDefinition = "W2-B"
  /// `LF, or Long Form,` and the other way round.
  case alternative = "W2-C"
  /// `X, also known as Y`.
  case alias = "W2-D"
  /// An acronym of the initials of one name in the article.
  case initials = "W2-E"
  /// Full names of a person.
  case fullName = "W3a"
  /// A surname alone, of the only person who has it.
  case surname = "W3b"
  /// `Massoud and Maryam Rajavi`.
  case coordination = "W3c"
  /// A given name alone, of the only person who has it.
  case givenName = "W3d"
  /// The beginning or the end of an organization's name.
  case shortName = "W4"
  /// `the Foundation`, of the only one named before.
  case backReference = "W4g"
  /// Spellings of an organization's name.
  case spelling = "W5"
  /// `State Department` where `US State Department` is named too.
  case countryPrefix = "W6"
  /// `the Islamic Republic`, where one such country is named.
  case description = "W8"
  /// A name in Arabic letters that only one name of the article can be written as.
  case transliteration = "W9"

  // MARK: Across articles

  /// The same name under another type.
  case sameNameOtherType = "X0"
  /// Full names of a person.
  case sameFullName = "X1"
  /// The same organization, place or country.
  case sameThing = "X2"
  /// Spellings of a name of two words or more.
  case sameSpelling = "X3"
  /// An acronym that only one thing is called in the library.
  case knownAcronym = "X5"
  /// A surname that only one person has in the library, in the same company.
  case knownSurname = "X6"
  /// `State Department` in an article about the United States.
  case knownCountryPrefix = "X7"

  // MARK: The reader

  /// The reader said so.
  case decision = "D"
}
