internal import CKernels

/// A spaCy pipeline, read from its files: what its tokenizer and entity recognizer need.
///
/// Immutable once loaded, and shared between threads; each thread works with a `Recognizer` of its own.
package final class Pipeline: Sendable {
  package let name: String
  package let version: String
  /// ISO 639-1.
  package let language: String

  /// Reads the pipeline in the folder or wheel at `path`.
  package init(path: String) throws(PipelineError) {
    throw PipelineError(path: path, reason: "reading pipelines is not built yet")
  }
}

/// Why a pipeline cannot be used.
package struct PipelineError: Error, Hashable, CustomStringConvertible {
  package var path: String
  package var reason: String

  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  package var description: String { "\(path): \(reason)" }
}

/// A pipeline to be installed: a wheel or a folder.
package struct PipelineArchive {
  package init(path: String) throws(PipelineError) {
    throw PipelineError(path: path, reason: "reading pipelines is not built yet")
  }

  /// Copies what recognition needs into `folder`/NAME-VERSION, and returns that path.
  package func install(into folder: String) throws(PipelineError) -> String { "" }
}

extension Pipeline {
  /// The kernels this processor is given: `sse2`, `avx2`, `avx512`, `neon` or `portable`.
  package static var kernels: String { unsafe String(cString: ckernels_level()) }
}
