internal import Glibc

/// A thread for work that blocks or takes long.
///
/// Not a task: the cooperative pool is as wide as the machine has cores, and two cores' worth of
/// importing would keep everything else off it.
package enum BackgroundThread {
  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Runs `body` on a new thread that gives way to whoever waits for a key.
  package static func start(_ body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    defer { unsafe pthread_attr_destroy(&attributes) }
    unsafe pthread_attr_setdetachstate(&attributes, CInt(PTHREAD_CREATE_DETACHED))
    // Parsers and kernels keep little on the stack, but the default is the shell's to set.
    unsafe pthread_attr_setstacksize(&attributes, 4 << 20)
    var thread = pthread_t()
    let work = unsafe Unmanaged.passRetained(Work(body)).toOpaque()
    let result = unsafe pthread_create(
      &thread, &attributes,
      { context in
        guard let context = unsafe context else { return nil }
        let work = unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue()
        // Signals are the main thread's: it has the terminal.
        var all = sigset_t()
        unsafe sigfillset(&all)
        unsafe pthread_sigmask(SIG_BLOCK, &all, nil)
        // Of the calling thread alone, on Linux.
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 5)
        work.body()
        return nil
      }, work)
    if result != 0 {
      // No thread to be had: better late than never.
      unsafe Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
    }
  }

  /// How many cores the program may use.
  package static var coreCount: Int { max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN))) }
}
