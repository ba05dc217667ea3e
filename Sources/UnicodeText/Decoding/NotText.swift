/// Whether `bytes` look like something other than text, and why.
package func reasonNotText(_ bytes: [UInt8]) -> String? {
  if let format = binaryFormats.first(where: { bytes.starts(with: $0.signature) }) {
    return "not text: \(format.name)"
  }
  guard Charset(markedIn: bytes) == nil, Charset(wideIn: bytes) == nil else { return nil }
  let sample = bytes.prefix(8192)
  let zeros = sample.count { $0 == 0 }
  // A text that lost a disk block or two still is one.
  if let first = sample.firstIndex(of: 0), zeros * 256 > sample.count {
    return "not text: a NUL byte at offset \(first)"
  }
  let controls = sample.count { $0 < 0x20 && !textControls.contains($0) || $0 == 0x7F }
  if controls * 20 > sample.count {
    return "not text: \(controls) of the first \(sample.count) bytes are control characters"
  }
  return nil
}

/// Backspace, tab, line feed, vertical tab, form feed, carriage return and, in ISO 2022, escape.
private let textControls: Set<UInt8> = [0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1B]

private let binaryFormats: [(signature: [UInt8], name: String)] = [
  (Array("%PDF-".utf8), "a PDF document"),
  ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG picture"),
  ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
  (Array("GIF87a".utf8), "a GIF picture"),
  (Array("GIF89a".utf8), "a GIF picture"),
  ([0x50, 0x4B, 0x03, 0x04], "a zip archive"),
  ([0x50, 0x4B, 0x05, 0x06], "an empty zip archive"),
  ([0x1F, 0x8B], "gzip-compressed data"),
  ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz-compressed data"),
  ([0x28, 0xB5, 0x2F, 0xFD], "zstd-compressed data"),
  ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-zip archive"),
  ([0x7F, 0x45, 0x4C, 0x46], "a program (ELF)"),
  ([0xCF, 0xFA, 0xED, 0xFE], "a program (Mach-O)"),
  (Array("SQLite format 3\0".utf8), "an SQLite database"),
  ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office document"),
  (Array("OggS".utf8), "an Ogg recording"),
  (Array("ID3".utf8) + [0x03], "an MP3 recording"),
  ([0x00, 0x61, 0x73, 0x6D], "a program (WebAssembly)"),
]
