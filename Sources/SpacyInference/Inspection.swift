/// What the recognizer computes on its way, for comparison with a reference.
package struct Inspection {
  /// The columns of `features`, as the model names them.
  package var columns: [String] = []
  /// Ids of each token's attributes.
  package var features: [[UInt64]] = []
  /// The first numbers of the first five tokens' vectors: embedded, encoded, projected.
  package var embeddings: [[Float]] = []
  package var encodings: [[Float]] = []
  package var hidden: [[Float]] = []
  /// Scores of all transitions for the first token.
  package var firstScores: [Float] = []
}

extension Pipeline {
  /// The transitions in the order of the output layer, such as `B-ORG` and `O`.
  package var transitionNames: [String] {
    network.transitions.map { transition in
      let letters: [Transition.Action: String] = [
        .begin: "B-", .inside: "I-", .last: "L-", .unit: "U-",
      ]
      return letters[transition.action].map { $0 + transition.label } ?? "O"
    }
  }
}
