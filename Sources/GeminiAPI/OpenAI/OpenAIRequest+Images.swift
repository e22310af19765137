extension OpenAIRequest {
    /// A body of images/generations.
    init(generation bytes: [UInt8]) {
        do throws(JSONFault) {
            let members = bytes.isEmpty ? [] : try JSON(bytes).members
            self.init(ImageForm(members ?? []))
            if members == nil { problems = [.unknownName("", at: "", "Root element must be a message.")] }
        } catch {
            self.init()
            problems = [.malformed(error, in: bytes)]
        }
    }

    /// A body of images/edits: `multipart/form-data`. That the live layer has the method is not known; its words are those of
    /// images/generations.
    init(edit bytes: [UInt8], type: String?) {
        do throws(MultipartFault) {
            self.init(ImageForm(try Multipart.parts(of: bytes, type: type), in: bytes))
            if body["contents"]?.elements?.isEmpty == false, !isEdit { refusal = .missing("image") }
        } catch {
            self.init()
            refusal = .invalidArgument("Invalid multipart body: \(error.reason)")  // guess
        }
    }

    /// Parameters of the documentation; any other is ignored without a word (documented). It is the other way round in chats.
    private static let names: Set<String> = [
        "model", "prompt", "n", "size", "response_format", "extra_body", "aspect_ratio", "generation_config", "safety_settings", "tools",
    ]

    private var isEdit: Bool {
        body["contents"]?.elements?.first?["parts"]?.elements?.contains { $0["inlineData"] != nil } == true
    }

    private init(_ form: ImageForm) {
        ignored = form.members.map(\.0).filter { !Self.names.contains($0) }
        model = Self.bare(string("model", form))
        mask = form.mask
        let prompt = string("prompt", form) ?? ""
        let (config, copies) = configuration(form)
        self.copies = copies
        if !(1...Self.mostCopies).contains(copies) { refusal = .invalid }
        if let format = string("response_format", form), !["", "b64_json"].contains(format) {
            ignored.append("response_format: \(format)")
        }
        var parts = form.pictures.map {
            JSON.object([("inlineData", .object([("mimeType", .string($0.mimeType)), ("data", .base64(.bytes($0.data.decoded)))]))])
        }
        if !prompt.isEmpty { parts.insert(.object([("text", .string(prompt))]), at: 0) }
        let contents: [JSON] = prompt.isEmpty ? [] : [.object([("role", .string("user")), ("parts", .array(parts))])]
        let others = [("safetySettings", form.extra("safety_settings")), ("tools", form.extra("tools"))]
        body = .object(
            [("contents", .array(contents)), ("generationConfig", config)] + others.compactMap { name, value in value.map { (name, $0) } })
    }

    /// OpenAI's limit; Google names none.
    private static let mostCopies = 10

    /// `generationConfig`, and how many pictures: `n`, or the `candidateCount` of the documentation's example.
    private mutating func configuration(_ form: ImageForm) -> (JSON, copies: Int) {
        let given = form.extra("generation_config")?.members ?? []
        func named(_ names: String...) -> JSON? { given.first { names.contains($0.0) }?.1 }
        var config = given.filter { !["candidateCount", "candidate_count"].contains($0.0) }
        if named("responseModalities", "response_modalities") == nil { config.append(("responseModalities", .array([.string("IMAGE")]))) }
        if named("imageConfig", "image_config") == nil {
            var image: [(String, JSON)] = []
            let ratio = form.extra("aspect_ratio")
            if let text = string("size", form), !["", "auto"].contains(text) {
                if let size = PictureSize(text), let model = model.flatMap({ Catalogue.gemini.model($0) }) {
                    if ratio == nil, let near = size.ratio(of: model) { image.append(("aspectRatio", .string(near))) }
                    if let name = size.name(of: model) { image.append(("imageSize", .string(name))) }
                } else if PictureSize(text) == nil {
                    refusal = .invalid
                }
            }
            if let ratio { image.append(("aspectRatio", ratio)) }
            config.append(("imageConfig", .object(image)))
        }
        let copies = integer("n", form) ?? named("candidateCount", "candidate_count")?.integer ?? 1
        return (.object(config), copies)
    }

    private mutating func string(_ name: String, _ form: ImageForm) -> String? {
        guard let value = form[name] else { return nil }
        if let text = value.text { return text }
        problems.append(.invalidValue(at: name, "TYPE_STRING", String(decoding: JSONWriter.text(value, .compact), as: UTF8.self)))
        return nil
    }

    private mutating func integer(_ name: String, _ form: ImageForm) -> Int? {
        guard let value = form[name] else { return nil }
        if let number = value.integer ?? value.text.flatMap({ Int($0) }) { return number }
        problems.append(.invalidValue(at: name, "TYPE_INT32", String(decoding: JSONWriter.text(value, .compact), as: UTF8.self)))
        return nil
    }
}

/// What images/… are asked, from JSON or from a form.
struct ImageForm {
    /// Fields that are no pictures. A name that stands twice counts as it stands last.
    var members: [(String, JSON)]
    var pictures: [GenerateRequest.InlineData] = []
    var mask: GenerateRequest.InlineData?

    init(_ members: [(String, JSON)]) { self.members = members.filter { if case .null = $0.1 { false } else { true } } }

    init(_ parts: [Multipart.Part], in body: [UInt8]) {
        members = []
        for part in parts {
            switch part.name {
            case "image", "image[]": pictures.append(part.picture(in: body))
            case "mask": mask = part.picture(in: body)
            default: members.append((part.name, .string(String(decoding: body[part.range], as: UTF8.self))))
            }
        }
    }

    subscript(_ name: String) -> JSON? { members.last { $0.0 == name }?.1 }

    /// What is none of OpenAI's own: in `extra_body.google`, in `extra_body`, or beside the rest, where openai's `extra_body` puts it.
    func extra(_ name: String) -> JSON? { self["extra_body"]?["google"]?[name] ?? self["extra_body"]?[name] ?? self[name] }
}
