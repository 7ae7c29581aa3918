import Glibc

signal(SIGPIPE, SIG_DFL)
exit(Program(arguments: Array(CommandLine.arguments.dropFirst())).run().rawValue)
