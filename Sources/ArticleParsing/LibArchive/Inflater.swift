internal import CLibArchive

/// Makes compressed bytes plain, a piece at a time.
@safe
final class Inflater {
  private let read: () throws -> [UInt8]
  private var handle: OpaquePointer?
  /// What was given to libarchive last: it reads it until it asks for more.
  private var piece: UnsafeMutableBufferPointer<UInt8>
  private var failure: (any Error)?
  private var produced = 0

  /// `read` gives the next compressed bytes, none at their end.
  init(_ read: @escaping () throws -> [UInt8]) {
    self.read = read
    unsafe piece = .allocate(capacity: 0)
    unsafe handle = inflater_open(
      Unmanaged.passUnretained(self).toOpaque(),
      { context, bytes in
        let inflater = unsafe Unmanaged<Inflater>.fromOpaque(context).takeUnretainedValue()
        guard inflater.takePiece() else { return -1 }
        unsafe bytes.pointee = UnsafeRawPointer(inflater.piece.baseAddress)
        return unsafe inflater.piece.count
      })
  }

  deinit {
    if let handle = unsafe handle { unsafe inflater_close(handle) }
    unsafe piece.deallocate()
  }

  private func takePiece() -> Bool {
    do {
      let bytes = try read()
      unsafe piece.deallocate()
      unsafe piece = .allocate(capacity: bytes.count)
      _ = unsafe piece.initialize(from: bytes)
      return true
    } catch {
      failure = error
      return false
    }
  }

  /// Why the bytes cannot be had.
  struct Damage: Error {
    var reason: String
    /// Whether it was made to grow without bound: what came out is worth nothing.
    var isBomb = false
  }

  /// Bytes that come out at once.
  private static let pieceSize = 1 << 18
  /// Bytes that may come out whatever goes in, and how many for each that goes in beyond.
  private static let (free, ratio) = (8 << 20, 200)

  /// The next plain bytes; none at their end.
  func next() throws -> [UInt8] {
    guard let handle = unsafe handle else { throw Damage(reason: "there is no memory for it") }
    var count = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, initialized in
      guard let start = buffer.baseAddress else { return }
      count = unsafe inflater_read(handle, start, buffer.count)
      initialized = max(0, count)
    }
    if let failure { throw failure }
    guard count >= 0 else {
      let reason = unsafe String(cString: inflater_error(handle))
      throw Damage(reason: "cannot be inflated further: \(reason.lowercased())")
    }
    produced += count
    let taken = Int(unsafe inflater_consumed(handle))
    guard produced <= Self.free + taken * Self.ratio else {
      throw Damage(reason: "inflates to more than \(Self.ratio) times its size", isBomb: true)
    }
    return bytes
  }
}
