/// newsboat with its own cache of a collection.
struct Newsboat {
  private let folder: String
  private let feeds: String

  init(_ collection: ScaledCollection) throws {
    folder = collection.folder
    feeds = try collection.feeds()
  }

  /// How it is started.
  var command: [String] {
    [
      Peer.newsboat.rawValue, "-u", feeds + "/urls", "-C", feeds + "/config", "-c",
      folder + "/newsboat.db",
    ]
  }

  /// Reads the feeds into the cache, once.
  func prepare() throws {
    let mark = folder + "/newsboat.made"
    guard !Files.exists(mark) else { return }
    try Files.write(Array("max-items 0\nprepopulate-query-feeds yes\n".utf8), to: feeds + "/config")
    _ = try Program(path: command[0]).run(Array(command.dropFirst()) + ["-x", "reload"])
    try Files.write([], to: mark)
  }
}
