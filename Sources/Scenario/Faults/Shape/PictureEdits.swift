internal import GeminiAPI

extension Reply.Part {
    /// Whether it is a picture of the answer, not of the thoughts.
    var isPicture: Bool { if case .inline = data { !isThought } else { false } }
}

/// Which pictures an answer has. Where nobody can paint another (a text, a fixture) the answer stays as it is. Usage follows.
extension Reply {
    /// Pictures of the answer, over all candidates.
    var pictures: Int { candidates.reduce(0) { $0 + ($1.parts ?? []).count(where: \.isPicture) } }

    mutating func editParts(_ edit: (inout [Part]) -> Void) {
        for index in candidates.indices where candidates[index].parts != nil {
            var parts = candidates[index].parts ?? []
            edit(&parts)
            candidates[index].parts = parts
        }
    }

    mutating func editPictures(_ edit: (inout Part) -> Void) {
        editParts { parts in for index in parts.indices where parts[index].isPicture { edit(&parts[index]) } }
    }

    /// Every picture as `order` wants it, each another try where there are several.
    mutating func repaint(_ order: PictureOrder, _ context: FaultContext) {
        var order = order
        editPictures { part in
            guard let data = context.repaint(order) else { return }
            part.data = data
            order.variant += 1
        }
        guard let size = order.size, order.variant > 0, let model = Catalogue.gemini.model(context.model) else { return }
        let tokens = model.imageTokens(Model.canonicalSize(size), context.backend)
        // A size the model does not make leaves the picture's own.
        if tokens > 0 { usage.candidatesImage = tokens * max(1, usage.images) }
    }

    /// The first `count` pictures, and new tries at the scene behind the last where there are fewer.
    mutating func setPictures(_ count: Int, painting order: PictureOrder = PictureOrder(), _ context: FaultContext) {
        editParts { parts in
            let places = parts.indices.filter { parts[$0].isPicture }
            for place in places.dropFirst(count).reversed() { parts.remove(at: place) }
            guard let last = places.last, places.count < count else { return }
            var order = order
            for variant in (places.count..<count).reversed() {
                order.variant = variant
                guard let data = context.repaint(order) else { return }
                var dice = Dice(seed: context.seed, "signature \(variant)")
                let signature = parts[last].signature.map { _ in ThoughtSignature.make(context.backend, .short, dice: &dice) }
                parts.insert(Part(data, signature: signature), at: last + 1)
            }
        }
        countPictures()
    }

    /// The same pixels twice, in files that differ.
    mutating func duplicatePicture(_ context: FaultContext) {
        editParts { parts in
            guard let place = parts.lastIndex(where: \.isPicture), case .inline(let type, let blob)? = context.repaint(PictureOrder())
            else {
                return
            }
            var copy = parts[place]
            copy.data = .inline(mimeType: type, blob.through(Padding(by: 64)))
            parts.insert(copy, at: place + 1)
        }
        countPictures()
    }

    /// JPEG that calls itself PNG; a PNG that cannot be painted anew calls itself JPEG.
    mutating func mismatchType(_ context: FaultContext) {
        var order = PictureOrder()
        order.format = "jpeg"
        editPictures { part in
            if case .inline(_, let blob)? = context.repaint(order) {
                part.data = .inline(mimeType: "image/png", blob)
                order.variant += 1
            } else if case .inline(let type, let blob) = part.data {
                part.data = .inline(mimeType: type == "image/png" ? "image/jpeg" : "image/png", blob)
            }
        }
    }

    /// Drafts among the thoughts, before the answer.
    mutating func addDrafts(_ count: Int, size: String?, _ context: FaultContext) {
        guard pictures > 0 else { return }
        let drafts = (0..<count).compactMap { index in
            var order = PictureOrder()
            // Far from the tries of several pictures in one answer.
            (order.size, order.variant) = (size, 1000 + index)
            return context.repaint(order).map { Part($0, isThought: true) }
        }
        if !candidates.isEmpty { candidates[0].parts?.insert(contentsOf: drafts, at: 0) }
    }

    /// Usage of as many pictures as there are now, each at the price of the first.
    private mutating func countPictures() {
        let each = usage.candidatesImage / max(1, usage.images)
        (usage.images, usage.candidatesImage) = (pictures, each * pictures)
    }
}
