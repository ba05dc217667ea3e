import Glibc
import SpacyInference
import Testing

@Suite struct PipelineArchiveTests {
  @Test func `an installed pipeline works like its wheel, with and without the cache`() throws {
    guard let path = GoldenModel.english.path else {
      try Test.cancel(GoldenModel.missing)
    }
    let folder = "/tmp/broadsheet-spacy-\(getpid())"
    defer { remove(folder) }
    let archive = try PipelineArchive(path: path)
    let installed = try archive.install(into: folder)
    #expect(installed == "\(folder)/\(archive.name)-\(archive.version)")
    // Installing again replaces it.
    #expect(try archive.install(into: folder) == installed)

    let text = "Chancellor Olaf Scholz met President Volodymyr Zelenskyy in Kyiv."
    let expected = Recognizer(try Pipeline(path: path)).analyze([text])
    #expect(Recognizer(try Pipeline(path: installed)).analyze([text]) == expected)
    unsafe truncate("\(installed)/startup.cache", 1000)
    #expect(Recognizer(try Pipeline(path: installed)).analyze([text]) == expected)
  }

  @Test func `what is not a pipeline is refused with its path`() {
    #expect(throws: PipelineError(path: "/nowhere", reason: "cannot be opened")) {
      try PipelineArchive(path: "/nowhere")
    }
  }

  private func remove(_ path: String) {
    var paths = [path]
    var index = 0
    while index < paths.count {
      if let directory = unsafe opendir(paths[index]) {
        while let entry = unsafe readdir(directory) {
          let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
            unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
          }
          if name != ".", name != ".." { paths.append("\(paths[index])/\(name)") }
        }
        unsafe closedir(directory)
      }
      index += 1
    }
    for path in paths.reversed() { _ = unsafe Glibc.remove(path) }
  }
}
