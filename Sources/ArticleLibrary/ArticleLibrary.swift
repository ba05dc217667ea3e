package import Articles

/// The collection on disk: one SQLite file.
package final class Library {
  package init() {}
}
