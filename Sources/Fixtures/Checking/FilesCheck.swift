/// Whether the files of a fixture are there, are what their names say, and are all.
enum FilesCheck {
    /// Its problems, and whether all files that it names can be read.
    static func problems(_ read: ReadFixture) -> (problems: [FixtureProblem], isWhole: Bool) {
        var problems: [FixtureProblem] = []
        var isWhole = true
        let names = read.fixture.fileNames
        for name in names {
            guard let bytes = FolderFile.read(read.folder, name) else {
                isWhole = false
                problems.append(
                    read.problem(
                        at: "\"\(name)\"",
                        "there is no readable file \(name) beside this; put it back, or delete the fixture and record it again"))
                continue
            }
            if let message = damage(name, bytes) { problems.append(FixtureProblem(file: read.folder + "/" + name, message: message)) }
        }
        let known = names + [FixtureFile.name, FixtureFile.timingName]
        for file in read.files where !known.contains(file.name) {
            problems.append(
                FixtureProblem(
                    file: read.folder + "/" + file.name,
                    message: "nothing in exchange.json names this file; delete it, or let `plantain fixtures prune` do so"))
        }
        return (problems, isWhole)
    }

    /// What is wrong with a picture, by its first bytes.
    private static func damage(_ name: String, _ bytes: [UInt8]) -> String? {
        let kinds = ["png": PictureHeader.Kind.png, "jpg": .jpeg, "jpeg": .jpeg, "webp": .webp, "gif": .gif, "heic": .heic]
        let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
        guard let kind = kinds[ending] else { return nil }
        guard let header = PictureHeader(bytes) else { return "this is no picture; put the recorded file back" }
        if header.kind != kind {
            return "this is \(header.kind.rawValue) and not what its name ends with; rename it here and in exchange.json"
        }
        return header.width == nil && kind != .heic ? "the picture's header is cut off or damaged; put the recorded file back" : nil
    }
}
