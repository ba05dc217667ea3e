internal import Articles

extension ResolutionRule {
  /// Why two names are one, for readers.
  var words: String {
    switch self {
    case .sameName: "same name"
    case .organizationName: "same but for small words"
    case .definition, .reversedDefinition: "defined in brackets"
    case .foreignDefinition: "in brackets, and used again"
    case .alternative: "named as an alternative"
    case .alias: "also known as"
    case .initials: "initials of one name only"
    case .fullName: "full names of one person"
    case .surname: "the only one of the surname"
    case .coordination: "named in one breath"
    case .givenName: "the only one of the given name"
    case .shortName: "part of the name"
    case .backReference: "refers back"
    case .spelling, .sameSpelling: "another spelling"
    case .countryPrefix, .knownCountryPrefix: "with the country before it"
    case .description: "described"
    case .transliteration: "the same in other letters"
    case .sameNameOtherType: "same name, another type"
    case .sameFullName: "same person in another article"
    case .sameThing: "same name in another article"
    case .knownAcronym: "an acronym of one thing only"
    case .knownSurname: "a surname of one person only"
    case .decision: "you said so"
    }
  }
}
