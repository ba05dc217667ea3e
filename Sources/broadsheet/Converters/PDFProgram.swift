internal import ArticleParsing

/// Reads PDF documents by `pdftotext`, if it is installed.
enum PDFProgram {
  private static let program = "pdftotext"
  private static let (mostBytes, mostSeconds) = (64 << 20, 60)

  /// Whether there is such a program.
  static let isInstalled = Environment.hasProgram(program)

  /// The layout of `document`, in XHTML.
  static func layout(of document: [UInt8]) throws(Converters.Failure) -> [UInt8] {
    let result: Filter.Result
    do throws(SystemError) {
      result = try Filter.run(
        program, ["-bbox-layout", "-q", "-enc", "UTF-8", "-", "-"], input: document,
        mostBytes: mostBytes, mostSeconds: mostSeconds)
    } catch {
      throw Converters.Failure(
        reason: error.isNotFound
          ? "a PDF document: install pdftotext (Debian package poppler-utils) and import it again"
          : "a PDF document, and pdftotext cannot be started: \(error.reason)")
    }
    switch result.end {
    case .exit(0): return result.output
    case .exit(1): throw Converters.Failure(reason: "damaged, or only opened by a password")
    case .exit(3): throw Converters.Failure(reason: "its text may not be copied")
    case .exit(let status):
      throw Converters.Failure(reason: "pdftotext fails with status \(status)")
    case .signal(let number):
      throw Converters.Failure(reason: "pdftotext fails by signal \(number)")
    case .tooLong: throw Converters.Failure(reason: "pdftotext takes more than \(mostSeconds) s")
    case .tooMuch: throw Converters.Failure(reason: "too much text for one document")
    }
  }
}
