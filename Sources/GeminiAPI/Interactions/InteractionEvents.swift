/// The stream of an interaction: the same steps as the whole, each started, filled and stopped.
public struct InteractionEvent: Sendable {
    /// What stands behind `event:`.
    public let name: String
    /// Its data; `event_type` comes last (recorded).
    public let json: JSON
    /// Whether a picture of the answer is in it.
    public let hasImage: Bool

    private init(_ name: String, _ members: [(String, JSON)], hasImage: Bool = false) {
        self.name = name
        json = .object(members + [("event_type", .string(name))])
        self.hasImage = hasImage
    }

    /// The events of an interaction, from its whole.
    /// - Parameter identified: whether each tells the id that a stream can be resumed from. Recorded streams of a create have none.
    public static func events(of whole: JSON, identified: Bool = false) -> [InteractionEvent] {
        let head = opening(of: whole)
        let steps = (whole["steps"]?.elements ?? []).enumerated().flatMap { step($1, index: $0) }
        let completed = (whole.members ?? []).filter { $0.0 != "steps" && $0.0 != "input" }
        let all = head + steps + [InteractionEvent("interaction.completed", [("interaction", .object(completed))])]
        return identified ? all.enumerated().map { $1.identified($0) } : all
    }

    /// What every stream begins with, before the model has said anything.
    public static func opening(of whole: JSON) -> [InteractionEvent] {
        let known = [
            ("id", whole["id"]), ("status", .string("in_progress")), ("object", whole["object"]), ("model", whole["model"]),
        ]
        return [
            InteractionEvent(
                "interaction.created", [("interaction", .object(known.compactMap { name, value in value.map { (name, $0) } }))]),
            InteractionEvent(
                "interaction.status_update", [("interaction_id", whole["id"] ?? .string("")), ("status", .string("in_progress"))]),
        ]
    }

    /// An error in the middle of a stream (documented).
    public static func error(_ envelope: JSON) -> InteractionEvent {
        InteractionEvent("error", [("error", envelope["error"] ?? .object([]))])
    }

    /// The place in the stream that an id stands for: how many events come before the first that is still to be sent. The form of the ids is
    /// ours.
    public static func place(after id: String, of count: Int) -> Int? {
        guard id.hasPrefix("event_"), let index = Int(id.dropFirst(6)), (0..<count).contains(index) else { return nil }
        return index + 1
    }

    private func identified(_ index: Int) -> InteractionEvent {
        InteractionEvent(name, (json.members ?? []).dropLast() + [("event_id", .string("event_\(index)"))], hasImage: hasImage)
    }

    private static func step(_ step: JSON, index: Int) -> [InteractionEvent] {
        let place = [("index", JSON.int(index))]
        let type = step["type"] ?? .string("")
        func delta(_ members: [(String, JSON)], hasImage: Bool = false) -> InteractionEvent {
            InteractionEvent("step.delta", place + [("delta", .object(members))], hasImage: hasImage)
        }
        var events = [InteractionEvent("step.start", place + [("step", .object([("type", type)]))])]
        for summary in step["summary"]?.elements ?? [] {
            events.append(delta([("content", summary), ("type", .string("thought_summary"))]))
        }
        if let signature = step["signature"] { events.append(delta([("signature", signature), ("type", .string("thought_signature"))])) }
        for content in step["content"]?.elements ?? [] {
            if let text = content["text"]?.text {
                events += Reply.pieces(of: text).map { delta([("text", .string($0)), ("type", .string("text"))]) }
            } else {
                // The whole picture in one (recorded).
                events.append(delta(content.members ?? [], hasImage: content["type"]?.text == "image"))
            }
        }
        return events + [InteractionEvent("step.stop", place)]
    }
}
