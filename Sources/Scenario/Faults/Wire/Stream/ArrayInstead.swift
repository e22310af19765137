internal import HTTP

extension WireFaults {
    /// A JSON array although events were asked for, as from a proxy that drops `alt=sse`.
    struct ArrayInstead: Fault {
        func direct(_ reel: Reel, _ context: FaultContext) -> Reel {
            var array = reel
            // What closes another API's stream is no value.
            let bare = reel.bare.filter { $0.framing != .lines(event: "done") }
            array.fields = Fields(reel.fields.list.compactMap(Self.field))
            array.bare = bare
            return array
        }

        private static func field(_ field: Fields.Field) -> Fields.Field? {
            if field.name.isSameToken(as: "Content-Type") { return Fields.Field(field.name, "application/json; charset=UTF-8") }
            return field
        }
    }
}
