import Glibc

/// `plantain tail`: what clients do with a running server, as they do it.
enum TailCommand {
    static let command = Command(
        name: "tail", summary: "show the exchanges of a running server as they happen",
        discussion: """
            Follows the journal of the plantain at URL (http://127.0.0.1:8080 if none is named; http://HOST/s/NAME is one session): a line for each
            exchange that ends. On a terminal those under way stand below, with how far they are. Ends with Ctrl-C; waits for a server that
            begins anew. NO_COLOR is respected.
            """,
        words: "[URL]",
        flags: [
            Flag("session", "NAME", "only this session", fallback: "all"),
            Flag("port", "PORT", "the port of a server on this machine, in the place of a URL", fallback: "8080"),
            Flag("json", nil, "print each exchange as a line of JSON"),
            Flag("color", "WHEN", "auto (on a terminal), always or never", fallback: "auto"),
            Flag(
                "since", "NUMBER", "begin with the exchanges after this one; 0 is all that are kept", fallback: "what happens from now on"),
            Flag("admin-token", "TOKEN", "what the server's /__admin asks for"),
            Flag("ca", "FILE", "a PEM file of authorities to trust instead of the system's; `plantain ca` tells plantain's own"),
        ],
        run: { options in
            let plan = try TailPlan(options, Environment.current)
            // What is followed is mostly on this machine, where no proxy leads.
            for name in ["no_proxy", "NO_PROXY"] {
                let others = Environment.current[name].map { $0 + "," } ?? ""
                setenv(name, others + "127.0.0.1,localhost,::1", 1)
            }
            try TailFollower.run(plan)
            return 0
        })
}
