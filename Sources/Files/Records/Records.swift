public import GeminiAPI

/// A collection of JSON records, such as batches or caches: one file each in a folder that several servers may share, or in memory. A
/// record that was put is there after a crash.
public actor Records {
    /// Its thread, on which it may block.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    private let thread: DiskThread
    private let folder: String?
    private var inMemory: [String: JSON] = [:]

    /// A collection in `folder`, which is made when something is put; nil keeps it in memory.
    public init(_ folder: String?, on thread: DiskThread) {
        self.folder = folder
        self.thread = thread
    }

    /// Keeps `record`, in the place of an earlier one of this id. What is produced in it must have been made bytes or text before.
    public func put(_ id: String, _ record: JSON) throws(FilesError) {
        guard let folder else { return inMemory[id] = record }
        precondition(Self.isID(id), "no id: \(id)")
        try DiskFile.makeFolder(folder)
        try DiskFile.replace(path(id, folder), with: JSONWriter.text(record, .compact))
    }

    /// The record of this id. One that cannot be read as JSON is none.
    public func get(_ id: String) throws(FilesError) -> JSON? {
        guard let folder else { return inMemory[id] }
        guard Self.isID(id), let bytes = try DiskFile.read(path(id, folder)) else { return nil }
        return try? JSON(bytes)
    }

    /// Removes a record; false if there was none.
    public func remove(_ id: String) throws(FilesError) -> Bool {
        guard let folder else { return inMemory.removeValue(forKey: id) != nil }
        return Self.isID(id) ? try DiskFile.remove(path(id, folder)) : false
    }

    /// All records with their ids, sorted by id.
    public func all() throws(FilesError) -> [(id: String, record: JSON)] {
        var found: [(id: String, record: JSON)] = []
        for id in ids() { if let record = try get(id) { found.append((id, record)) } }
        return found
    }

    /// The ids of all records, sorted.
    public func ids() -> [String] {
        guard let folder else { return inMemory.keys.sorted() }
        return DiskFile.names(in: folder).filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
    }

    private func path(_ id: String, _ folder: String) -> String { "\(folder)/\(id).json" }

    /// Ids come from the paths of requests, and none may name another folder.
    private static func isID(_ text: String) -> Bool {
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
