/// Which scalars Python's `re.IGNORECASE` takes for the same.
enum CaseFolding {
  /// Scalars with the same lower case, beyond those that fold in pairs.
  private static let groups: [[UInt32]] = [
    [0x69, 0x131], [0x73, 0x17F], [0xB5, 0x3BC], [0x3B2, 0x3D0], [0x3B5, 0x3F5], [0x3B8, 0x3D1],
    [0x3B9, 0x345, 0x1FBE], [0x3BA, 0x3F0], [0x3C0, 0x3D6], [0x3C1, 0x3F1], [0x3C3, 0x3C2],
    [0x3C6, 0x3D5], [0x390, 0x1FD3], [0x3B0, 0x1FE3], [0x432, 0x1C80], [0x434, 0x1C81],
    [0x43E, 0x1C82], [0x441, 0x1C83], [0x442, 0x1C84, 0x1C85], [0x44A, 0x1C86], [0x463, 0x1C87],
    [0xA64B, 0x1C88], [0x1E61, 0x1E9B], [0xFB05, 0xFB06],
  ]

  /// Capitals that another scalar's upper case does not lead to.
  private static let capitals: [UInt32: [UInt32]] = [
    0x69: [0x130], 0x6B: [0x212A], 0xE5: [0x212B], 0x3C9: [0x2126], 0x3B8: [0x3F4], 0xDF: [0x1E9E],
  ]

  private static let equivalents: [UInt32: [UInt32]] = {
    var equivalents: [UInt32: [UInt32]] = [:]
    for group in groups {
      for code in group { equivalents[code] = group }
    }
    return equivalents
  }()

  /// All scalars that match `code` when case is ignored, itself among them.
  static func variants(of code: UInt32) -> [UInt32] {
    let lower = lowercase(code)
    var variants: [UInt32] = [code]
    for equivalent in equivalents[lower] ?? [lower] {
      variants.append(equivalent)
      let properties = ScalarProperties.properties(equivalent)
      for mapping in [properties.uppercaseMapping, properties.titlecaseMapping] {
        if let upper = single(mapping), lowercase(upper) == equivalent { variants.append(upper) }
      }
      variants += capitals[equivalent] ?? []
    }
    return variants
  }

  /// The simple lower case, one scalar for one.
  static func lowercase(_ code: UInt32) -> UInt32 {
    if code < 0x80 { return code >= 0x41 && code <= 0x5A ? code | 0x20 : code }
    if code == 0x130 { return 0x69 }
    return single(ScalarProperties.properties(code).lowercaseMapping) ?? code
  }

  private static func single(_ mapping: String) -> UInt32? {
    let scalars = mapping.unicodeScalars
    return scalars.count == 1 ? scalars.first?.value : nil
  }
}
