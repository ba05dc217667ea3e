package import Articles

/// Reads text files that hold one article or many.
package struct CompilationParser {
  /// The articles and problems of the file at `path`, whose content is `bytes`.
  package static func items(in bytes: [UInt8], path: String, member: String? = nil) -> [ParsedItem]
  {
    []
  }
}
