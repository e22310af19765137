internal import GeminiAPI
internal import Glibc

/// The records of one folder, for an actor that works on the disk itself and decides over several at once.
struct FileIndex {
    let folder: String

    func put(_ id: String, _ record: JSON) throws(FilesError) {
        try DiskFile.replace(path(id), with: JSONWriter.text(record, .compact))
    }

    /// The record of this id. One that cannot be read as JSON is none.
    func get(_ id: String) throws(FilesError) -> JSON? {
        guard Self.isID(id), let bytes = try DiskFile.read(path(id)) else { return nil }
        return try? JSON(bytes)
    }

    @discardableResult func remove(_ id: String) throws(FilesError) -> Bool { Self.isID(id) ? try DiskFile.remove(path(id)) : false }

    var ids: [String] { DiskFile.names(in: folder).filter { $0.hasSuffix(Self.ending) }.map { String($0.dropLast(Self.ending.count)) } }

    /// Removes what a process wrote beside a record and did not live to put in its place.
    func removeDrafts() {
        for name in DiskFile.names(in: folder) where name.hasSuffix(".part") {
            guard let owner = name.split(separator: ".").dropLast().last.flatMap({ pid_t($0) }), kill(owner, 0) != 0, errno == ESRCH else {
                continue
            }
            unlink("\(folder)/\(name)")
        }
    }

    private static let ending = ".json"

    private func path(_ id: String) -> String { "\(folder)/\(id)\(Self.ending)" }

    /// Ids come from the targets of requests, and none may name another folder.
    static func isID(_ text: String) -> Bool {
        (1...200).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                case UInt8(ascii: "-"), UInt8(ascii: "_"): true
                default: false
                }
            }
    }
}
