import Testing

@testable import plantain

struct FlagsTests {
    private let flags = [
        Flag("port", "PORT", "a port", fallback: "8080"), Flag("json", nil, "print JSON"), Flag("ready-file", "FILE", "a file"),
    ]

    private func options(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Options {
        try Options(flags, arguments, environment: environment)
    }

    @Test(arguments: [["--port", "80"], ["--port=80"], ["--port", "1", "--port", "80"]])
    func `a value follows its flag or an equals sign, and the last one counts`(arguments: [String]) throws {
        #expect(try options(arguments)["port"] == "80")
    }

    @Test func `a flag wins over the environment, the environment over the default`() throws {
        let environment = ["PLANTAIN_PORT": "1", "PLANTAIN_READY_FILE": "/tmp/r"]
        #expect(try options([], environment)["port"] == "1")
        #expect(try options(["--port", "2"], environment)["port"] == "2")
        #expect(try options([], environment)["ready-file"] == "/tmp/r")
        #expect(try options([])["port"] == nil)
    }

    @Test(arguments: [
        (["--prot", "1"], "there is no flag '--prot'; did you mean '--port'?"),
        (["--colour"], "there is no flag '--colour'; add --help for the list"),
        (["--port"], "--port needs a value: --port PORT or --port=PORT"),
        (["--json=1"], "--json takes no value"),
        (["8080"], "'8080' is not a flag: flags begin with --, and this command takes nothing else"),
    ])
    func `a mistake is one sentence that says what to type`(arguments: [String], sentence: String) {
        #expect(throws: UsageError(sentence)) { try options(arguments) }
    }

    @Test func `a bad value names what would do`() throws {
        #expect(throws: UsageError("--port is a whole number from 0 to 65535, not 'x'")) {
            try options(["--port", "x"]).integer("port", 0...65535)
        }
        #expect(throws: UsageError("--port is png, jpeg or model, not 'gif'")) {
            try options(["--port", "gif"]).choice("port", ["png", "jpeg", "model"])
        }
    }

    @Test func `a flag that repeats keeps all of its values, and a letter stands for its name`() throws {
        let flags = [
            Flag("input", "FILE", "a file", repeats: true), Flag("output", "FILE", "a file", letter: "o"), Flag("json", nil, "JSON"),
        ]
        let words = ["a cat", "--input", "1", "-o", "-", "--input=2", "--json", "--", "-o"]
        let options = try Options(flags, words, takesWords: true, environment: ["PLANTAIN_INPUT": "0"])
        #expect(options.all("input") == ["1", "2"] && options["output"] == "-" && options.isSet("json"))
        #expect(options.words == ["a cat", "-o"])
        #expect(try Options(flags, [], environment: ["PLANTAIN_INPUT": "0"]).all("input") == ["0"])
        #expect(flags.map(\.spelling) == ["--input FILE…", "-o, --output FILE", "--json"])
    }

    @Test func `a misspelt command is recognised`() {
        #expect(UsageError.unknownCommand("srve", ["serve", "usage"]).message == "there is no command 'srve'; did you mean 'serve'?")
    }

    @Test(arguments: Plantain.commands.map(\.name))
    func `help names every flag and its default`(name: String) throws {
        let command = try #require(Plantain.commands.first { $0.name == name })
        for flag in command.flags {
            #expect(command.help.contains(flag.spelling))
            if let fallback = flag.fallback { #expect(command.help.contains("(default: \(fallback))")) }
        }
    }

    @Test func `a host with colons stands in brackets, and an address that means any becomes loopback`() {
        #expect(Banner.authority("127.0.0.1", port: 80) == "127.0.0.1:80")
        #expect(Banner.authority("::1", port: 80) == "[::1]:80")
        #expect(Banner.authority("0.0.0.0", port: 80) == "127.0.0.1:80")
    }
}
