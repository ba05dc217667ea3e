import CKernels

/// A pipeline's network, its weights packed for one kernel level. Immutable.
struct Network: Sendable {
  let level: ck_level
  let encoder: EncoderLayers
  let vectors: StaticVectors?
  let tagger: PackedTagger
  let transitions: [Transition]
  /// Floats from one row of activations to the next.
  let stride: Int
  let mixer: PackedMaxout
  let convolutions: [PackedMaxout]
  /// Maps an embedding to what it adds to the first convolution at each place of the window.
  let products: PackedLinear?
  let firstBias: PackedFloats
  let projection: PackedLinear?

  init(
    encoder: EncoderLayers, tagger: TaggerLayers, transitions: [Transition],
    vectors: StaticVectors?, level: ck_level
  ) throws(DamagedData) {
    self.level = level
    self.encoder = encoder
    self.vectors = vectors
    self.transitions = transitions
    let stride = (encoder.width + 31) / 32 * 32
    self.stride = stride
    self.tagger = try PackedTagger(
      tagger, transitions, level: level, width: encoder.width, widthStride: stride)
    mixer = PackedMaxout(
      encoder.mixer, level: level, groups: 1, groupStride: encoder.mixer.inputs, stride: stride)
    let groups = 2 * encoder.window + 1
    convolutions = encoder.convolutions.map {
      PackedMaxout($0, level: level, groups: groups, groupStride: stride, stride: stride)
    }
    (products, firstBias) = Self.products(encoder, level: level, stride: stride)
    if let weights = encoder.projection {
      guard let vectors, vectors.table.columns == weights.shape[1] else {
        throw DamagedData("the vectors do not have the width the model needs")
      }
      projection = PackedLinear(
        level: level, outputs: weights.shape[0], inputs: weights.shape[1], weights: weights.floats)
    } else {
      projection = nil
    }
  }

  private static func products(
    _ encoder: EncoderLayers, level: ck_level, stride: Int
  ) -> (PackedLinear?, PackedFloats) {
    guard let first = encoder.convolutions.first else { return (nil, PackedFloats([])) }
    let (groups, pieces, width) = (2 * encoder.window + 1, first.pieces, encoder.width)
    let weights = first.weights.floats
    var rearranged = [Float](repeating: 0, count: groups * pieces * stride * width)
    var bias = [Float](repeating: 0, count: pieces * stride)
    for output in 0..<width {
      for piece in 0..<pieces {
        bias[piece * stride + output] = first.bias[output * pieces + piece]
        for group in 0..<groups {
          let source = (output * pieces + piece) * groups * width + group * width
          let target = ((group * pieces + piece) * stride + output) * width
          rearranged.replaceSubrange(
            target..<target + width, with: weights[source..<source + width])
        }
      }
    }
    let linear = PackedLinear(
      level: level, outputs: groups * pieces * stride, inputs: width, weights: rearranged)
    return (linear, PackedFloats(bias))
  }

  /// Floats of a mixer input, with room for the packed projection to write its last columns.
  var inputStride: Int { (encoder.mixer.inputs + 31) / 32 * 32 + 32 }
}
