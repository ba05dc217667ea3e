import CKernels

/// A maxout layer and its normalization, packed for one kernel level.
struct PackedMaxout: Sendable {
  let shape: ck_maxout_shape
  private let width: Int32
  private let stride: Int32
  private let weights: PackedFloats
  private let bias: PackedFloats
  private let gain: PackedFloats
  private let shift: PackedFloats

  /// `stride` is the distance of the rows it writes, `groupStride` that of the parts of its input.
  init(
    _ layer: EncoderLayers.MaxoutLayer, level: ck_level, groups: Int, groupStride: Int, stride: Int
  ) {
    shape = ck_maxout_shape(
      outputs: Int32(layer.outputs), pieces: Int32(layer.pieces), groups: Int32(groups),
      group_width: Int32(layer.inputs / groups), group_stride: Int32(groupStride))
    let weights = FloatBuffer(count: ck_maxout_weight_count(level, shape))
    let bias = FloatBuffer(count: ck_maxout_bias_count(level, shape))
    unsafe ck_pack_maxout(
      level, shape, layer.weights.data.address, layer.bias.data.address,
      weights.pointer(room: weights.count), bias.pointer(room: bias.count))
    width = Int32(layer.outputs)
    self.stride = Int32(stride)
    self.weights = PackedFloats(weights)
    self.bias = PackedFloats(bias)
    let padding = [Float](repeating: 0, count: stride - layer.outputs)
    gain = PackedFloats(layer.gain.floats + padding)
    shift = PackedFloats(layer.shift.floats + padding)
  }

  @unsafe
  private var norm: ck_norm {
    unsafe ck_norm(gain: gain.pointer(), bias: shift.pointer(), width: width, ld: stride)
  }

  /// y = norm(maxout(x)).
  func mix(
    _ level: ck_level, _ x: FloatBuffer, stride ldx: Int, to y: FloatBuffer, at offset: Int,
    rows: Int, scratch: FloatBuffer
  ) {
    unsafe ck_mixer(
      level, shape, weights.pointer(), bias.pointer(), norm,
      x.pointer(room: (rows + Int(CKERNELS_SLACK)) * ldx), Int32(ldx),
      y.pointer(at: offset, room: rows * Int(stride)), Int32(rows),
      scratch.pointer(room: Int(CKERNELS_SCRATCH) * Int(stride)))
  }

  /// y = x + norm(maxout(window of x)); the rows start `window` rows into the buffers.
  func convolve(
    _ level: ck_level, _ x: FloatBuffer, to y: FloatBuffer, rows: Int, window: Int,
    scratch: FloatBuffer
  ) {
    let stride = Int(stride)
    let room = (rows + window + Int(CKERNELS_SLACK)) * stride
    unsafe ck_convolution(
      level, shape, weights.pointer(), bias.pointer(), norm,
      x.pointer(at: window * stride, room: room), y.pointer(at: window * stride, room: room),
      Int32(rows), Int32(window), scratch.pointer(room: Int(CKERNELS_SCRATCH) * stride))
  }

  /// The same from products kept for each slot. `slots` has `window` more entries at each end.
  func convolve(
    _ level: ck_level, products: FloatBuffer, bias: PackedFloats, slots: [Int32], _ x: FloatBuffer,
    to y: FloatBuffer, rows: Int, window: Int, scratch: FloatBuffer
  ) {
    let stride = Int(stride)
    precondition(slots.count >= rows + 2 * window)
    let room = (rows + window) * stride
    unsafe slots.withUnsafeBufferPointer { slots in
      guard let first = slots.baseAddress else { return }
      unsafe ck_first_convolution(
        level, norm, shape.pieces, Int32(window), products.pointer(room: products.count),
        bias.pointer(), first + window, x.pointer(at: window * stride, room: room),
        y.pointer(at: window * stride, room: room), Int32(rows),
        scratch.pointer(room: Int(CKERNELS_SCRATCH) * stride))
    }
  }
}
