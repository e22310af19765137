internal import HTTP

extension WireFaults {
    /// Bytes that are no HTTP, in place of the answer: the beginning of a TLS record, as from a port of another protocol.
    struct Garbage: Fault {
        func disturb(_ script: Script, _ context: FaultContext) -> Script {
            guard let (opening, _) = script.halves else { return script }
            return script.with(opening.dropLast() + [.raw([0x16, 0x03, 0x01, 0x0D, 0x0A, 0x0D, 0x0A]), .close])
        }
    }
}
