public import Files
internal import Digest

/// What is kept between requests: it outlives sessions and, in a folder, the process.
public struct Shelves: Sendable {
    /// Batches, as their operation and what is left to do.
    public let batches: Records
    /// Cached contents.
    public let caches: Records
    /// Interactions that were stored.
    public let interactions: Records
    /// Files that were uploaded, or made for a client.
    public let files: FileShelf

    /// Shelves in `folder`, which several servers may share; nil keeps records in memory, and files in a
    /// folder that goes with the shelves.
    public init(_ folder: String?) {
        let thread = DiskThread()
        func records(_ name: String) -> Records { Records(folder.map { "\($0)/\(name)" }, on: thread) }
        batches = records("batches")
        caches = records("caches")
        interactions = records("interactions")
        // A thread of its own: two gigabytes on their way to the disk are not to hold up the records.
        files = FileShelf(folder.map { "\($0)/files" }, on: DiskThread())
    }
}

extension Emulator {
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
