/// The flags of a server, shared by the commands that start one.
enum ServeFlags {
    static let all = listening + behaviour + archive

    /// Where it listens, and who is told.
    static let listening = [
        Flag("host", "ADDRESS", "address to listen on", fallback: "127.0.0.1 and ::1"),
        Flag("port", "PORT", "port to listen on; 0 takes a free one", fallback: "8080"),
        Flag("ready-file", "FILE", "write the URL to FILE once requests are answered"),
    ]

    /// What it replays from and records to.
    static let archive = [
        Flag("fixtures", "FOLDER", "folder of recorded exchanges; several with commas between, the first is written to"),
        Flag(
            "mode", "MODE",
            "who answers: auto (a fixture, else plantain), replay (a fixture, else a loud miss), record, record-new, passthrough or diff",
            fallback: "auto"),
        Flag("upstream", "URL", "where record, record-new, passthrough and diff send requests"),
        Flag("upstream-ca", "FILE", "PEM file of the authorities to trust upstream", fallback: "the system's"),
        Flag("upstream-timeout", "SECONDS", "give up when upstream sends nothing for so long", fallback: "300"),
        Flag("fixture-cache", "SIZE", "memory for recorded answers that are ready to be sent", fallback: "256MB"),
        Flag("pace", "WHEN", "at-once, or recorded: fixtures take the time they took", fallback: "at-once"),
    ]

    /// How it behaves.
    static let behaviour = [
        Flag("tls", nil, "speak https, with certificates of a private CA; `plantain ca` tells how to trust it"),
        Flag("tls-cert", "FILE", "speak https with this certificate: a PEM file, with the chain after it"),
        Flag("tls-key", "FILE", "the certificate's private key: a PEM file"),
        Flag("scenario", "FILE", "what goes wrong, when and for whom: a scenario file, read again when it changes"),
        Flag("chaos", "PRESET", "without a file: 30 of 100 requests fail as PRESET says (smoke, retry, safety, parser, stream, network)"),
        Flag("triggers", nil, "let a request ask for a fault: header x-plantain-fault, or +FAULT behind the model's name"),
        BudgetFlag.flag,
        Flag("admin-token", "TOKEN", "what /__admin asks for; without one it answers on loopback addresses only"),
        Flag("require-key", "KEY", "refuse every other API key, as the live service does"),
        Flag("image-format", "FORMAT", "png, jpeg, or model: what each model makes", fallback: "model"),
        PictureFlags.caption, PictureFlags.detail,
        Flag(
            "ledger", "FILE", "SQLite file that counts requests, tokens and cost; off keeps none",
            fallback: "ledger.db in the data folder"),
        Flag("keep", "TIME", "remove what is older from the ledger, such as 7d; not with --frozen-time", fallback: "for ever"),
        Flag("ledger-size", "SIZE", "remove the oldest from the ledger when it holds more, such as 100MB", fallback: "no limit"),
        Flag("data", "FOLDER", "data folder", fallback: "$XDG_STATE_HOME/plantain or ~/.local/state/plantain"),
        Flag("batch-duration", "TIME", "how long a batch takes, such as 500ms or 10m; 0 does it at once", fallback: "2s"),
        Flag("journal", "COUNT", "how many exchanges a session's journal keeps", fallback: "10000"),
        Flag("journal-memory", "SIZE", "memory for a closer look at the latest requests and answers", fallback: "32MB"),
        Flag("log", "FORM", "text, json or off: one line an exchange on standard error", fallback: "text"),
        Flag(
            "log-level", "LEVEL", "what is written: error, warn, info (a line an exchange) or debug (requests as they come, too)",
            fallback: "info"),
        Flag("signatures", "LENGTH", "thought signatures of Gemini 3: short, or realistic (1 to 3 MB)", fallback: "short"),
        Flag("thoughts", "WHAT", "what includeThoughts brings: hidden, text or images", fallback: "hidden"),
        Flag("default-model", "MODEL", "answers calls whose path names no model", fallback: "gemini-nano-banana-2.1"),
        Flag("cors", "RULE", "headers a browser may send: echo allows all, strict what the live service does", fallback: "echo"),
        Flag("compression", "WHEN", "never, or auto: gzip for clients that take it", fallback: "never"),
        Flag("frozen-time", "SECONDS", "hold the clock of dates and ids at this many seconds since 1970"),
    ]
}
