import Dispatch
import Glibc
import Synchronization

/// The threads that the program's tasks run on. At rest they sleep in the kernel until there is work.
///
/// The runtime's own pool (libdispatch's global queues) looks after itself once a second for as long as the process lives,
/// once anything ran on it; so does not one thing of the daemon. Queues that run one thing at a time are not looked after.
final class WorkerPool: TaskExecutor {
  /// The pool of this process. Store calls block their thread, hence more than one on the smallest machine.
  static let shared = WorkerPool(threads: max(4, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// Where events of descriptors (timers, files, children) are heard; whoever hears one returns at once.
  static let events = DispatchQueue(label: "crieur.events")

  private let jobs = Mutex<[UnownedJob]>([])
  private let waiting = DispatchSemaphore(value: 0)

  private init(threads: Int) {
    for _ in 0..<threads {
      let pool = Unmanaged.passRetained(self)
      var thread = pthread_t()
      let code = pthread_create(
        &thread, nil,
        { argument in
          if let argument { Unmanaged<WorkerPool>.fromOpaque(argument).takeRetainedValue().work() }
          return nil
        }, pool.toOpaque())
      precondition(code == 0, "pthread_create failed: the process may start no more threads")
      pthread_detach(thread)
    }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
    waiting.signal()
  }

  private func work() -> Never {
    let executor = asUnownedTaskExecutor()
    while true {
      waiting.wait()
      // There is one: each was counted after it was put there.
      let job = jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      job?.runSynchronously(on: executor)
    }
  }
}
