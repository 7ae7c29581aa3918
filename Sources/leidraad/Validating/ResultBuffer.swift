/// Results on their way out, handed over in large pieces.
struct ResultBuffer: ~Copyable {
  var bytes: [UInt8] = []
  private let console: Console

  init(_ console: Console) { self.console = console }

  /// Writes out what has gathered, once it is worth the call.
  mutating func flush(beyond limit: Int = 1 << 16) {
    guard bytes.count > limit else { return }
    console.result(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  deinit { if !bytes.isEmpty { console.result(bytes) } }
}
