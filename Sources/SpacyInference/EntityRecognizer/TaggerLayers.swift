/// The layers that choose transitions, as the model file has them.
struct TaggerLayers: Sendable {
  /// From the encoder's width to that of the state layer's input.
  var linearWeights: Tensor
  var linearBias: Tensor
  /// [feature][output][piece][input].
  var lowerWeights: Tensor
  var lowerBias: Tensor
  var lowerPad: Tensor
  var upperWeights: Tensor?
  var upperBias: Tensor?

  var features: Int { lowerWeights.shape[0] }
  var hidden: Int { lowerWeights.shape[1] }
  var pieces: Int { lowerWeights.shape[2] }
  var inputs: Int { lowerWeights.shape[3] }

  init(_ nodes: [ModelNode], width: Int, transitions: Int) throws(DamagedData) {
    guard let root = nodes.first, root.name == "parser_model", let lower = root.refs["lower"],
      nodes[lower].name == "precomputable_affine", let upper = root.refs["upper"]
    else { throw DamagedData("not a transition-based model") }
    lowerWeights = try nodes[lower].parameter("W", rank: 4)
    lowerBias = try nodes[lower].parameter("b", rank: 2)
    lowerPad = try nodes[lower].parameter("pad", rank: 4)
    let hasUpper = root.attributes["has_upper"]?.bool ?? true
    if hasUpper {
      upperWeights = try nodes[upper].parameter("W", rank: 2)
      upperBias = try nodes[upper].parameter("b", rank: 1)
    }
    let linears = nodes.indices.filter { nodes[$0].name == "linear" && (!hasUpper || $0 != upper) }
    guard linears.count == 1 else { throw DamagedData("its linear layers are not supported") }
    linearWeights = try nodes[linears[0]].parameter("W", rank: 2)
    linearBias = try nodes[linears[0]].parameter("b", rank: 1)

    guard features == 3 || features == 6, (1...3).contains(pieces), hidden <= 1024,
      inputs <= 1024
    else { throw DamagedData("its state layer is not supported") }
    guard lowerBias.shape == [hidden, pieces], lowerPad.shape == [1, features, hidden, pieces],
      linearWeights.shape == [inputs, width], linearBias.shape == [inputs]
    else { throw DamagedData("its layers do not fit together") }
    guard (upperWeights?.shape ?? [transitions, hidden]) == [transitions, hidden],
      (upperBias?.shape ?? [transitions]) == [transitions], hasUpper || hidden == transitions,
      transitions <= 4096
    else { throw DamagedData("it does not have an output for each transition") }
  }
}
