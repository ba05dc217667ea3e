import CKernels

/// Runs the network over documents, tile by tile, so that memory does not grow with them.
struct NetworkRunner {
  private let network: Network
  private var cache: EmbeddingCache
  private var current: FloatBuffer
  private var next: FloatBuffer
  private let scratch: FloatBuffer
  private let linearOutput: FloatBuffer
  private let features: FloatBuffer
  private var slots: [Int32]
  private var state: TaggerState

  private static let tileRows = 1024
  private static let blockRows = 64
  private static let slack = Int(CKERNELS_SLACK)
  private static let rowsTogether = Int(CKERNELS_ROWS_TOGETHER)

  /// What the network does with each token of one document.
  struct Choices {
    var actions: [Int8]
    /// Indices of the tagger's labels.
    var labels: [Int32]
  }

  init(_ network: Network) {
    self.network = network
    let (reach, window) = (network.encoder.reach, network.encoder.window)
    let rows = Self.tileRows + 2 * reach + 2 * window
    cache = EmbeddingCache(network, tileRows: Self.tileRows + 2 * reach)
    current = FloatBuffer(count: (rows + Self.slack) * network.stride)
    next = FloatBuffer(count: (rows + Self.slack) * network.stride)
    scratch = FloatBuffer(count: Int(CKERNELS_SCRATCH) * network.stride)
    let linear = network.tagger.linear
    linearOutput = FloatBuffer(count: (Self.blockRows + Self.slack) * linear.columns)
    features = FloatBuffer(
      count: (Self.blockRows + Self.slack) * network.tagger.featureStride)
    slots = [Int32](repeating: -1, count: rows)
    state = TaggerState(carry: FloatBuffer(count: network.tagger.carryCount))
  }

  /// Forgets the words that `lexicon` has forgotten.
  mutating func forget() { cache.removeAll() }

  /// Chooses the transitions of `documents`, each of which is padded by rows of its own.
  mutating func run(
    _ documents: [DocumentTokens], _ lexicon: Lexicon, record: ActivationRecord? = nil
  ) -> [Choices] {
    // Rows of padding between documents belong to both neighbors.
    let reach = network.encoder.reach
    let usesSpace = cache.usesSpace
    var kinds = [Int32](repeating: -1, count: reach)
    var isSpace = [UInt8](repeating: 0, count: reach)
    var spans: [Range<Int>] = []
    for document in documents {
      let start = kinds.count
      for (word, hasSpace) in zip(document.words, document.hasSpace) {
        kinds.append(usesSpace ? 2 * word + (hasSpace ? 1 : 0) : word)
        isSpace.append(lexicon.isSpace[Int(word)] ? 1 : 0)
      }
      spans.append(start..<kinds.count)
      if !document.words.isEmpty {
        // All documents start at the same place of four rows, which are worked on together, so
        // that what stands before one changes nothing.
        let length = document.count + reach
        let padding = reach + (Self.rowsTogether - length % Self.rowsTogether) % Self.rowsTogether
        kinds.append(contentsOf: repeatElement(-1, count: padding))
        isSpace.append(contentsOf: repeatElement(0, count: padding))
      }
    }
    var actions = [Int8](repeating: 0, count: kinds.count)
    var labels = [Int32](repeating: -1, count: kinds.count)
    var document = 0
    var start = reach
    // The last rows of padding are only looked at by those before them.
    let limit = spans.last { !$0.isEmpty }?.upperBound ?? start
    while start < limit {
      let end = min(start + Self.tileRows, limit)
      encode(kinds, start..<end, lexicon, record)
      while document < spans.count, spans[document].lowerBound < end {
        let part = spans[document].clamped(to: start..<end)
        if !part.isEmpty {
          if part.lowerBound == spans[document].lowerBound { state.label = -1 }
          tag(
            part, tileStart: start, isSpace,
            endsDocument: part.upperBound == spans[document].upperBound,
            &actions, &labels, record)
        }
        guard spans[document].upperBound <= end else { break }
        document += 1
      }
      start = end
    }
    return spans.map { Choices(actions: Array(actions[$0]), labels: Array(labels[$0])) }
  }

  /// Leaves the encodings of `tile` in `current`, `window + reach` rows from its start.
  private mutating func encode(
    _ kinds: [Int32], _ tile: Range<Int>, _ lexicon: Lexicon, _ record: ActivationRecord?
  ) {
    let (reach, window, stride) = (network.encoder.reach, network.encoder.window, network.stride)
    let rows = tile.count + 2 * reach
    let first = tile.lowerBound - reach
    let known = max(first, 0)..<min(first + rows, kinds.count)
    for index in slots.indices { slots[index] = -1 }
    cache.find(kinds[known], lexicon, into: &slots, at: window + known.lowerBound - first)
    for row in 0..<rows {
      let slot = Int(slots[window + row])
      let target = (window + row) * stride
      if slot >= 0 {
        current.copy(slot * stride..<(slot + 1) * stride, of: cache.embeddings, to: target)
      } else {
        current.zero(target..<target + stride)
      }
    }
    record?.add(embeddings: current, row: window + reach, stride, count: tile.count)
    for (index, layer) in network.convolutions.enumerated() {
      if index == 0 {
        layer.convolve(
          network.level, products: cache.products, bias: network.firstBias, slots: slots, current,
          to: next, rows: rows, window: window, scratch: scratch)
      } else {
        // Rows beyond the ends count as zero, those too that only make up four.
        current.zero(0..<window * stride)
        current.zero(
          (window + rows) * stride..<(window + rows + max(window, Self.rowsTogether)) * stride)
        layer.convolve(
          network.level, current, to: next, rows: rows, window: window, scratch: scratch)
      }
      swap(&current, &next)
    }
    record?.add(encodings: current, row: window + reach, stride, count: tile.count)
  }

  private mutating func tag(
    _ range: Range<Int>, tileStart: Int, _ isSpace: [UInt8], endsDocument: Bool,
    _ actions: inout [Int8], _ labels: inout [Int32], _ record: ActivationRecord?
  ) {
    let (tagger, stride) = (network.tagger, network.stride)
    let offset = network.encoder.window + network.encoder.reach - tileStart
    var start = range.lowerBound
    while start < range.upperBound {
      let count = min(Self.blockRows, range.upperBound - start)
      tagger.linear.map(
        network.level, current, at: (start + offset) * stride, stride: stride, to: linearOutput,
        at: 0, stride: tagger.linear.columns, rows: count)
      tagger.lower.map(
        network.level, linearOutput, at: 0, stride: tagger.linear.columns, to: features, at: 0,
        stride: tagger.featureStride, columns: tagger.featureStride, rows: count)
      record?.add(
        hidden: linearOutput, tagger.linear.columns, count: count, features: features, network)
      tagger.tag(
        network.level, linearOutput, features, count: count,
        isSpace: isSpace[start..<start + count],
        endsDocument: endsDocument && start + count == range.upperBound, state: &state,
        actions: &actions, labels: &labels, at: start)
      start += count
    }
  }
}
