import SpacyInference
import Testing

@Suite struct RecognizerTests {
  private func pipeline(kernels: KernelLevel = .best) throws -> Pipeline {
    guard let path = GoldenModel.smallEnglish.path ?? GoldenModel.english.path else {
      try Test.cancel(GoldenModel.missing)
    }
    return try Pipeline(path: path, kernels: kernels)
  }

  @Test(arguments: KernelLevel.available)
  func `every kernel level finds the same`(level: KernelLevel) throws {
    let texts = try Golden.read("en_sm").map(\.text)
    let reference = Recognizer(try pipeline()).analyze(texts)
    #expect(Recognizer(try pipeline(kernels: level)).analyze(texts) == reference)
  }

  @Test func `a text is analyzed the same alone and among others`() throws {
    let pipeline = try pipeline()
    let texts = try Golden.read("en_sm").map(\.text)
    let together = Recognizer(pipeline).analyze(texts)
    let recognizer = Recognizer(pipeline)
    for (text, analysis) in zip(texts, together).reversed() {
      #expect(recognizer.analyze([text]) == [analysis])
    }
  }

  @Test func `a long document is cut into tiles without a seam`() throws {
    let pipeline = try pipeline()
    let recognizer = Recognizer(pipeline)
    let sentence = "Angela Merkel met Barack Obama in Berlin on Friday, 5 June 2009. "
    let long = recognizer.analyze([String(repeating: sentence, count: 1500)])[0]
    let count = recognizer.analyze([sentence])[0].tokens.count
    // Away from the edges every sentence has the same neighbors, so the same entities.
    let perSentence = (2..<1498).map { index in
      long.spans.filter { index * count..<(index + 1) * count ~= $0.tokens.lowerBound }
        .map { $0.tokens.lowerBound - index * count }
    }
    #expect(long.tokens.count == 1500 * count)
    #expect(perSentence[0].count >= 4)
    #expect(Set(perSentence).count == 1)
  }

  @Test func `no text has no tokens`() throws {
    let recognizer = Recognizer(try pipeline())
    #expect(recognizer.analyze([]) == [])
    #expect(recognizer.analyze(["", "a", ""]).map(\.tokens.count) == [0, 1, 0])
  }

  @Test(arguments: ["(", ")", "a.", "a:b@", "...", "'", "-", "\u{0301}", "🏴‍☠️", "\u{A0}\n"])
  func `endless words are cut in good time`(part: String) throws {
    let recognizer = Recognizer(try pipeline())
    let text = String(repeating: part, count: 3000)
    let tokens = recognizer.analyze([text])[0].tokens
    #expect(tokens.first?.range.lowerBound == 0)
    #expect(tokens.last?.range.upperBound == text.utf8.count)
  }
}
