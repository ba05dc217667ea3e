/// An array of float32 in a model file.
struct Tensor: Sendable {
  let shape: [Int]
  let data: ByteSlice

  /// Reads an array record.
  init(_ record: MessagePackValue) throws(DamagedData) {
    guard record["type"]?.text == "<f4", let data = record["data"]?.data,
      let sizes = record["shape"]?.array
    else { throw DamagedData("a parameter is not an array of little-endian float32") }
    var shape: [Int] = []
    var count = 1
    for size in sizes {
      guard let size = size.int, size > 0, size < 1 << 31 else {
        throw DamagedData("a parameter has a damaged shape")
      }
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      guard !overflow else { throw DamagedData("a parameter has a damaged shape") }
      count = product
      shape.append(size)
    }
    guard data.count / 4 == count, data.count % 4 == 0 else {
      throw DamagedData("a parameter does not have the size of its shape")
    }
    self.shape = shape
    self.data = data
  }

  subscript(index: Int) -> Float {
    Float(bitPattern: data.load(UInt32.self, at: 4 * index))
  }

  var floats: [Float] { (0..<data.count / 4).map { self[$0] } }
}
