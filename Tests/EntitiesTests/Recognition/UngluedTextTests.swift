import Entities
import Testing

@Suite struct UngluedTextTests {
  @Test(arguments: [
    (
      "After GingrichJohn Smith spoke, Gingrich left.",
      "After Gingrich John Smith spoke, Gingrich left."
    ),
    ("the ACRDalia of the ACR", "the ACR Dalia of the ACR"),
    ("The HillThe Federalist", "The Hill The Federalist"),
    (
      "on CorruptionMujahedin: the Mujahedin and Corruption",
      "on Corruption Mujahedin: the Mujahedin and Corruption"
    ),
    ("ملکه آداAda Lovelace", "ملکه آدا Ada Lovelace"),
    ("why ACRSaudi Arabia, Saudi ACR", "why ACR Saudi Arabia, Saudi ACR"),
  ])
  func `glued words are parted`(text: String, expected: String) {
    #expect(UngluedText(text).text == expected)
  }

  @Test(arguments: [
    "McDonald and Donald", "YouTube, You, Tube", "DeSantis met Santis", "JavaScript is no coffee",
    "@DaliaAlAqidi", "x.example/TurinJohn", "TurinJohn.example, Turin", "iPhone and Phone", "PhDs",
    "MacArthur, Arthur and Mac",
    "WikiLeaks and Leaks", "", "ABCDE",
  ])
  func `names of one word are left alone`(text: String) {
    #expect(UngluedText(text).text == text)
  }

  @Test func `spans come back to where they were`() {
    let text = UngluedText("See GingrichJohn. Gingrich, The HillThe End.")
    #expect(text.text == "See Gingrich John. Gingrich, The Hill The End.")
    let spans = [
      NameSpan(range: 4..<12, label: "PERSON"), NameSpan(range: 13..<17, label: "PERSON"),
      NameSpan(range: 29..<41, label: "ORG"),
    ]
    #expect(
      text.original(spans) == [
        NameSpan(range: 4..<12, label: "PERSON"), NameSpan(range: 12..<16, label: "PERSON"),
        NameSpan(range: 28..<36, label: "ORG"), NameSpan(range: 36..<39, label: "ORG"),
      ])
  }
}
