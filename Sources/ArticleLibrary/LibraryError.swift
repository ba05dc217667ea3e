/// Why a library cannot be used.
package struct LibraryError: Error, Hashable, Sendable {
  package var path: String
  package var reason: Reason

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  package enum Reason: Hashable, Sendable {
    /// The file belongs to another program, or to none.
    case notALibrary
    /// A later Broadsheet wrote it.
    case newer(version: Int)
    /// An earlier Broadsheet wrote it, and it cannot be brought up to date where nothing is written.
    case olderAndReadOnly(version: Int)
    /// It was opened for reading only.
    case readOnly
    /// A file is where a copy was to be.
    case exists
    /// A file that was made beside it could not get its name.
    case cannotReplace
    /// A record in it makes no sense.
    case damaged
    case sqlite(SQLiteError)
  }
}

extension LibraryError: CustomStringConvertible {
  /// Lower case, without a full stop: `cannot open library.db: permission denied`.
  package var description: String {
    switch reason {
    case .notALibrary: "cannot open \(path): not a Broadsheet library; it is left as it is"
    case .newer(let version):
      "cannot open \(path): a newer Broadsheet made it (version \(version), this one reads up to "
        + "\(Schema.version)); it is left as it is"
    case .olderAndReadOnly(let version):
      "cannot open \(path): an earlier Broadsheet made it (version \(version)), and it has to be "
        + "brought up to date, but it can only be read; open a copy of it"
    case .readOnly: "cannot write to \(path): it can only be read"
    case .exists: "\(path) exists; it is left as it is"
    case .cannotReplace: "cannot write \(path)"
    case .damaged: "\(path) is damaged: a record cannot be read; `library repair` mends it"
    case .sqlite(let error):
      switch error.reason {
      case .cannotOpen: "cannot open \(path): \(error)"
      default: "\(path): \(error)"
      }
    }
  }
}

extension LibraryError {
  /// What an interruption is to whoever asked for it; `nil` for everything else.
  var cancellation: CancellationError? {
    guard case .sqlite(let error) = reason, error.reason == .interrupted else { return nil }
    return CancellationError()
  }
}
