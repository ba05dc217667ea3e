/// A two-dimensional array of float32 in an `.npy` file.
package struct NumpyArray: Sendable {
  package let rows: Int
  package let columns: Int
  package let data: ByteSlice

  package init(_ file: ByteSlice) throws(DamagedData) {
    let magic: [UInt8] = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59]
    guard file.count >= 12, file[0..<6].bytes == magic else { throw DamagedData("not an npy file") }
    let isShort = file[6] == 1
    guard isShort || file[6] == 2 || file[6] == 3 else {
      throw DamagedData("npy version \(file[6])")
    }
    let start = isShort ? 10 : 12
    let length =
      isShort ? Int(file.load(UInt16.self, at: 8)) : Int(file.load(UInt32.self, at: 8))
    guard start + length <= file.count else { throw DamagedData("header ends early") }
    let header = file[start..<start + length].bytes
    guard Self.value(of: "descr", in: header) == Array("'<f4'".utf8) else {
      throw DamagedData("not an array of little-endian float32")
    }
    guard Self.value(of: "fortran_order", in: header) == Array("False".utf8) else {
      throw DamagedData("an array in Fortran order")
    }
    let shape = try Self.shape(in: header)
    guard shape.count == 2 else { throw DamagedData("not an array of two dimensions") }
    let (count, overflow) = shape[0].multipliedReportingOverflow(by: shape[1])
    guard !overflow, count <= (file.count - start - length) / 4 else {
      throw DamagedData("data end early")
    }
    (rows, columns) = (shape[0], shape[1])
    data = file[start + length..<start + length + 4 * count]
  }

  /// What follows `'key':` up to a comma or the end, without spaces.
  private static func value(of key: String, in header: [UInt8]) -> [UInt8]? {
    guard let at = end(of: key, in: header) else { return nil }
    return header[at...].drop { $0 == 0x20 }.prefix { $0 != 0x2C && $0 != 0x7D && $0 != 0x20 }
      .map { $0 }
  }

  private static func end(of key: String, in header: [UInt8]) -> Int? {
    let wanted = Array("'\(key)':".utf8)
    guard header.count >= wanted.count else { return nil }
    for start in 0...header.count - wanted.count
    where header[start..<start + wanted.count].elementsEqual(wanted) {
      return start + wanted.count
    }
    return nil
  }

  private static func shape(in header: [UInt8]) throws(DamagedData) -> [Int] {
    guard let at = end(of: "shape", in: header),
      let open = header[at...].firstIndex(of: 0x28),
      let close = header[open...].firstIndex(of: 0x29)
    else { throw DamagedData("header without a shape") }
    var shape: [Int] = []
    for field in header[open + 1..<close].split(separator: 0x2C) {
      let digits = field.filter { $0 != 0x20 }
      if digits.isEmpty { continue }
      guard let size = Int(String(decoding: digits, as: UTF8.self)), size >= 0 else {
        throw DamagedData("header with a damaged shape")
      }
      shape.append(size)
    }
    return shape
  }
}
