import ArticleParsing
import Articles
import Testing

@Suite(.timeLimit(.minutes(2))) struct HostileInputTests {
  @Test(arguments: [
    ("one line of a million bytes", String(repeating: "x", count: 1_000_000)),
    ("words without end", String(repeating: "word ", count: 100_000)),
    ("empty lines", String(repeating: "\n", count: 500_000)),
    ("one title over and over", String(repeating: "The Same Title Again\n\n", count: 10_000)),
    (
      "a title and a date over and over",
      String(repeating: "A Title\n\nMay 3, 2020\n\n", count: 5_000)
    ),
    ("rules", String(repeating: "***\n\n---\n", count: 20_000)),
    (
      "rules and titles",
      String(repeating: "***\n\nA Title\n\nA sentence that is text here.\n\n", count: 4_000)
    ),
    ("headings", String(repeating: "# h\n", count: 20_000)),
    ("fences", String(repeating: "```\n", count: 20_001)),
    ("labels", String(repeating: "Also read:\n", count: 20_000)),
    ("fields", String(repeating: "Subject: x\nFrom: y\n", count: 10_000)),
    ("addresses", String(repeating: "https://a.example/b-c-d-e-f\n", count: 10_000)),
    ("credits", String(repeating: "by Ada Lovelace\nMay 3, 2020\n", count: 5_000)),
    ("glue", String(repeating: "wordWord aBcDeFg ", count: 20_000)),
    ("marks of documents", String(repeating: "1 of 2 DOCUMENTS\n\n", count: 10_000)),
    ("quotations", String(repeating: "> q\n", count: 20_000)),
    (
      "hard-wrapped lines",
      String(
        repeating: "This is a line of hard wrapped text that has about seventy characters\n",
        count: 20_000)
    ),
    (
      "letters that quote letters without their heads",
      """
      From: Ada <ada@example.org>
      Date: Mon, 3 May 2021 10:00:00 +0p00
      Subject: Bridgesmidge is &closed.

      --om: Charles -
      -rFom: Charles <cb@exam~ple.org>
      Date: Tue,@---

      From: Charles <cb@c^@example.org>
      Date: Tue,  May 2021 10:00:00 +0p00
      Subject\(String(repeating: "o", count: 71)): Bridges

      The bridge is &closed.

      --@----

      From: Charles -
      -rFom: Charles <cb@exam~ple.org>
      Date: Tue, 4 Mays it today.
      """
    ),
    ("marks without words", String(repeating: "( ) [ ] \" ' : ; ", count: 20_000)),
  ])
  func `hostile text is read in time`(name: String, text: String) {
    #expect(!Array(ArticleReader(bytes: Array(text.utf8), path: name)).isEmpty)
  }

  @Test(arguments: UInt64(1)...12)
  func `random bytes and damaged files are read without harm`(seed: UInt64) throws {
    var generator = SplitMix(state: seed)
    let noise = (0..<20_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    #expect(!Array(ArticleReader(bytes: noise, path: "noise")).isEmpty)
    var damaged = try Fixtures.seed()
    for _ in 0..<40 {
      damaged[Int.random(in: damaged.indices, using: &generator)] = UInt8.random(
        in: 1...255, using: &generator)
    }
    let cut = damaged.prefix(Int.random(in: 1...damaged.count, using: &generator))
    #expect(!Array(ArticleReader(bytes: Array(cut), path: "damaged")).isEmpty)
    let lines = damaged.split(separator: 0x0A, omittingEmptySubsequences: false)
    let shuffled = lines.shuffled(using: &generator).joined(separator: [0x0A])
    #expect(!Array(ArticleReader(bytes: Array(shuffled), path: "shuffled")).isEmpty)
  }
}

/// A generator whose numbers are the same on every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
