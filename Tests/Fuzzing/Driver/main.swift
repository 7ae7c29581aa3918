import Glibc
import LibFuzzer

// Fuzzing                          the readers, each with the number of executions it is given
// Fuzzing --seeds READER FOLDER    the inputs a search begins with, a file each
// Fuzzing READER [-OPTION=…]… [FOLDER|FILE]…      libFuzzer's own options

let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case nil:
  for reader in Reader.all { print(reader.name, reader.executions, reader.longest) }
case "--seeds":
  let reader = Search.reader(named: arguments[2])
  for (index, seed) in reader.seeds().enumerated() { Search.write(seed, to: "\(arguments[3])/\(index)") }
default:
  Search.begin()
}

enum Search {
  private static let reader = reader(named: CommandLine.arguments[1])

  static func reader(named name: String) -> Reader {
    if let reader = Reader.all.first(where: { $0.name == name }) { return reader }
    tell("no reader \(name)")
    exit(2)
  }

  static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else { exit(1) }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  /// libFuzzer takes the first argument for the program's name and looks at those after it.
  static func begin() -> Never {
    _ = reader
    var count = CommandLine.argc - 1
    var rest: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
    rest?[0] = CommandLine.unsafeArgv[0]
    exit(LLVMFuzzerRunDriver(&count, &rest) { Search.feed($0, $1) })
  }

  private static func tell(_ message: String) {
    _ = Array("\(message)\n".utf8).withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  private static func feed(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    if let complaint = reader.feed(Array(UnsafeBufferPointer(start: start, count: count))) {
      tell("\(reader.name): \(complaint)")
      abort()
    }
    return 0
  }
}
