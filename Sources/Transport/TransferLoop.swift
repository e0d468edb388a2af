internal import CLibcurl
internal import Glibc

/// Carries all transfers on one thread, which sleeps in the kernel while there is nothing to do.
final class TransferLoop {
  private let multi: MultiHandle
  private let mailbox: Mailbox
  private let settings: TransportSettings
  private var transfers: [UnsafeMutableRawPointer: Transfer] = [:]
  private var spareHandles: [EasyHandle] = []
  private var stopRequests: [CheckedContinuation<Void, Never>?] = []

  init(_ multi: MultiHandle, _ mailbox: Mailbox, _ settings: TransportSettings) {
    self.multi = multi
    self.mailbox = mailbox
    self.settings = settings
  }

  /// Works until it is told to stop.
  func run() {
    while true {
      read(mailbox.take())
      guard stopRequests.isEmpty else { break }
      let isSound = multi.perform()
      endTransfers()
      if !isSound || !multi.wait() { recover() }
    }
    stop()
  }

  private func read(_ letters: [Mailbox.Letter]) {
    for letter in letters {
      switch letter {
      case .start(let order): start(order)
      case .cancel(let ticket): cancel(ticket)
      case .stop(let caller): stopRequests.append(caller)
      }
    }
  }

  private func start(_ order: TransferOrder) {
    if order.ticket.isCancelled { return order.refuse(.cancelled) }
    guard let handle = spareHandles.popLast() ?? EasyHandle() else {
      return order.refuse(.failed, detail: "out of memory")
    }
    let transfer = Transfer(order, on: handle, settings: settings)
    guard handle.refusal == CURLE_OK, multi.add(handle) else {
      return order.refuse(.failed, detail: String(cString: curl_easy_strerror(handle.refusal)))
    }
    transfers[handle.raw] = transfer
  }

  /// Finds nothing when the transfer has ended, or when its start was refused for the same reason.
  private func cancel(_ ticket: Ticket) {
    guard let transfer = transfers.values.first(where: { $0.order.ticket === ticket }) else { return }
    giveUp(transfer, .cancelled)
  }

  private func endTransfers() {
    while let (raw, code) = multi.nextEnded() {
      guard let transfer = transfers.removeValue(forKey: raw) else { continue }
      transfer.end(code)
      release(transfer.handle)
    }
  }

  private func giveUp(_ transfer: Transfer, _ code: NetworkCode, detail: String = "") {
    transfers[transfer.handle.raw] = nil
    release(transfer.handle)
    transfer.giveUp(transfer.order.reason(code, detail: detail))
  }

  private func release(_ handle: EasyHandle) {
    multi.remove(handle)
    handle.reset()
    if spareHandles.count < 64 { spareHandles.append(handle) }
  }

  /// libcurl failed as a whole, which only a lack of memory or descriptors explains: no transfer can be trusted. The
  /// pause keeps the thread from spinning for as long as that lasts.
  private func recover() {
    for transfer in transfers.values { giveUp(transfer, .failed, detail: "libcurl cannot go on") }
    usleep(100_000)
  }

  private func stop() {
    read(mailbox.close())
    for transfer in transfers.values { giveUp(transfer, .stopped) }
    spareHandles = []
    multi.free()
    for caller in stopRequests { caller?.resume() }
  }
}
