import CKernels

/// The layers that choose transitions, packed for one kernel level.
struct PackedTagger: Sendable {
  /// Distance between the pieces of a row of features.
  let stride: Int
  let linear: PackedLinear
  let lower: PackedLinear
  let labels: [String]
  private let layers: TaggerLayers
  private let pad: PackedFloats
  private let bias: PackedFloats
  private let noBias: PackedFloats
  private let outside: [Outside]
  private let outsideColumns: Int
  private let outsideWeights: PackedFloats
  private let outsideBias: PackedFloats
  private let outsideRows: [Int32]
  private let outsideActions: [Int32]
  private let outsideLabels: [Int32]
  private let upperWeights: PackedFloats
  private let upperBias: PackedFloats
  private let inRows: [Int32]
  private let lastRows: [Int32]

  /// A transition that is possible while no entity is open.
  private struct Outside {
    var row: Int
    var action: Transition.Action
    var label: Int
  }

  init(
    _ layers: TaggerLayers, _ transitions: [Transition], level: ck_level, width: Int,
    widthStride: Int
  ) throws(DamagedData) {
    self.layers = layers
    let (features, hidden, pieces) = (layers.features, layers.hidden, layers.pieces)
    let stride = (hidden + 31) / 32 * 32
    self.stride = stride
    linear = PackedLinear(
      level: level, outputs: layers.inputs, inputs: width, weights: layers.linearWeights.floats,
      bias: layers.linearBias.floats)

    // Pieces apart, so that their maximum is taken over whole vectors.
    var weights = [Float](repeating: 0, count: features * pieces * stride * layers.inputs)
    var pad = [Float](repeating: 0, count: features * pieces * stride)
    var bias = [Float](repeating: 0, count: pieces * stride)
    for feature in 0..<features {
      for output in 0..<hidden {
        for piece in 0..<pieces {
          let source = (feature * hidden + output) * pieces + piece
          let target = (feature * pieces + piece) * stride + output
          pad[target] = layers.lowerPad[source]
          for input in 0..<layers.inputs {
            weights[target * layers.inputs + input] =
              layers.lowerWeights[source * layers.inputs + input]
          }
          bias[piece * stride + output] = layers.lowerBias[output * pieces + piece]
        }
      }
    }
    lower = PackedLinear(
      level: level, outputs: features * pieces * stride, inputs: layers.inputs, weights: weights)
    self.pad = PackedFloats(pad)
    self.bias = PackedFloats(bias)
    noBias = PackedFloats(FloatBuffer(count: pieces * stride))

    var labels: [String] = []
    for transition in transitions
    where !transition.label.isEmpty && !labels.contains(transition.label) {
      labels.append(transition.label)
    }
    self.labels = labels
    func row(_ action: Transition.Action, _ label: String) -> Int32 {
      Int32(transitions.firstIndex(of: Transition(action: action, label: label)) ?? -1)
    }
    inRows = labels.map { row(.inside, $0) }
    lastRows = labels.map { row(.last, $0) }
    var outside: [Outside] = []
    for (index, transition) in transitions.enumerated() {
      let label = labels.firstIndex(of: transition.label)
      switch transition.action {
      case .outside: outside.append(Outside(row: index, action: .outside, label: -1))
      case .begin, .unit:
        guard let label else { continue }
        guard transition.action == .unit || lastRows[label] >= 0 else {
          throw DamagedData("it can begin \(transition.label) but not end it")
        }
        outside.append(Outside(row: index, action: transition.action, label: label))
      case .inside, .last: break
      }
    }
    self.outside = outside
    outsideRows = outside.map { Int32($0.row) }
    outsideActions = outside.map { Int32($0.action.rawValue) }
    outsideLabels = outside.map { Int32($0.label) }

    let columns = (outside.count + 15) / 16 * 16
    outsideColumns = columns
    var outsideWeights = [Float](repeating: 0, count: hidden * columns)
    var outsideBias = [Float](repeating: 0, count: columns)
    var upper = [Float](repeating: 0, count: transitions.count * stride)
    if let matrix = layers.upperWeights, let vector = layers.upperBias {
      for row in transitions.indices {
        for input in 0..<hidden { upper[row * stride + input] = matrix[row * hidden + input] }
      }
      for (column, choice) in outside.enumerated() {
        outsideBias[column] = vector[choice.row]
        for input in 0..<hidden {
          outsideWeights[input * columns + column] = matrix[choice.row * hidden + input]
        }
      }
    }
    self.outsideWeights = PackedFloats(outsideWeights)
    self.outsideBias = PackedFloats(outsideBias)
    upperWeights = PackedFloats(upper)
    upperBias = PackedFloats(
      layers.upperBias?.floats ?? [Float](repeating: 0, count: transitions.count))
  }

