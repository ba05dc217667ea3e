import SpacyInference
import Testing

@Suite struct PipelineConfigTests {
  private let text = """
    [paths]
    vectors = "here"

    [nlp]
    lang = "en"
    pipeline = ["tok2vec",
      "ner"]
    tokenizer = {"@tokenizers":"spacy.Tokenizer.v1"}

    [components.ner]
    factory = "ner"

    [training]
    vectors = ${paths.vectors}
    loop = ${training:loop}
    """

  @Test func `values are found by their path`() {
    let config = PipelineConfig(text)
    #expect(config.value("nlp.lang")?.string == "en")
    #expect(config.value("nlp.pipeline")?.array?.map(\.string) == ["tok2vec", "ner"])
    #expect(config.value("nlp.tokenizer.@tokenizers")?.string == "spacy.Tokenizer.v1")
    #expect(config.value("components.ner.factory")?.string == "ner")
    #expect(config.value("components.tagger.factory") == nil)
  }

  @Test func `references are followed, but not for ever`() {
    let config = PipelineConfig(text)
    #expect(config.value("training.vectors")?.string == "here")
    #expect(config.value("training.loop") == nil)
  }

  @Test func `damage is never a crash`() {
    var damage = Damage(seed: 5)
    for _ in 0..<5000 {
      let damaged = String(decoding: damage.flip(Array(text.utf8)), as: UTF8.self)
      for path in ["nlp.pipeline", "training.vectors", "training.loop", "", ".", "nlp."] {
        _ = PipelineConfig(damaged).value(path)
      }
    }
  }

  @Test(arguments: ["", "{", "[1,", "\"a", "\"\\u12", "{\"a\"", "{\"a\":}", "tru", "1 2", "--"])
  func `broken JSON is an error`(text: String) {
    #expect(throws: DamagedData.self) { try JSONValue(Array(text.utf8)) }
  }

  @Test func `JSON escapes are undone`() throws {
    let text = #""\ud83d\ude00 é \n\"\\ \ud800x""#
    #expect(try JSONValue(Array(text.utf8)).string == "😀 é \n\"\\ \u{FFFD}x")
  }
}
