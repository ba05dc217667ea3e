import CKernels

/// A linear layer packed for one kernel level.
struct PackedLinear: Sendable {
  let columns: Int
  let inputs: Int
  private let weights: PackedFloats
  private let bias: PackedFloats

  /// `weights` is [output][input].
  init(level: ck_level, outputs: Int, inputs: Int, weights: [Float], bias: [Float]? = nil) {
    precondition(weights.count == outputs * inputs)
    precondition(bias.map { $0.count == outputs } ?? true)
    columns = ck_linear_columns(level, Int32(outputs))
    self.inputs = inputs
    let packed = FloatBuffer(count: columns * inputs)
    let packedBias = FloatBuffer(count: columns)
    let bias = bias ?? [Float](repeating: 0, count: outputs)
    unsafe ck_pack_linear(
      level, Int32(outputs), Int32(inputs), weights, Int32(inputs), bias,
      packed.pointer(room: packed.count), packedBias.pointer(room: columns))
    self.weights = PackedFloats(packed)
    self.bias = PackedFloats(packedBias)
  }

  /// Maps `rows` rows of `x` from `start`; `out` gets the first `columns` floats of each row, or all.
  func map(
    _ level: ck_level, _ x: FloatBuffer, at start: Int, stride ldx: Int, to out: FloatBuffer,
    at offset: Int, stride ldo: Int, columns some: Int? = nil, rows: Int
  ) {
    let columns = ck_linear_columns(level, Int32(some ?? self.columns))
    precondition(columns <= self.columns)
    precondition(ldo >= columns || rows == 1 || ldo * (rows - 1) + columns <= out.count - offset)
    unsafe ck_linear(
      level, Int32(columns), Int32(inputs), weights.pointer(), bias.pointer(),
      x.pointer(at: start, room: (rows + Int(CKERNELS_SLACK) - 1) * ldx + inputs), Int32(ldx),
      out.pointer(at: offset, room: (rows - 1) * ldo + columns), Int32(ldo), Int32(rows))
  }

  /// The packed weights.
  @unsafe
  func pointer() -> UnsafePointer<Float> { unsafe weights.pointer() }
}
