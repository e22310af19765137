public import Files
internal import Digest
internal import Scenario

/// What is kept between requests: it outlives sessions and, in a folder, the process.
public struct Shelves: Sendable {
    /// Batches, what is left to do of them, and their results.
    let batches: BatchShelf
    /// Cached contents.
    let caches: CacheShelf
    /// Interactions that were stored.
    public let interactions: Records
    /// Their pictures.
    public let interactionFiles: Blobs
    /// Files that were uploaded, or made for a client.
    public let files: FileShelf

    /// Shelves in `folder`, which several servers may share; nil keeps records in memory, and files in a
    /// folder that goes with the shelves.
    public init(_ folder: String?) {
        let thread = DiskThread()
        func records(_ name: String) -> Records { Records(folder.map { "\($0)/\(name)" }, on: thread) }
        func scrolls(_ name: String) -> Scrolls { Scrolls(folder.map { "\($0)/\(name)" }, on: thread) }
        batches = BatchShelf(records: records("batches"), scrolls: scrolls("batches"))
        caches = CacheShelf(records: records("caches"), scrolls: scrolls("caches"))
        interactions = records("interactions")
        interactionFiles = Blobs(folder.map { "\($0)/interactions" }, on: thread)
        // A thread of its own: two gigabytes on their way to the disk are not to hold up the records.
        files = FileShelf(folder.map { "\($0)/files" }, on: DiskThread())
    }
}

extension Emulator {
    /// What time it is in a session: microseconds since 1970. What is kept begins, ends and expires by it.
    func now(in session: String) -> Int64 { worlds.world(session).clock.now.microseconds }

    /// A name for something new that is kept: the same in every run whose clock stands still, and another each time in any other run.
    /// - Parameters:
    ///   - kind: what it is a name of.
    ///   - number: of the exchange that makes it.
    ///   - alphabet: the characters it is made of.
    func identifier(_ kind: String, _ number: Int, length: Int, of alphabet: String = "abcdefghijklmnopqrstuvwxyz0123456789") -> String {
        let letters = Array(alphabet)
        var name = ""
        var round = 0
        while name.count < length {
            let digest = SHA256.hash(Array("\(configuration.salt) \(kind) \(number) \(clock.microseconds()) \(round)".utf8))
            // Multiplied rather than divided: every letter as often.
            name += digest.map { String(letters[(Int($0) * letters.count) >> 8]) }.joined()
            round += 1
        }
        return String(name.prefix(length))
    }
}
