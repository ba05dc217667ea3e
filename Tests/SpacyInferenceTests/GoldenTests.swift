import SpacyInference
import Testing

@Suite struct GoldenTests {
  @Test(arguments: GoldenModel.allCases)
  func `tokens, attributes, entities and activations are spaCy's`(model: GoldenModel) throws {
    guard let path = model.path else {
      try Test.cancel(GoldenModel.missing)
    }
    let pipeline = try Pipeline(path: path)
    let recognizer = Recognizer(pipeline)
    let goldens = try Golden.read(model.rawValue)
    let analyses = recognizer.analyze(goldens.map(\.text))
    for (golden, analysis) in zip(goldens, analyses) {
      #expect(analysis.tokens == golden.tokens, "\(golden.text)")
      #expect(analysis.spans == golden.spans, "\(golden.text)")
      let inspection = recognizer.inspect(golden.text)
      if let attributes = golden.attributes {
        #expect(inspection.columns == ["NORM", "PREFIX", "SUFFIX", "SHAPE"])
        #expect(inspection.features == attributes, "\(golden.text)")
      }
      guard !golden.tokens.isEmpty else { continue }
      expectClose(inspection.embeddings, golden.activations("embed"), "\(golden.text)")
      expectClose(inspection.encodings, golden.activations("enc"), "\(golden.text)")
      expectClose(inspection.hidden, golden.activations("hid"), "\(golden.text)")
      expectClose([inspection.firstScores], [golden.firstScores], "\(golden.text)")
    }
  }

  @Test(arguments: GoldenModel.allCases)
  func `transitions are in spaCy's order`(model: GoldenModel) throws {
    guard let path = model.path else {
      try Test.cancel(GoldenModel.missing)
    }
    let names = try Golden.lines(of: "\(model.rawValue).actions.json")[0].array?.map(\.string)
    #expect(try Pipeline(path: path).transitionNames == names)
  }

  private func expectClose(_ values: [[Float]], _ expected: [[Float]], _ text: Comment) {
    #expect(values.count == expected.count, text)
    for (row, other) in zip(values, expected) {
      #expect(row.count == other.count, text)
      for (value, reference) in zip(row, other) {
        #expect(abs(value - reference) <= 1e-4 * (1 + abs(reference)), text)
      }
    }
  }
}
