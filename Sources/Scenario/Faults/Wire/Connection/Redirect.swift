internal import HTTP

extension WireFaults {
    /// Sends the client to the same path again, with the same method and body.
    struct Redirect: Fault {
        func disturb(_ script: Script, _ context: FaultContext) -> Script {
            guard let (opening, _) = script.halves, case .head(_, let fields)? = opening.last else { return script }
            var redirect = Fields(fields.list.filter { field in Self.kept.contains { field.name.isSameToken(as: $0) } })
            redirect.add("Location", context.path)
            return script.with(opening.dropLast() + [.head(307, redirect), .finish], promise: .length(0))
        }

        /// What is said of the server, not of the body.
        private static let kept = ["Date", "Server", "Alt-Svc"]
    }
}
