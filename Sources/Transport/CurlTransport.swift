internal import Digests
internal import Domain
internal import Foundation
internal import Glibc

/// HTTP over libcurl: every transfer on one thread, connections kept for the next request, nothing ever sent twice.
///
/// A request leaves at most once, even where libcurl would send it again by itself; redirects are returned, not followed;
/// servers are always verified. Bodies and answers are held in memory. Cancelling the task that calls `perform` ends the
/// transfer at once: `notSent` before the request began to leave, `lost` after.
public final class CurlTransport: HTTPTransport {
  private let settings: TransportSettings
  /// nil when the system has no memory left.
  private let mailbox: Mailbox?

  /// Starts a transport, with a thread of its own.
  public convenience init(_ settings: TransportSettings = TransportSettings()) {
    self.init(settings, threadName: "transport")
  }

  init(_ settings: TransportSettings, threadName: String) {
    self.settings = settings
    mailbox = Self.startThread(settings, threadName)
  }

  deinit {
    _ = mailbox?.post(.stop(nil))
  }

  /// Gives up what is under way, closes all connections and ends the thread; later requests are `notSent`.
  public func shutdown() async {
    await withCheckedContinuation { caller in
      if mailbox?.post(.stop(caller)) != true { caller.resume() }
    }
  }

  /// Sends `request` and returns the answer, whatever its status.
  public func perform(_ request: HTTPRequest) async throws(TransportFailure) -> HTTPResponse {
    var wire = try WireRequest(request)
    wire.dialRule = try settings.dialRule(for: wire, mayReach: request.mayReach)
    wire.proxyLogin = try proxyLogin(for: wire.host)
    let limits = request.limits ?? settings.limits
    let ticket = Ticket()
    let result: Result<HTTPResponse, TransportFailure> = await withTaskCancellationHandler {
      await withCheckedContinuation { caller in
        let order = TransferOrder(wire, limits: limits, ticket: ticket, caller: caller)
        if mailbox?.post(.start(order)) != true { order.refuse(.stopped) }
      }
    } onCancel: {
      // Marked first: whichever of the two letters is read first, the thread learns of it.
      ticket.cancel()
      _ = mailbox?.post(.cancel(ticket))
    }
    tell(wire, result)
    return try result.get()
  }

  private func proxyLogin(for host: String) throws(TransportFailure) -> ProxyLogin? {
    do throws(Reason) {
      return try settings.proxyLogin?()
    } catch {
      // Which file it is and what it lacks, the doctor says: here it could be a part of what the file holds.
      throw .notSent(Reason(NetworkCode.proxyLoginUnread, ["host": host]))
    }
  }

  /// Tells the witness of the attempt, where it watches, what left and what came back.
  private func tell(_ request: WireRequest, _ result: Result<HTTPResponse, TransportFailure>) {
    guard let witness = Witness.present, witness.isWatching else { return }
    let sent = SHA256.digest(of: request.body ?? [])
    switch result {
    case .success(let answer):
      witness.saw(Exchange(sent: sent, answer: SHA256.digest(of: answer.body)))
    case .failure(.lost): witness.saw(Exchange(sent: sent))
    case .failure(.notSent): return
    }
  }

  private static func startThread(_ settings: TransportSettings, _ name: String) -> Mailbox? {
    guard let multi = MultiHandle() else { return nil }
    let mailbox = Mailbox(multi)
    Thread.detachNewThread {
      nameThread(name)
      // Signals are for the program's other threads. That includes SIGPIPE, which writing to a closed connection raises
      // in the thread that wrote: blocked here, the write fails with EPIPE, which is handled.
      var all = sigset_t()
      sigfillset(&all)
      pthread_sigmask(SIG_BLOCK, &all, nil)
      TransferLoop(multi, mailbox, settings).run()
    }
    return mailbox
  }
}

/// Names the current thread for `ps` and `top` (proc_pid_comm(5)); Foundation's own way loses a race with the start of
/// the thread. Where there is no /proc, it keeps the program's name.
private func nameThread(_ name: String) {
  let file = open("/proc/thread-self/comm", O_WRONLY | O_CLOEXEC)
  guard file >= 0 else { return }
  write(file, name, name.utf8.count)
  close(file)
}
