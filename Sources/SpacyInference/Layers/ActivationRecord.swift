/// Activations of the first tokens of a document, kept for comparison with a reference.
final class ActivationRecord {
  private(set) var embeddings: [[Float]] = []
  private(set) var encodings: [[Float]] = []
  private(set) var hidden: [[Float]] = []
  private(set) var firstScores: [Float] = []

  private static let rows = 5
  private static let columns = 8

  private func add(
    _ buffer: FloatBuffer, row: Int, _ stride: Int, count: Int, to list: inout [[Float]]
  ) {
    for index in 0..<count where list.count < Self.rows {
      let start = (row + index) * stride
      list.append((start..<start + min(Self.columns, stride)).map { buffer[$0] })
    }
  }

  func add(embeddings buffer: FloatBuffer, row: Int, _ stride: Int, count: Int) {
    add(buffer, row: row, stride, count: count, to: &embeddings)
  }

  func add(encodings buffer: FloatBuffer, row: Int, _ stride: Int, count: Int) {
    add(buffer, row: row, stride, count: count, to: &encodings)
  }

  func add(
    hidden buffer: FloatBuffer, _ stride: Int, count: Int, features: FloatBuffer, _ network: Network
  ) {
    if hidden.isEmpty {
      firstScores = network.tagger.firstScores(features, transitions: network.transitions.count)
    }
    add(buffer, row: 0, stride, count: count, to: &hidden)
  }
}
