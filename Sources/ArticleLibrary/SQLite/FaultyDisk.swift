internal import CSQLite
internal import Synchronization

/// A disk that fails when it is told to, under a folder.
///
/// For tests: a library has to survive a failure of every single write. SQLite reaches files through a
/// `sqlite3_vfs`; the one here hands everything to the system's and fails what it is told to. Files
/// outside of the folder are not touched.
@safe
package final class FaultyDisk: Sendable {
  private let id: Int

  /// How the disk fails.
  package enum Fault: Sendable, CaseIterable {
    /// No room: half of what is to be written arrives.
    case full
    /// A write fails, nothing of it arrives.
    case write
    /// What was written may not have reached the disk.
    case sync

    fileprivate var code: CInt {
      switch self {
      case .full: SQLITE_FULL
      case .write: SQLITE_IOERR | 3 << 8
      case .sync: SQLITE_IOERR | 4 << 8
      }
    }
  }

  /// What a disk is to do.
  fileprivate struct Plan {
    var folder: String
    var fault: Fault?
    /// How many operations of the fault's kind succeed before.
    var successes = 0
    var operations = 0

    mutating func fails(_ isSync: Bool) -> CInt? {
      guard let fault, (fault == .sync) == isSync else { return nil }
      operations += 1
      return operations > successes ? fault.code : nil
    }
  }

  fileprivate static let plans = Mutex<[Int: Plan]>([:])

  package init(folder: String) {
    _ = FaultyFileSystem.registered
    id = Self.plans.withLock { plans in
      let id = (plans.keys.max() ?? 0) + 1
      plans[id] = Plan(folder: folder)
      return id
    }
  }

  /// Fails from now on, after so many writes or syncs went well; `nil` mends the disk.
  package func fail(with fault: Fault?, after successes: Int = 0) {
    Self.plans.withLock { plans in
      plans[id]?.fault = fault
      plans[id]?.successes = successes
      plans[id]?.operations = 0
    }
  }

  /// Whether anything has failed since `fail` was called.
  package var hasFailed: Bool {
    Self.plans.withLock { plans in plans[id].map { $0.operations > $0.successes } ?? false }
  }

  fileprivate static func disk(of path: String) -> Int? {
    plans.withLock { plans in plans.first { path.hasPrefix($0.value.folder) }?.key }
  }

  fileprivate static func fails(_ disk: Int, isSync: Bool) -> CInt? {
    plans.withLock { $0[disk]?.fails(isSync) }
  }
}

/// The file system of faulty disks.
private enum FaultyFileSystem {
  private typealias File = UnsafeMutablePointer<sqlite3_file>

  /// What every file of a faulty disk has after what the system's file system keeps of it.
  @safe
  private struct Tail {
    var methods: UnsafePointer<sqlite3_io_methods>
    var disk: Int
  }

  private nonisolated(unsafe) static let system = unsafe sqlite3_vfs_find(nil)!

  /// Becomes the default, so that a library needs not know of it.
  static let registered: Bool = {
    let own = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    unsafe own.initialize(to: system.pointee)
    unsafe own.pointee.pNext = nil
    unsafe own.pointee.szOsFile += CInt(MemoryLayout<Tail>.size)
    // Never freed, like the table: SQLite keeps both until the program ends.
    let name = UnsafeMutablePointer<CChar>.allocate(capacity: 32)
    for (index, byte) in "broadsheet-faulty".utf8CString.enumerated() {
      unsafe name[index] = byte
    }
    unsafe own.pointee.zName = UnsafePointer(name)
    unsafe own.pointee.xOpen = { _, path, file, flags, outFlags in
      unsafe FaultyFileSystem.open(path, file!, flags, outFlags)
    }
    return unsafe sqlite3_vfs_register(own, 1) == SQLITE_OK
  }()

  private static func open(
    _ path: UnsafePointer<CChar>?, _ file: File, _ flags: CInt,
    _ outFlags: UnsafeMutablePointer<CInt>?
  ) -> CInt {
    let code = unsafe system.pointee.xOpen(system, path, file, flags, outFlags)
    guard code == SQLITE_OK, let path = unsafe path,
      let disk = FaultyDisk.disk(of: unsafe String(cString: path)),
      let methods = unsafe file.pointee.pMethods
    else { return code }
    unsafe tail(file).initialize(to: Tail(methods: methods, disk: disk))
    unsafe file.pointee.pMethods = table
    return code
  }

  private static func tail(_ file: File) -> UnsafeMutablePointer<Tail> {
    let place = unsafe UnsafeMutableRawPointer(file) + Int(system.pointee.szOsFile)
    return unsafe place.assumingMemoryBound(to: Tail.self)
  }

  private static func methods(_ file: File) -> sqlite3_io_methods {
    unsafe tail(file).pointee.methods.pointee
  }

  private static func fault(_ file: File, isSync: Bool = false) -> CInt? {
    FaultyDisk.fails(unsafe tail(file).pointee.disk, isSync: isSync)
  }

  private nonisolated(unsafe) static let table: UnsafePointer<sqlite3_io_methods> = {
    let table = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
    unsafe table.initialize(
      to: sqlite3_io_methods(
        // Version 2 has shared memory, for the log, but no mapped pages, which nobody writes through.
        iVersion: 2,
        xClose: { unsafe FaultyFileSystem.methods($0!).xClose($0) },
        xRead: { unsafe FaultyFileSystem.methods($0!).xRead($0, $1, $2, $3) },
        xWrite: { file, bytes, count, offset in
          unsafe FaultyFileSystem.write(file!, bytes, count, offset)
        },
        xTruncate: { unsafe FaultyFileSystem.methods($0!).xTruncate($0, $1) },
        xSync: { file, flags in
          unsafe FaultyFileSystem.fault(file!, isSync: true)
            ?? FaultyFileSystem.methods(file!).xSync(file, flags)
        },
        xFileSize: { unsafe FaultyFileSystem.methods($0!).xFileSize($0, $1) },
        xLock: { unsafe FaultyFileSystem.methods($0!).xLock($0, $1) },
        xUnlock: { unsafe FaultyFileSystem.methods($0!).xUnlock($0, $1) },
        xCheckReservedLock: {
          unsafe FaultyFileSystem.methods($0!).xCheckReservedLock($0, $1)
        },
        xFileControl: { unsafe FaultyFileSystem.methods($0!).xFileControl($0, $1, $2) },
        xSectorSize: { unsafe FaultyFileSystem.methods($0!).xSectorSize($0) },
        xDeviceCharacteristics: {
          unsafe FaultyFileSystem.methods($0!).xDeviceCharacteristics($0)
        },
        xShmMap: { unsafe FaultyFileSystem.methods($0!).xShmMap($0, $1, $2, $3, $4) },
        xShmLock: { unsafe FaultyFileSystem.methods($0!).xShmLock($0, $1, $2, $3) },
        xShmBarrier: { unsafe FaultyFileSystem.methods($0!).xShmBarrier($0) },
        xShmUnmap: { unsafe FaultyFileSystem.methods($0!).xShmUnmap($0, $1) },
        xFetch: nil, xUnfetch: nil))
    return unsafe UnsafePointer(table)
  }()

  private static func write(
    _ file: File, _ bytes: UnsafeRawPointer?, _ count: CInt, _ offset: sqlite3_int64
  ) -> CInt {
    guard let fault = unsafe fault(file) else {
      return unsafe methods(file).xWrite(file, bytes, count, offset)
    }
    if fault == SQLITE_FULL {
      _ = unsafe methods(file).xWrite(file, bytes, count / 2, offset)
    }
    return fault
  }
}
