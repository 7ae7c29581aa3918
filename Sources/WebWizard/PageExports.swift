// What the page can call. A function here is exported by its name in Sources/Embedding/toolset.json.
#if arch(wasm32)
  /// Memory for an entry that the page hands over; ``release(_:)`` gives it back.
  @c(reserve)
  public func reserve(_ count: Int32) -> UnsafeMutableRawPointer {
    .allocate(byteCount: Int(count), alignment: 1)
  }

  @c(release)
  public func release(_ memory: UnsafeMutableRawPointer) {
    memory.deallocate()
  }
#endif
