/// The numbers of an article's signatures, in the order of its parts, as the bytes of a row.
enum SignatureNumbers {
  static func bytes(of numbers: [RawID]) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(numbers) { $0.write(Int($1)) }
    return writer.bytes
  }

  static func numbers(from bytes: [UInt8]) throws(ByteReader.Damage) -> [RawID] {
    var reader = ByteReader(bytes)
    return try reader.list { reader throws(ByteReader.Damage) in RawID(try reader.number()) }
  }
}
