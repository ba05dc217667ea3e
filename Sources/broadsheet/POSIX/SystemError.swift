internal import Glibc

/// What the system said when it could not do something to a file.
package struct SystemError: Error, Hashable, CustomStringConvertible {
  package var path: String
  package var code: CInt

  /// Whether there is nothing of that name.
  package var isNotFound: Bool { code == ENOENT }

  package var description: String { "\(path): \(reason)" }

  /// In the system's own words, lower case: `permission denied`.
  package var reason: String {
    let words = unsafe String(cString: strerror(code))
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
