import Glibc

/// The program on a page: find the command, read its flags, run it; say in one sentence what was wrong.
@main
struct Plantain {
    static let version = "0.1.0"
    static let commands: [Command] = [
        ServeCommand.command, RecordCommand.command, ExecCommand.command, TailCommand.command, FixturesCommand.command, DiffCommand.command,
        ScenarioCommand.command, FaultsCommand.command, UsageCommand.command, RenderCommand.command, InspectCommand.command,
        ModelsCommand.command, RoutesCommand.command, CACommand.command,
    ]

    static func main() {
        exit(run(Array(CommandLine.arguments.dropFirst()), environment: Environment.current))
    }

    static func run(_ arguments: [String], environment: [String: String]) -> Int32 {
        switch arguments.first {
        case nil, "--help", "-h", "help":
            print(help(for: arguments.dropFirst().first))
            return 0
        case "--version", "version":
            print("plantain \(version)")
            return 0
        case let word?:
            do {
                guard let command = commands.first(where: { $0.name == word }) else {
                    throw UsageError.unknownCommand(word, commands.map(\.name))
                }
                let own = arguments.prefix { $0 != "--" }
                if own.contains("--help") || own.contains("-h") {
                    print(command.help)
                    return 0
                }
                return try command.run(
                    Options(
                        command.flags, arguments.dropFirst(), takesWords: command.words != nil, environment: environment))
            } catch let error as UsageError {
                printError("plantain: \(error.message)")
                return 2
            } catch {
                printError("plantain: \(error)")
                return 2
            }
        }
    }

    private static func help(for name: String?) -> String {
        if let name, let command = commands.first(where: { $0.name == name }) { return command.help }
        let width = commands.map(\.name.count).max() ?? 0
        let lines = commands.map { "  \($0.name.padded(to: width))  \($0.summary)" }
        return """
            plantain \(version): a local emulator of the Gemini image API.

            usage: plantain COMMAND [FLAG…]

            \(lines.joined(separator: "\n"))

            `plantain COMMAND --help` tells more. Start with `plantain serve`, then open the URL it prints.
            """
    }
}

/// Writes a line to standard error, unbuffered: `stderr` itself is a mutable global, which Swift 6 refuses.
func printError(_ line: String) {
    var rest = Array((line + "\n").utf8)[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
        if count < 0, errno != EINTR { return }
        rest = rest.dropFirst(max(count, 0))
    }
}

extension String {
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
