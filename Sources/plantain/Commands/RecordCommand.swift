import Emulator

/// `plantain record`: a server between a client and the live service, that keeps what it carries.
enum RecordCommand {
    static let command = Command(
        name: "record", summary: "pass requests on to the live service and keep the answers as fixtures",
        discussion: """
            Serves on http://127.0.0.1:8080 like `plantain serve`, sends every request on to --upstream and writes each exchange into
            --fixtures: small JSON beside picture files, without credentials. The client's own key is sent on, or the one in the environment
            variable PLANTAIN_UPSTREAM_KEY. Replay with `plantain serve --fixtures FOLDER --mode replay`.
            """,
        flags: ServeFlags.all,
        run: { options in
            try ServeCommand.serve(
                ServePlan(serving: options, ArchivePlan(options, mode: .record, folder: "fixtures", upstream: Archive.live)))
        })
}
