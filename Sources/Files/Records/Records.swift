public import GeminiAPI

/// A collection of JSON records, such as batches or caches: one file each in a folder that several servers may share, or in memory. A
/// record that was put is there after a crash.
public actor Records {
    /// Its thread, on which it may block.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    private let thread: DiskThread
    /// Nil in memory.
    private let index: FileIndex?
    private var inMemory: [String: JSON] = [:]

    /// A collection in `folder`, which is made when something is put; nil keeps it in memory.
    public init(_ folder: String?, on thread: DiskThread) {
        index = folder.map { FileIndex(folder: $0) }
        self.thread = thread
    }

    /// Keeps `record`, in the place of an earlier one of this id. What is produced in it must have been made bytes or text before.
    public func put(_ id: String, _ record: JSON) throws(FilesError) {
        guard let index else { return inMemory[id] = record }
        precondition(FileIndex.isID(id), "no id: \(id)")
        try DiskFile.makeFolder(index.folder)
        try index.put(id, record)
    }

    /// The record of this id. One that cannot be read as JSON is none.
    public func get(_ id: String) throws(FilesError) -> JSON? {
        guard let index else { return inMemory[id] }
        return try index.get(id)
    }

    /// Removes a record; false if there was none.
    public func remove(_ id: String) throws(FilesError) -> Bool {
        guard let index else { return inMemory.removeValue(forKey: id) != nil }
        return try index.remove(id)
    }

    /// All records with their ids, sorted by id.
    public func all() throws(FilesError) -> [(id: String, record: JSON)] {
        var found: [(id: String, record: JSON)] = []
        for id in ids() { if let record = try get(id) { found.append((id, record)) } }
        return found
    }

    /// The ids of all records, sorted.
    public func ids() -> [String] {
        index?.ids ?? inMemory.keys.sorted()
    }
}
