import Articles
import Entities
import Testing

@Suite struct MentionPropertyTests {
  @Test func `mentions lie in their texts, in order and apart`() {
    var random = Random(state: 7)
    for _ in 0..<400 {
      let texts = [ArticleField.title, .text, .caption(0), .bio].map { field in
        random.text(in: field)
      }
      let names = MentionBuilder(texts, title: texts[0].text).names()
      for tagged in texts {
        let mentions = names.mentions.filter { $0.field == tagged.field }
        var end = 0
        for mention in mentions {
          #expect(mention.range.lowerBound >= end)
          #expect(!mention.range.isEmpty)
          end = mention.range.upperBound
        }
        #expect(end <= tagged.text.utf8.count)
      }
      for entity in names.entities {
        let counted = names.mentions.count { $0.entity == entity.number && !$0.isTentative }
        #expect(entity.count == counted)
        #expect(!entity.name.isEmpty)
      }
    }
  }

  @Test func `the same texts give the same names`() {
    var random = Random(state: 11)
    for _ in 0..<100 {
      let text = random.text(in: .text)
      #expect(MentionBuilder([text]).names() == MentionBuilder([text]).names())
    }
  }
}

/// Texts out of what names are made of, the same in every run.
private struct Random {
  var state: UInt64

  mutating func number(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  private static let pieces = [
    "Ada", "Lovelace", "Mary", "al-Turin", "the", "The", "ACR", "U.S.", "US", "Turin", "Iraqi",
    "Society", "of", "Engines", "(", ")", ",", ".", ", or ", "’s", "'s", " ", " ", " ", " ", " ",
    "\n", "pro-", "“", "”", "AdaTurin", "ABCDEF", "東京", "É", "دانشگاه", "1840", "&", "Inc.", "-",
    " (ACR)", " (SE)", "said", "in ", "Mr. ",
  ]

  mutating func text(in field: ArticleField) -> TaggedText {
    var text = ""
    var starts: [Int] = []
    for _ in 0..<number(below: 60) {
      starts.append(text.utf8.count)
      text += Self.pieces[number(below: Self.pieces.count)]
    }
    starts.append(text.utf8.count)
    let labels = ["PERSON", "ORG", "GPE", "NORP", "FAC", "WORK_OF_ART", "DATE"]
    let spans = (0..<number(below: 12)).map { _ in
      let first = number(below: starts.count)
      let last = min(starts.count - 1, first + number(below: 6))
      return NameSpan(
        range: starts[first]..<starts[last], label: labels[number(below: labels.count)])
    }
    return TaggedText(field: field, text: text, spans: spans)
  }
}