  /// Floats of a row of features: what a token contributes to its own state.
  var featureStride: Int { layers.pieces * stride }

  /// Floats of the state carried along in an entity.
  var carryCount: Int { (layers.features - 1) * layers.pieces * stride }

  /// Chooses what to do with tokens, from the rows of `linear` and those that `lower` makes of them.
  func tag(
    _ level: ck_level, _ inputs: FloatBuffer, _ features: FloatBuffer, count: Int,
    isSpace: ArraySlice<UInt8>,
    endsDocument: Bool, state: inout TaggerState, actions: inout [Int8], labels: inout [Int32],
    at start: Int
  ) {
    precondition(isSpace.count >= count && start + count <= actions.count)
    precondition(start + count <= labels.count)
    unsafe outsideRows.withUnsafeBufferPointer { outsideRows in
      unsafe outsideActions.withUnsafeBufferPointer { outsideActions in
        unsafe outsideLabels.withUnsafeBufferPointer { outsideLabels in
          unsafe inRows.withUnsafeBufferPointer { inRows in
            unsafe lastRows.withUnsafeBufferPointer { lastRows in
              var tagger = unsafe ck_tagger(
                features: Int32(layers.features), pieces: Int32(layers.pieces), ld: Int32(stride),
                inputs: Int32(layers.inputs), lower_weights: lower.pointer(),
                no_bias: noBias.pointer(), has_upper: layers.upperWeights == nil ? 0 : 1,
                hidden: Int32(layers.hidden),
                pad: pad.pointer(), bias: bias.pointer(), outside_count: Int32(outside.count),
                outside_columns: Int32(outsideColumns), outside_weights: outsideWeights.pointer(),
                outside_bias: outsideBias.pointer(), outside_rows: outsideRows.baseAddress,
                outside_actions: outsideActions.baseAddress,
                outside_labels: outsideLabels.baseAddress, upper_weights: upperWeights.pointer(),
                upper_bias: upperBias.pointer(), in_rows: inRows.baseAddress,
                last_rows: lastRows.baseAddress)
              var kept = unsafe ck_tagger_state(
                label: state.label, length: state.length,
                carry: state.carry.pointer(room: carryCount))
              unsafe isSpace.withUnsafeBufferPointer { isSpace in
                unsafe actions.withUnsafeMutableBufferPointer { actions in
                  unsafe labels.withUnsafeMutableBufferPointer { labels in
                    guard let actions = actions.baseAddress,
                      let labels = labels.baseAddress
                    else { return }
                    unsafe ck_tag(
                      level, &tagger, &kept,
                      inputs.pointer(room: (count + Int(CKERNELS_SLACK)) * linear.columns),
                      Int32(linear.columns), features.pointer(room: count * featureStride),
                      Int32(count), isSpace.baseAddress,
                      endsDocument ? 1 : 0, actions + start, labels + start)
                  }
                }
              }
              unsafe state.label = kept.label
              unsafe state.length = kept.length
            }
          }
        }
      }
    }
  }

  /// Scores of all transitions for a document's first token, from its features.
  func firstScores(_ features: FloatBuffer, transitions: Int) -> [Float] {
    var hidden: [Float] = []
    for output in 0..<layers.hidden {
      let pieces = (0..<layers.pieces).map { piece in
        var sum = features[piece * stride + output]
        for feature in 1..<layers.features {
          sum += pad[(feature * layers.pieces + piece) * stride + output]
        }
        return sum + bias[piece * stride + output]
      }
      hidden.append(pieces.max() ?? 0)
    }
    guard layers.upperWeights != nil else { return hidden }
    return (0..<transitions).map { row in
      hidden.indices.reduce(upperBias[row]) { $0 + upperWeights[row * stride + $1] * hidden[$1] }
    }
  }
}

/// What the tagger keeps from one token of a document to the next.
struct TaggerState {
  var label: Int32 = -1
  var length: Int32 = 0
  let carry: FloatBuffer
}
