/// What readers of some documents need and this module may not do: it starts no program and has no SQL.
///
/// Whoever reads files gives them; without one the file is reported and nothing else happens.
package struct Converters: Sendable {
  /// The layout of a PDF document, in XHTML as `pdftotext -bbox-layout` prints it.
  package var pdfLayout: (@Sendable ([UInt8]) throws(Failure) -> [UInt8])?
  /// The articles that a feed reader keeps in a database.
  package var cachedEntries: (@Sendable ([UInt8]) throws(Failure) -> [CachedEntry])?

  package init(
    pdfLayout: (@Sendable ([UInt8]) throws(Failure) -> [UInt8])? = nil,
    cachedEntries: (@Sendable ([UInt8]) throws(Failure) -> [CachedEntry])? = nil
  ) {
    self.pdfLayout = pdfLayout
    self.cachedEntries = cachedEntries
  }

  /// Why a document could not be converted.
  package struct Failure: Error, Hashable, Sendable {
    /// As in `Problem`: `damaged, or only opened by a password`.
    package var reason: String

    package init(reason: String) { self.reason = reason }
  }
}
