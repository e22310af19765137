internal import GeminiAPI

/// An edit of the normal answer.
struct Reshaping: Fault {
    let edit: @Sendable (inout Reply, FaultContext) -> Void

    var reshapes: Bool { true }

    func reshape(_ reply: Reply, _ context: FaultContext) -> Reply {
        var reply = reply
        edit(&reply, context)
        return reply
    }
}

/// The faults that edit the normal answer, by name.
enum ShapeFaults {
    /// Nil for a fault that edits no answer.
    static func fault(_ name: String, _ with: FaultSettings) -> (any Fault)? {
        if name == "truncated-json" { return CutBody(fraction: with.fraction("fraction")) }
        return (picture(name, with) ?? file(name, with) ?? part(name, with) ?? json(name)).map(Reshaping.init)
    }

    private typealias Edit = @Sendable (inout Reply, FaultContext) -> Void

    /// Which pictures the answer has.
    private static func picture(_ name: String, _ with: FaultSettings) -> Edit? {
        var order = PictureOrder()
        switch name {
        case "mime-jpeg": order.format = "jpeg"
        case "mime-mismatch": return { $0.mismatchType($1) }
        case "wrong-aspect": order.aspect = with.text("aspect")
        case "wrong-size": order.size = with.text("size")
        case "off-by-pixels": order.extraPixels = with.count("pixels")
        case "several-images", "fewer-images":
            let (count, grows) = (with.count("count"), name == "several-images")
            return { if ($0.pictures < count) == grows { $0.setPictures(count, $1) } }
        case "duplicate-image": return { $0.duplicatePicture($1) }
        case "image-only-in-thought": return { reply, _ in reply.editPictures { $0.isThought = true } }
        case "thought-draft-first":
            let (drafts, size) = (with.count("drafts"), with.text("draft_size"))
            return { $0.addDrafts(drafts, size: size, $1) }
        default: return nil
        }
        return { [order] in $0.repaint(order, $1) }
    }

    /// What the bytes of the picture are.
    private static func file(_ name: String, _ with: FaultSettings) -> Edit? {
        switch name {
        case "image-corrupt":
            guard let damage = Damage(rawValue: with.text("mode")) else { return nil }
            return { reply, _ in reply.editFiles { _, blob in blob.through(damage.pipe) } }
        case "base64-truncated":
            let count = with.count("drop")
            return { reply, _ in reply.editFiles { _, blob in blob.spelled(through: Shortening(by: count)) } }
        case "base64-illegal":
            let breaks = with.text("mode") == "line-breaks"
            return { reply, _ in reply.editFiles { _, blob in blob.spelled(through: Misspelling(breaks ? .lineBreaks : .illegal)) } }
        case "base64-urlsafe": return { reply, _ in reply.editFiles { _, blob in blob.spelled(through: Misspelling(.urlSafe)) } }
        case "large-body", "stream-big-event":
            let bytes = with.count("bytes")
            return { reply, _ in reply.editFiles { _, blob in blob.through(Padding(to: bytes)) } }
        default: return nil
        }
    }

    /// What stands beside the picture, or in its place.
    private static func part(_ name: String, _ with: FaultSettings) -> Edit? {
        switch name {
        case "text-only", "text-refusal":
            let text = with.text("text")
            return { reply, _ in reply.sayOnly(text) }
        case "empty-text-part":
            return { reply, _ in reply.editParts { $0.append(Reply.Part(.members([("text", .string(""))]))) } }
        case "null-text-part":
            return { reply, _ in reply.editParts { $0.insert(Reply.Part(.members([("text", .null)])), at: 0) } }
        case "image-as-uri": return { $0.moveToFiles($1) }
        case "huge-signature":
            let characters = with.count("bytes")
            return { $0.sign(characters: characters, $1) }
        case "no-signature": return { $0.sign(characters: 0, $1) }
        default: return nil
        }
    }

    /// What the JSON says.
    private static func json(_ name: String) -> Edit? {
        switch name {
        case "usage-missing": return { reply, _ in reply.rewrites.append { $0.without("usageMetadata") } }
        case "usage-details-missing":
            return { reply, _ in
                reply.rewrites.append { $0.editing("usageMetadata") { $0.without("candidatesTokenCount", "candidatesTokensDetails") } }
            }
        case "usage-inconsistent": return { reply, _ in reply.undercountDetails() }
        case "unknown-fields": return { reply, _ in reply.rewrites.append(\.withUnknownFields) }
        case "snake-case":
            return { reply, _ in
                reply.rewrites.append {
                    $0.renamed { $0.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) } }
                }
            }
        default: return nil
        }
    }
}
