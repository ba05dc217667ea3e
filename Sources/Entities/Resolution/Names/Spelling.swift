/// How a word sounds, roughly: what transcriptions of one Arabic, Persian or Slavic name share.
struct Spelling: Hashable {
  /// Its consonants.
  private(set) var skeleton: [UInt8] = []
  /// The vowel before each consonant and after the last: `a`, `i`, `u`, or 0 for none.
  private var vowels: [UInt8] = []
  private let word: [UInt8]

  init(_ word: String) {
    self.word = Array(word.utf8)
    var vowel: UInt8 = 0
    for (place, sound) in Self.sounds(of: self.word).enumerated() {
      let kind = Self.vowel(sound)
      if kind != 0, place > 0 || sound != UInt8(ascii: "y") {
        if vowel == 0 { vowel = kind }
      } else {
        skeleton.append(sound)
        vowels.append(vowel)
        vowel = 0
      }
    }
    vowels.append(vowel)
  }

  /// What all spellings that can be variants share; `nil` for words too short to be told apart by it.
  var block: String? {
    guard word.count >= 5, skeleton.count >= 3 else { return nil }
    return String(decoding: skeleton, as: UTF8.self)
  }

  /// Whether both may be spellings of one word: fit for organizations, whose other words confirm it.
  func isVariant(of other: Spelling) -> Bool {
    if word == other.word { return true }
    guard block != nil, other.block != nil, skeleton == other.skeleton,
      vowels.count(where: { $0 != 0 }) == other.vowels.count(where: { $0 != 0 }),
      abs(word.count - other.word.count) <= 3
    else { return false }
    let u = UInt8(ascii: "u")
    let clash = zip(vowels, other.vowels).contains { left, right in
      left != 0 && right != 0 && left != right && (left == u || right == u)
    }
    return !clash && !isDerived(from: other) && !other.isDerived(from: self)
  }

  /// Whether both are spellings of one person's name: vowels differ in long names alone.
  func isStrictVariant(of other: Spelling) -> Bool {
    guard isVariant(of: other) else { return false }
    return word == other.word || vowels == other.vowels || min(word.count, other.word.count) >= 8
  }

  /// Iranian is no spelling of Iran, nor Islamic of Islam.
  private func isDerived(from other: Spelling) -> Bool {
    guard word.starts(with: other.word) else { return false }
    let ending = String(decoding: word[other.word.count...], as: UTF8.self)
    return Self.endings.contains(ending)
  }

  private static let endings: Set<String> = [
    "i", "n", "an", "ian", "ns", "e", "y", "ist", "ic", "o", "a",
  ]

  // MARK: Sounds

  private static func vowel(_ sound: UInt8) -> UInt8 {
    switch sound {
    case UInt8(ascii: "a"): UInt8(ascii: "a")
    case UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "y"): UInt8(ascii: "i")
    case UInt8(ascii: "o"), UInt8(ascii: "u"): UInt8(ascii: "u")
    default: 0
    }
  }

  /// The letters with digraphs made one, and doubled ones too.
  private static func sounds(of word: [UInt8]) -> [UInt8] {
    var sounds: [UInt8] = []
    var place = 0
    while place < word.count {
      let next = place + 1 < word.count ? word[place + 1] : 0
      let (sound, length) = sound(word[place], next)
      if sounds.last != sound { sounds.append(sound) }
      place += length
    }
    if sounds.count > 1, sounds.last == UInt8(ascii: "h"), vowel(sounds[sounds.count - 2]) != 0 {
      sounds.removeLast()
    }
    return sounds
  }

  private static func sound(_ first: UInt8, _ second: UInt8) -> (UInt8, Int) {
    switch (Unicode.Scalar(first), Unicode.Scalar(second)) {
    case ("d", "j"), ("z", "h"): (UInt8(ascii: "j"), 2)
    case ("k", "h"), ("c", "k"): (UInt8(ascii: "k"), 2)
    case ("g", "h"): (UInt8(ascii: "g"), 2)
    case ("p", "h"): (UInt8(ascii: "f"), 2)
    case ("d", "h"): (UInt8(ascii: "d"), 2)
    case ("t", "h"): (UInt8(ascii: "t"), 2)
    case ("o", "u"), ("o", "o"): (UInt8(ascii: "u"), 2)
    case ("e", "e"), ("e", "i"), ("e", "y"): (UInt8(ascii: "i"), 2)
    case ("a", "i"), ("a", "y"): (UInt8(ascii: "a"), 2)
    case ("q", _): (UInt8(ascii: "k"), 1)
    case ("w", _): (UInt8(ascii: "v"), 1)
    default: (first, 1)
    }
  }
}
