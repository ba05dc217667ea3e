import Glibc

/// Memory for kernels: aligned, zero at first. Its size never changes.
@safe
final class FloatBuffer {
  let count: Int
  private let base: UnsafeMutablePointer<Float>
  private let allocation: UnsafeMutableRawPointer

  init(count: Int) {
    precondition(count >= 0 && count < 1 << 40)
    self.count = count
    // `calloc`, because untouched pages of a large buffer then take neither time nor memory.
    guard let memory = unsafe calloc(count * MemoryLayout<Float>.stride + 64, 1) else {
      fatalError("out of memory")
    }
    unsafe allocation = memory
    unsafe base = memory.alignedUp(toMultipleOf: 64).bindMemory(to: Float.self, capacity: count)
  }

  convenience init(_ values: [Float]) {
    self.init(count: values.count)
    for (index, value) in values.enumerated() { self[index] = value }
  }

  deinit { unsafe free(allocation) }

  subscript(index: Int) -> Float {
    get {
      precondition(index >= 0 && index < count)
      return unsafe base[index]
    }
    set {
      precondition(index >= 0 && index < count)
      unsafe base[index] = newValue
    }
  }

  func zero(_ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    unsafe (base + range.lowerBound).update(repeating: 0, count: range.count)
  }

  /// Copies floats within or between buffers.
  func copy(_ range: Range<Int>, of source: FloatBuffer, to start: Int) {
    precondition(range.lowerBound >= 0 && range.upperBound <= source.count)
    precondition(start >= 0 && start <= count - range.count)
    unsafe (base + start).update(from: source.base + range.lowerBound, count: range.count)
  }

  /// Room for at least `room` floats from `offset`. Valid as long as this object is.
  @unsafe
  func pointer(at offset: Int = 0, room: Int) -> UnsafeMutablePointer<Float> {
    precondition(offset >= 0 && room >= 0 && offset <= count - room)
    return unsafe base + offset
  }
}

/// A buffer nothing writes to any more, which threads may share.
///
/// `@unchecked`, because it takes over a buffer that its maker gives up.
@safe
final class PackedFloats: @unchecked Sendable {
  private let buffer: FloatBuffer

  init(_ buffer: consuming FloatBuffer) { self.buffer = buffer }

  convenience init(_ values: [Float]) { self.init(FloatBuffer(values)) }

  var count: Int { buffer.count }

  subscript(index: Int) -> Float { buffer[index] }

  @unsafe
  func pointer(at offset: Int = 0) -> UnsafePointer<Float> {
    unsafe UnsafePointer(buffer.pointer(at: offset, room: 0))
  }
}
