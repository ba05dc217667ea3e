import CKernels

/// Embeddings of the words met lately, and what each adds to the first convolution.
struct EmbeddingCache {
  let embeddings: FloatBuffer
  let products: FloatBuffer
  private let network: Network
  private let capacity: Int
  private var used = 0
  /// By kind of token: the word, and whether a space follows if the model looks at that.
  private var slots: [Int32] = []
  private var slotted: [Int32] = []
  private let inputs: FloatBuffer
  private let vectors: FloatBuffer
  private let scratch: FloatBuffer

  private static let batch = 64
  private static let slack = Int(CKERNELS_SLACK)
  /// Bytes of products kept.
  private static let mostBytes = 30 << 20

  init(_ network: Network, tileRows: Int) {
    self.network = network
    let stride = network.stride
    let productStride = network.products?.columns ?? 0
    let affordable = Self.mostBytes / (4 * max(productStride, stride))
    capacity = max(2 * tileRows, min(8192, affordable))
    embeddings = FloatBuffer(count: (capacity + Self.slack) * stride)
    products = FloatBuffer(count: capacity * productStride)
    inputs = FloatBuffer(count: (Self.batch + Self.slack) * network.inputStride)
    vectors = FloatBuffer(
      count: (Self.batch + Self.slack) * (network.vectors?.table.columns ?? 0))
    scratch = FloatBuffer(count: Int(CKERNELS_SCRATCH) * stride)
  }

  /// Forgets everything; the numbers of words mean others now.
  mutating func removeAll() {
    slots.removeAll(keepingCapacity: true)
    slotted.removeAll(keepingCapacity: true)
    used = 0
  }

  /// Puts the slot of each kind into `result`, from `start`; negative kinds stay as they are.
  mutating func find(
    _ kinds: ArraySlice<Int32>, _ lexicon: Lexicon, into result: inout [Int32], at start: Int
  ) {
    if used + kinds.count > capacity {
      for kind in slotted { slots[Int(kind)] = -1 }
      slotted.removeAll(keepingCapacity: true)
      used = 0
    }
    let needed = lexicon.count * (usesSpace ? 2 : 1)
    if slots.count < needed {
      slots.append(contentsOf: repeatElement(-1, count: max(needed - slots.count, 4096)))
    }
    var pending: [Int32] = []
    for (offset, kind) in kinds.enumerated() {
      guard kind >= 0 else {
        result[start + offset] = -1
        continue
      }
      if slots[Int(kind)] < 0 {
        slots[Int(kind)] = Int32(used)
        slotted.append(kind)
        used += 1
        pending.append(kind)
        if pending.count == Self.batch { embed(&pending, lexicon) }
      }
      result[start + offset] = slots[Int(kind)]
    }
    embed(&pending, lexicon)
  }

  var usesSpace: Bool { network.encoder.columns.contains(.hasSpace) }

  /// Computes the embeddings of the kinds that were given the last slots.
  private func embed(_ pending: inout [Int32], _ lexicon: Lexicon) {
    guard !pending.isEmpty else { return }
    let rows = pending.count
    let (encoder, ldx) = (network.encoder, network.inputStride)
    let width = encoder.tables[0].rows.shape[1]
    inputs.zero(0..<rows * ldx)
    for (row, kind) in pending.enumerated() {
      let word = Int(usesSpace ? kind / 2 : kind)
      for (index, table) in encoder.tables.enumerated() {
        let feature =
          encoder.columns[table.column] == .hasSpace
          ? UInt64(kind & 1) : lexicon.features[word * encoder.columns.count + table.column]
        addRows(table, feature, at: row * ldx + index * width)
      }
    }
    if let projection = network.projection, let table = network.vectors {
      let columns = table.table.columns
      vectors.zero(0..<rows * columns)
      for (row, kind) in pending.enumerated() {
        let word = Int(usesSpace ? kind / 2 : kind)
        table.add(
          id: lexicon.ids[word], texts: lexicon.keepsTexts ? lexicon.texts[word] : nil,
          to: vectors, at: row * columns)
      }
      projection.map(
        network.level, vectors, at: 0, stride: columns, to: inputs,
        at: encoder.tables.count * width, stride: ldx, rows: rows)
    }
    let first = used - rows
    network.mixer.mix(
      network.level, inputs, stride: ldx, to: embeddings, at: first * network.stride, rows: rows,
      scratch: scratch)
    if let products = network.products {
      products.map(
        network.level, embeddings, at: first * network.stride, stride: network.stride,
        to: self.products, at: first * products.columns, stride: products.columns, rows: rows)
    }
    pending.removeAll(keepingCapacity: true)
  }

  private func addRows(_ table: EncoderLayers.HashTable, _ feature: UInt64, at offset: Int) {
    let (count, width) = (UInt32(table.rows.shape[0]), table.rows.shape[1])
    let keys = StringHash.rowKeys(feature, seed: table.seed)
    let rows = [keys.0 % count, keys.1 % count, keys.2 % count, keys.3 % count]
    unsafe ck_add_rows(
      table.rows.data.address, Int32(width), rows, inputs.pointer(at: offset, room: width))
  }
}
