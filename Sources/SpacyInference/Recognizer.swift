/// Finds tokens and named entities in texts, one thread at a time; keeps caches between calls.
package final class Recognizer {
  package let pipeline: Pipeline
  private var tokenizer: DocumentTokenizer
  private var runner: NetworkRunner

  /// Tokens that go through the network together. More would only take more memory.
  private static let batchTokens = 8192

  package init(_ pipeline: Pipeline) {
    self.pipeline = pipeline
    let lexicon = Lexicon(
      attributes: pipeline.attributes, rules: pipeline.rules,
      keepsTexts: pipeline.network.vectors?.needsTexts ?? false)
    tokenizer = DocumentTokenizer(rules: pipeline.rules, lexicon: lexicon)
    runner = NetworkRunner(pipeline.network)
  }

  /// Analyzes each of `texts` as a document of its own. Exactly what spaCy finds.
  package func analyze(_ texts: [String]) -> [Analysis] {
    var analyses: [Analysis] = []
    analyses.reserveCapacity(texts.count)
    var batch: [DocumentTokens] = []
    var pending = 0
    for text in texts {
      // Nothing waits for the numbers of words that are forgotten here.
      if batch.isEmpty, tokenizer.forgetIfFull() { runner.forget() }
      batch.append(tokenize(text))
      pending += batch[batch.count - 1].count
      if pending >= Self.batchTokens {
        analyses += analyze(batch)
        batch.removeAll()
        pending = 0
      }
    }
    return analyses + analyze(batch)
  }

  /// Analyzes one text and shows the numbers on the way.
  package func inspect(_ text: String) -> Inspection {
    if tokenizer.forgetIfFull() { runner.forget() }
    let document = tokenize(text)
    let record = ActivationRecord()
    _ = runner.run([document], tokenizer.lexicon, record: record)
    var inspection = Inspection()
    inspection.columns = pipeline.attributes.columns.map(\.rawValue)
    let width = inspection.columns.count
    inspection.features = document.words.map { word in
      Array(tokenizer.lexicon.features[Int(word) * width..<(Int(word) + 1) * width])
    }
    inspection.embeddings = record.embeddings
    inspection.encodings = record.encodings
    inspection.hidden = record.hidden
    inspection.firstScores = record.firstScores
    return inspection
  }

  private func tokenize(_ text: String) -> DocumentTokens {
    var text = text
    text.makeContiguousUTF8()
    return tokenizer.tokenize(text.utf8.span)
  }

  private func analyze(_ batch: [DocumentTokens]) -> [Analysis] {
    let choices = runner.run(batch, tokenizer.lexicon)
    return zip(batch, choices).map { document, choices in
      var tokens: [Token] = []
      tokens.reserveCapacity(document.count)
      for index in 0..<document.count {
        let start = document.starts[index]
        let length = Int(tokenizer.lexicon.lengths[Int(document.words[index])])
        tokens.append(Token(range: start..<start + length, hasSpace: document.hasSpace[index]))
      }
      return Analysis(tokens: tokens, spans: spans(choices, tokens))
    }
  }

  private func spans(_ choices: NetworkRunner.Choices, _ tokens: [Token]) -> [LabeledSpan] {
    var spans: [LabeledSpan] = []
    var start = 0
    for (index, action) in choices.actions.enumerated() {
      switch Transition.Action(rawValue: Int(action)) {
      case .begin: start = index
      case .unit, .last:
        if action == Transition.Action.unit.rawValue { start = index }
        spans.append(
          LabeledSpan(
            range: tokens[start].range.lowerBound..<tokens[index].range.upperBound,
            tokens: start..<index + 1, label: pipeline.labels[Int(choices.labels[index])]))
      default: break
      }
    }
    return spans
  }
}

/// The tokens and entities of one document.
package struct Analysis: Hashable, Sendable {
  package var tokens: [Token]
  package var spans: [LabeledSpan]

  package init(tokens: [Token], spans: [LabeledSpan]) {
    self.tokens = tokens
    self.spans = spans
  }
}

/// A word or a mark, as spaCy cuts them.
package struct Token: Hashable, Sendable {
  /// UTF-8 bytes of the document.
  package var range: Range<Int>
  /// Whether one space follows and belongs to the token.
  package var hasSpace: Bool

  package init(range: Range<Int>, hasSpace: Bool) {
    self.range = range
    self.hasSpace = hasSpace
  }
}

/// An entity as the model marks it.
package struct LabeledSpan: Hashable, Sendable {
  /// UTF-8 bytes of the document.
  package var range: Range<Int>
  package var tokens: Range<Int>
  package var label: String

  package init(range: Range<Int>, tokens: Range<Int>, label: String) {
    self.range = range
    self.tokens = tokens
    self.label = label
  }
}
