/// Norms of marks that the lookup table of a pipeline does not list.
enum BaseNorms {
  /// By the hash of the mark.
  static let norms: [UInt64: [UInt8]] = {
    var norms: [UInt64: [UInt8]] = [:]
    for (marks, norm) in groups {
      for mark in marks.split(separator: " ") {
        let bytes = Array(mark.utf8)
        norms[StringHash.murmur(bytes.span, 0..<bytes.count)] = Array(norm.utf8)
      }
    }
    return norms
  }()

  private static let groups: [(String, String)] = [
    ("'s 'S ’s ’S", "'s"), ("’ ‘ ´ `", "'"), ("” “ '' `` ´´ „ » « ‘‘ ’’", "\""),
    ("？", "?"), ("！", "!"), ("，", ","), ("；", ";"), ("：", ":"), ("。 ।", "."),
    ("…", "..."), ("— – -- --- ——", "-"),
    ("€ £ ¥ ฿ US$ C$ A$ ₺ ₹ ৳ ₩ Mex$ ₣ E£", "$"),
  ]
}
