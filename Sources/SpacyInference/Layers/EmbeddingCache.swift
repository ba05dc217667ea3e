import CKernels

/// Embeddings of the words met lately, and what each adds to the first convolution.
struct EmbeddingCache {
  let embeddings: FloatBuffer
  let products: FloatBuffer
  private let network: Network
  private let capacity: Int
  /// By kind of token: the word, and whether a space follows if the model looks at that.
  private var slots: [Int32] = []
  /// By slot: whose it is, when it was last asked for, and whether it was since the hand passed.
  private var kinds: [Int32] = []
  private var lastUse: [Int32] = []
  private var isInUse: [Bool] = []
  /// Where the next slot to give away is looked for.
  private var hand = 0
  private var time: Int32 = 0
  private let inputs: FloatBuffer
  private let vectors: FloatBuffer
  private let scratch: FloatBuffer
  private let freshEmbeddings: FloatBuffer
  private let freshProducts: FloatBuffer

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
    embeddings = FloatBuffer(count: capacity * stride)
    products = FloatBuffer(count: capacity * productStride)
    inputs = FloatBuffer(count: (Self.batch + Self.slack) * network.inputStride)
    vectors = FloatBuffer(
      count: (Self.batch + Self.slack) * (network.vectors?.table.columns ?? 0))
    scratch = FloatBuffer(count: Int(CKERNELS_SCRATCH) * stride)
    freshEmbeddings = FloatBuffer(count: (Self.batch + Self.slack) * stride)
    freshProducts = FloatBuffer(count: Self.batch * productStride)
  }

  /// Forgets everything; the numbers of words mean others now.
  mutating func removeAll() {
    slots.removeAll(keepingCapacity: true)
    kinds.removeAll(keepingCapacity: true)
    lastUse.removeAll(keepingCapacity: true)
    isInUse.removeAll(keepingCapacity: true)
    hand = 0
  }

  /// Puts the slot of each kind into `result`, from `start`; negative kinds stay as they are.
  ///
  /// The slots are theirs until the next call. There must be fewer kinds than slots.
  mutating func find(
    _ wanted: ArraySlice<Int32>, _ lexicon: Lexicon, into result: inout [Int32], at start: Int
  ) {
    precondition(wanted.count < capacity)
    let needed = lexicon.count * (usesSpace ? 2 : 1)
    if slots.count < needed {
      slots.append(contentsOf: repeatElement(-1, count: max(needed - slots.count, 4096)))
    }
    time &+= 1
    var pending: [Int32] = []
    for (offset, kind) in wanted.enumerated() {
      guard kind >= 0 else {
        result[start + offset] = -1
        continue
      }
      var slot = Int(slots[Int(kind)])
      if slot >= 0 {
        isInUse[slot] = true
        lastUse[slot] = time
      } else {
        slot = takeSlot(for: kind)
        pending.append(Int32(slot))
        if pending.count == Self.batch { embed(&pending, lexicon) }
      }
      result[start + offset] = Int32(slot)
    }
    embed(&pending, lexicon)
  }

  /// Gives `kind` a new slot, or one that has not been asked for in a while.
  private mutating func takeSlot(for kind: Int32) -> Int {
    var slot = kinds.count
    if slot < capacity {
      kinds.append(kind)
      lastUse.append(time)
      isInUse.append(false)
    } else {
      while isInUse[hand] || lastUse[hand] == time {
        isInUse[hand] = false
        hand = (hand + 1) % capacity
      }
      slot = hand
      hand = (hand + 1) % capacity
      slots[Int(kinds[slot])] = -1
      kinds[slot] = kind
      lastUse[slot] = time
    }
    slots[Int(kind)] = Int32(slot)
    return slot
  }

  var usesSpace: Bool { network.encoder.columns.contains(.hasSpace) }

  /// Computes the embeddings of the kinds that were given the slots in `pending`.
  private func embed(_ pending: inout [Int32], _ lexicon: Lexicon) {
    guard !pending.isEmpty else { return }
    let rows = pending.count
    let (encoder, ldx) = (network.encoder, network.inputStride)
    let width = encoder.tables[0].rows.shape[1]
    inputs.zero(0..<rows * ldx)
    for (row, slot) in pending.enumerated() {
      let kind = kinds[Int(slot)]
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
      for (row, slot) in pending.enumerated() {
        let kind = kinds[Int(slot)]
        let word = Int(usesSpace ? kind / 2 : kind)
        table.add(
          id: lexicon.ids[word], texts: lexicon.keepsTexts ? lexicon.texts[word] : nil,
          to: vectors, at: row * columns)
      }
      projection.map(
        network.level, vectors, at: 0, stride: columns, to: inputs,
        at: encoder.tables.count * width, stride: ldx, rows: rows)
    }
    network.mixer.mix(
      network.level, inputs, stride: ldx, to: freshEmbeddings, at: 0, rows: rows, scratch: scratch)
    keep(freshEmbeddings, stride: network.stride, in: embeddings, pending)
    if let products = network.products {
      products.map(
        network.level, freshEmbeddings, at: 0, stride: network.stride, to: freshProducts, at: 0,
        stride: products.columns, rows: rows)
      keep(freshProducts, stride: products.columns, in: self.products, pending)
    }
    pending.removeAll(keepingCapacity: true)
  }

  private func keep(
    _ fresh: FloatBuffer, stride: Int, in buffer: FloatBuffer, _ slots: [Int32]
  ) {
    for (row, slot) in slots.enumerated() {
      buffer.copy(row * stride..<(row + 1) * stride, of: fresh, to: Int(slot) * stride)
    }
  }

  private func addRows(_ table: EncoderLayers.HashTable, _ feature: UInt64, at offset: Int) {
    let (count, width) = (UInt32(table.rows.shape[0]), table.rows.shape[1])
    let keys = StringHash.rowKeys(feature, seed: table.seed)
    let rows = [keys.0 % count, keys.1 % count, keys.2 % count, keys.3 % count]
    unsafe ck_add_rows(
      table.rows.data.address, Int32(width), rows, inputs.pointer(at: offset, room: width))
  }
}
