/// The profiles turned round: from a word or letter to the languages that have it.
struct LanguageIndex: Sendable {
  /// Bit `n` stands for the language of the profile `n`.
  typealias Languages = UInt64

  let codes: [String]
  /// By hash, so that nobody has to make a string to look a word up.
  private let words: [UInt64: Languages]
  private let letters: [UInt32: Languages]
  private let members: [Script: Languages]

  static let shared = LanguageIndex(LanguageProfile.all)

  private init(_ profiles: [LanguageProfile]) {
    var words: [UInt64: Languages] = [:]
    var letters: [UInt32: Languages] = [:]
    var members: [Script: Languages] = [:]
    for (number, profile) in profiles.enumerated() {
      let bit: Languages = 1 << Languages(number)
      members[profile.script, default: 0] |= bit
      for word in profile.words.split(separator: " ") {
        words[word.utf8.reduce(Self.emptyHash, Self.hash), default: 0] |= bit
      }
      for letter in profile.letters.unicodeScalars { letters[letter.value, default: 0] |= bit }
    }
    codes = profiles.map(\.code)
    self.words = words
    self.letters = letters
    self.members = members
  }

  func languages(of script: Script) -> Languages { members[script] ?? 0 }
  func languages(withWordHash hash: UInt64) -> Languages { words[hash] ?? 0 }
  /// `nil` for a letter that all languages of its script have, or none.
  func languages(withLetter letter: UInt32) -> Languages? { letters[letter] }

  static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// FNV-1a, byte by byte.
  static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
