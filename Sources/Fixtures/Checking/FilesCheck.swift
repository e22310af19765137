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

    /// What is wrong with a picture, by its first and its last bytes.
    private static func damage(_ name: String, _ bytes: [UInt8]) -> String? {
        let kinds = ["png": PictureHeader.Kind.png, "jpg": .jpeg, "jpeg": .jpeg, "webp": .webp, "gif": .gif, "heic": .heic]
        let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
        guard let kind = kinds[ending] else { return nil }
        guard let header = PictureHeader(bytes) else { return "this is no picture; put the recorded file back" }
        if header.kind != kind {
            return "this is \(header.kind.rawValue) and not what its name ends with; rename it here and in exchange.json"
        }
        if header.width == nil, kind != .heic { return "the picture's header is cut off or damaged; put the recorded file back" }
        return isWhole(bytes, kind) ? nil : "the picture is cut off; put the recorded file back"
    }

    /// Whether a picture ends as its kind does. What follows the end, as some cameras add, is nobody's concern.
    private static func isWhole(_ bytes: [UInt8], _ kind: PictureHeader.Kind) -> Bool {
        let tail = bytes.suffix(4096)
        func ends(_ mark: [UInt8]) -> Bool { tail.indices.contains { tail[$0...].starts(with: mark) } }
        switch kind {
        case .png: return ends(Array("IEND".utf8))
        case .jpeg: return ends([0xFF, 0xD9])
        case .webp:
            return bytes.count >= 12 && bytes.count >= 8 + (4..<8).reversed().reduce(0) { $0 << 8 | Int(bytes[$1]) }
        case .gif: return ends([0x3B])
        case .heic: return true
        }
    }
}
