internal import GeminiAPI
internal import Glibc

/// Puts fixtures into a folder, whole or not at all. Several may write to one folder, from several processes.
public enum FixtureWriter {
    /// Writes a fixture. One of the same key and turn is replaced; its `then`, which a person wrote, is kept.
    /// - Parameters:
    ///   - files: names and bytes of those it refers to.
    ///   - folder: made if it is not there.
    ///   - group: a folder in it, such as the name of a test; characters that are no good in a path become dashes.
    /// - Returns: what an index knows of it.
    /// - Throws: a problem that names the folder.
    @discardableResult
    public static func write(
        _ fixture: Fixture, files: [(String, [UInt8])], into folder: String, group: String? = nil
    ) throws(FixtureProblem) -> FixtureEntry {
        let group = FixtureName.group(group)
        let draft = try FixtureDraft(in: path(folder, group))
        for (name, bytes) in files { try draft.write(name, bytes) }
        return try finish(fixture, draft, group: group)
    }

    static func path(_ folder: String, _ group: String?) -> String { group.map { folder + "/" + $0 } ?? folder }

    /// Writes the texts of a fixture whose files are there, and puts it in its place.
    static func finish(_ fixture: Fixture, _ draft: FixtureDraft, group: String?) throws(FixtureProblem) -> FixtureEntry {
        var fixture = fixture
        let name = name(of: fixture, in: draft.parent)
        if let then = Standing(draft.parent + "/" + name)?.then { fixture.then = then }
        try draft.write(FixtureFile.name, FixtureFile.text(fixture))
        if let timing = FixtureFile.timingText(fixture) { try draft.write(FixtureFile.timingName, timing) }
        try draft.commit(as: name)
        return FixtureEntry(
            name: path(group, name), folder: draft.parent + "/" + name, key: fixture.key, turn: fixture.turn, then: fixture.then,
            route: fixture.route, model: fixture.model, prompt: fixture.prompt)
    }

    private static func path(_ group: String?, _ name: String) -> String { group.map { $0 + "/" + name } ?? name }

    /// `a-red-bicycle-3f2a9c`, `a-red-bicycle-3f2a9c-2`; with twelve digits of the key where another key has that name.
    static func name(of fixture: Fixture, in parent: String) -> String {
        let slug = FixtureName.slug(fixture.prompt, route: fixture.route)
        let suffix = fixture.turn == 1 ? "" : "-\(fixture.turn)"
        let short = slug + "-" + fixture.key.short
        let isTaken = Set([short, short + suffix]).contains { name in
            Standing(parent + "/" + name).map { $0.key != nil && $0.key != fixture.key } ?? false
        }
        return (isTaken ? slug + "-" + fixture.key.description.prefix(12) : short) + suffix
    }

    /// What matters of a fixture that stands there already.
    struct Standing {
        /// Nil if it cannot be read: then it is broken, and may be replaced.
        var key: FixtureKey?
        var then: Fixture.After?

        /// Nil if there is no fixture at this path.
        init?(_ folder: String) {
            guard let bytes = Self.read(folder + "/" + FixtureFile.name) else { return nil }
            if let head = bytes.withUnsafeBytes({ FixtureFile.head(ofWhole: $0) }) {
                (key, then) = (head.key, head.then)
            } else {
                // Edited by hand, say.
                let json = try? JSON(bytes, depth: 200)
                key = json?["key"]?.text.flatMap { FixtureKey($0) }
                then = json?["then"]?.text.flatMap { Fixture.After(rawValue: $0) }
            }
        }

        private static func read(_ path: String) -> [UInt8]? {
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { return nil }
            defer { close(descriptor) }
            var status = stat()
            guard fstat(descriptor, &status) == 0 else { return nil }
            return try? Mapping.with(descriptor, count: Int(status.st_size)) { Array($0) }
        }
    }
}
