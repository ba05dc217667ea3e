internal import Glibc

/// What has passed, in seconds.
enum Clock {
  /// Since some moment.
  static var wall: Double { seconds(CLOCK_MONOTONIC) }

  /// Of processor time, on this thread.
  static var processor: Double { seconds(CLOCK_THREAD_CPUTIME_ID) }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
