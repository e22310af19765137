public import GeminiAPI
internal import HTTP

/// Puts back what `Externalizer` took out.
public enum Materializer {
    /// `value` with the bytes of its files, read from `folder` while they are sent: nothing large is held.
    /// - Throws: `FixtureProblem` for a file that is missing or a `$file` that names a path.
    public static func materialize(_ value: JSON, in folder: String) throws(FixtureProblem) -> JSON {
        try materialize(Located(json: value, path: [], title: "a recorded body"), folder)
    }

    private static func materialize(_ value: Located, _ folder: String) throws(FixtureProblem) -> JSON {
        let mark: Mark
        do throws(Misfit) { mark = try Mark(value) } catch {
            throw FixtureProblem(file: folder + "/" + FixtureFile.name, message: error.message)
        }
        switch mark {
        case .file(let reference): return .base64(try blob(reference, folder))
        case .escaped(let inner): return try children(inner, folder)
        case .none: return try children(value, folder)
        }
    }

    private static func children(_ value: Located, _ folder: String) throws(FixtureProblem) -> JSON {
        var children: [JSON] = []
        for child in value.children { children.append(try materialize(child, folder)) }
        switch value.json {
        case .object(let members): return .object(Array(zip(members.map(\.0), children)))
        case .array: return .array(children)
        default: return value.json
        }
    }

    private static func blob(_ reference: FileReference, _ folder: String) throws(FixtureProblem) -> JSON.Blob {
        let file = try FileReading.producer(folder + "/" + reference.name)
        let (form, prefix) = (reference.form, Array(reference.prefix.utf8))
        if form == .standard, prefix.isEmpty { return .produced(file) }
        return .spelled(
            Producer { sink in
                if !prefix.isEmpty { try await sink(prefix) }
                try await Base64.encode(file).run { try await sink(form.spell($0)) }
            })
    }
}
