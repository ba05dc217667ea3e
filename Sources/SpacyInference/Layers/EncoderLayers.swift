/// The layers that turn words into vectors, as the model file has them.
struct EncoderLayers: Sendable {
  var columns: [FeatureColumn]
  var tables: [HashTable] = []
  /// Projects the static vectors, if the model uses them.
  var projection: Tensor?
  var mixer: MaxoutLayer
  var convolutions: [MaxoutLayer] = []
  var window = 0

  /// An embedding whose rows are found by hashing a feature.
  struct HashTable: Sendable {
    var column: Int
    var seed: UInt32
    var rows: Tensor
  }

  /// A maxout layer and the normalization after it.
  struct MaxoutLayer: Sendable {
    var weights: Tensor
    var bias: Tensor
    var gain: Tensor
    var shift: Tensor

    var outputs: Int { weights.shape[0] }
    var pieces: Int { weights.shape[1] }
    var inputs: Int { weights.shape[2] }
  }

  var width: Int { mixer.outputs }
  /// Rows on each side that a token's vector depends on.
  var reach: Int { window * convolutions.count }

  private static let known: Set<String> = [
    "extract_features", "list2ragged", "ragged2list", "list2array", "ints-getitem", "hashembed",
    "static_vectors", "maxout", "layernorm", "dropout", "expand_window", "linear",
    "precomputable_affine", "noop",
  ]

  init(_ nodes: [ModelNode]) throws(DamagedData) {
    for node in nodes where !node.isCompound {
      guard Self.known.contains(node.name) || node.name.hasSuffix("-listener") else {
        throw DamagedData("its layer \(node.name) is not supported")
      }
    }
    guard let features = nodes.first(where: { $0.name == "extract_features" }),
      let names = features.attributes["columns"]?.array
    else { throw DamagedData("does not say which features it looks at") }
    columns = []
    for name in names {
      guard let name = name.text, let column = FeatureColumn(rawValue: name) else {
        throw DamagedData("its feature \(name.text ?? "?") is not supported")
      }
      columns.append(column)
    }
    for node in nodes where node.name == "hashembed" {
      let rows = try node.parameter("E", rank: 2)
      guard let column = node.attributes["column"]?.int ?? (columns.count == 1 ? 0 : nil),
        columns.indices.contains(column), let seed = node.attributes["seed"]?.int
      else { throw DamagedData("an embedding does not say what it embeds") }
      tables.append(
        HashTable(column: column, seed: UInt32(truncatingIfNeeded: seed), rows: rows))
    }
    let projections = nodes.filter { $0.name == "static_vectors" }
    guard !tables.isEmpty, projections.count <= 1 else {
      throw DamagedData("its embedding is not supported")
    }
    projection = try projections.first?.parameter("W", rank: 2)

    var layers: [MaxoutLayer] = []
    for (index, node) in nodes.enumerated() where node.name == "maxout" {
      guard index + 1 < nodes.count, nodes[index + 1].name == "layernorm" else {
        throw DamagedData("a maxout layer without normalization is not supported")
      }
      let norm = nodes[index + 1]
      layers.append(
        MaxoutLayer(
          weights: try node.parameter("W", rank: 3), bias: try node.parameter("b", rank: 2),
          gain: try norm.parameter("G", rank: 1), shift: try norm.parameter("b", rank: 1)))
    }
    guard let first = layers.first else { throw DamagedData("its embedding is not supported") }
    mixer = first
    convolutions = Array(layers.dropFirst())
    let windows = nodes.filter { $0.name == "expand_window" }
    if let size = windows.first?.attributes["window_size"]?.int { window = size }
    try check(nodes, windows: windows)
  }

  private func check(_ nodes: [ModelNode], windows: [ModelNode]) throws(DamagedData) {
    let pads = nodes.compactMap { $0.attributes["pad"]?.int }.filter { $0 > 0 }
    guard windows.count == convolutions.count,
      windows.allSatisfy({ $0.attributes["window_size"]?.int == window }),
      convolutions.isEmpty || (1...8).contains(window), convolutions.count <= 64,
      convolutions.isEmpty || pads.allSatisfy({ $0 == reach }) && !pads.isEmpty
    else { throw DamagedData("its convolutions are not supported") }
    let parts = tables.count + (projection == nil ? 0 : 1)
    guard tables.allSatisfy({ $0.rows.shape[1] == tables[0].rows.shape[1] }),
      projection.map({ $0.shape[0] == tables[0].rows.shape[1] }) ?? true,
      mixer.inputs == parts * tables[0].rows.shape[1]
    else { throw DamagedData("its embeddings do not fit together") }
    for layer in [mixer] + convolutions {
      guard layer.outputs == width, width <= 1024, (1...3).contains(layer.pieces),
        layer.bias.shape == [layer.outputs, layer.pieces], layer.gain.shape == [width],
        layer.shift.shape == [width]
      else { throw DamagedData("its maxout layers do not fit together") }
    }
    for layer in convolutions {
      guard layer.inputs == width * (2 * window + 1), layer.pieces == convolutions[0].pieces else {
        throw DamagedData("its convolutions do not fit together")
      }
    }
  }
}
