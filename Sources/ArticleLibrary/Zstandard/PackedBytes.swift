internal import CZstandard

/// Bytes that take less room: Zstandard frames (RFC 8878).
enum PackedBytes {
  /// Packs `bytes`; `nil` if they would not become fewer.
  static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    let capacity = zstandard_bound(bytes.count)
    let packed = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      count = unsafe zstandard_pack(buffer.baseAddress, capacity, bytes, bytes.count)
    }
    return packed.isEmpty || packed.count >= bytes.count ? nil : packed
  }

  /// Unpacks what `packed` made of `size` bytes; `nil` if it is damaged.
  static func unpacked(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = unsafe packed.withUnsafeBytes {
        unsafe zstandard_unpack(buffer.baseAddress, size, $0.baseAddress, $0.count)
      }
    }
    return bytes.count == size ? bytes : nil
  }
}
