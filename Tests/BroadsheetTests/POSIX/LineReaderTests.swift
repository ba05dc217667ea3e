import Foundation
import Testing
import broadsheet

@Suite struct LineReaderTests {
  private let pipe = Pipe()

  private func reader() throws -> LineReader {
    try LineReader(path: "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)")
  }

  private func write(_ text: String) { pipe.fileHandleForWriting.write(Data(text.utf8)) }

  @Test func `half a line is not ready, and whole once the rest has come`() throws {
    var lines = try reader()
    write("first\nsec")
    let first = try lines.next()
    #expect(first == Array("first".utf8))
    var isReady = try lines.isReady()
    #expect(!isReady)
    write("ond\n")
    isReady = try lines.isReady()
    #expect(isReady)
    let second = try lines.next()
    #expect(second == Array("second".utf8))
  }

  @Test func `the last line needs no end`() throws {
    var lines = try reader()
    write("\nlast")
    try pipe.fileHandleForWriting.close()
    var read: [[UInt8]] = []
    while let line = try lines.next() { read.append(line) }
    #expect(read == [[], Array("last".utf8)])
    let isReady = try lines.isReady()
    #expect(isReady)
  }
}
