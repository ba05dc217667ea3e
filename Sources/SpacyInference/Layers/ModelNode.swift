/// A layer of a model file.
struct ModelNode: Sendable {
  var name: String
  var refs: [String: Int] = [:]
  var attributes: [String: MessagePackValue] = [:]
  var parameters: [String: Tensor] = [:]

  /// A parameter with as many dimensions as `rank`.
  func parameter(_ name: String, rank: Int) throws(DamagedData) -> Tensor {
    guard let tensor = parameters[name], tensor.shape.count == rank else {
      throw DamagedData("\(self.name) lacks its parameter \(name)")
    }
    return tensor
  }

  /// Whether it only arranges other layers.
  var isCompound: Bool {
    name.contains(">>") || name.contains("|") || name.contains("(") || name == "parser_model"
  }
}

extension ModelNode {
  /// Reads all layers, in the order of the file, which is breadth first.
  static func read(_ file: ByteSlice) throws(DamagedData) -> [ModelNode] {
    var reader = MessagePackReader(file)
    let model = try reader.value()
    guard let nodes = model["nodes"]?.array, let attributes = model["attrs"]?.array,
      let parameters = model["params"]?.array, let shims = model["shims"]?.array,
      !nodes.isEmpty, nodes.count == attributes.count, nodes.count == parameters.count
    else { throw DamagedData("not a model") }
    guard shims.allSatisfy({ $0.array?.isEmpty ?? false }) else {
      throw DamagedData("has a layer of another library")
    }
    var result: [ModelNode] = []
    for index in nodes.indices {
      guard let name = nodes[index]["name"]?.text else { throw DamagedData("a layer has no name") }
      var node = ModelNode(name: name)
      for entry in nodes[index]["refs"]?.map ?? [] {
        guard let name = entry.key.text, let target = entry.value.int else { continue }
        guard nodes.indices.contains(target) else {
          throw DamagedData("a layer refers to one that is not there")
        }
        node.refs[name] = target
      }
      for entry in attributes[index].map ?? [] {
        guard let name = entry.key.text, let packed = entry.value.data else { continue }
        var reader = MessagePackReader(packed)
        node.attributes[name] = try reader.value()
      }
      for entry in parameters[index].map ?? [] {
        guard let name = entry.key.text, entry.value.map != nil else { continue }
        node.parameters[name] = try Tensor(entry.value)
      }
      result.append(node)
    }
    return result
  }
}
