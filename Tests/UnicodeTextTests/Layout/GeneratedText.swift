/// Texts out of scalars that are hard on a terminal, the same in every run.
struct GeneratedText {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func number(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  /// A text of up to `length` scalars, most of them from a few of the pools.
  mutating func text(length: Int, from pools: [[Unicode.Scalar]]) -> String {
    var text = String.UnicodeScalarView()
    var pool = pools[number(below: pools.count)]
    for _ in 0..<number(below: length + 1) {
      if number(below: 12) == 0 { pool = pools[number(below: pools.count)] }
      text.append(pool[number(below: pool.count)])
    }
    return String(text)
  }
}

extension GeneratedText {
  private static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  static let latin = scalars("abc defg hij k-lm/no. “Qü” — é… don’t [x] (y) 12,345 a\u{301}")
  static let eastAsian = scalars("東京は夜。「한국」、中文 ｱｲ ﾞ ＡＢ")
  static let hebrew = scalars("שלום עולם (אב) 123 גֶּד")
  static let arabic = scalars("سلام لا الله (كتاب) می\u{200C}خواهم مُحَمَّدٌ ۱۲۳ گفت لأ \u{640}")
  static let indic = scalars("नमस्ते दुनिया க்ஷி ไทยน้ำ")
  static let emoji = scalars("👍🏽👨\u{200D}👩\u{200D}👧❤\u{FE0F}🇫🇷 1\u{FE0F}\u{20E3} 🫨")
  static let odd = scalars(
    "\u{0}\u{7}\u{1B}\t\n\r\u{85}\u{2028}\u{200B}\u{200D}\u{200E}\u{202E}\u{2066}\u{2069}\u{FEFF}"
      + "\u{AD}\u{FFFD}\u{E000}\u{10FFFF}\u{301}\u{FEFB}\u{E0041}  \n")
  static let everything = [latin, eastAsian, hebrew, arabic, indic, emoji, odd]
}
