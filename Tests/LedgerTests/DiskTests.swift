import Foundation
import Synchronization
import Testing

@testable import Ledger

/// What happens when the disk under a ledger is full, or its folder gone: serving goes on, and the operator hears of it twice.
struct DiskTests {
    let folder = TemporaryFolder()
    let told = Told()

    /// Only root may mount a disk of one megabyte.
    private static let canMount = geteuid() == 0 && (try? Disk(TemporaryFolder())) != nil

    @Test(.enabled(if: canMount)) func `a full disk is told once, and its end once; no entry is lost`() throws {
        let disk = try Disk(folder)
        let ledger = try Ledger(path: disk.file("ledger.db"), tell: told.tell)
        try disk.fill()
        for _ in 0..<5_000 { ledger.record(.test()) }
        while !ledger.health.isFailing { ledger.flush() }
        #expect(ledger.health.waiting > 0)
        #expect(ledger.lastError?.message == "database or disk is full")
        try disk.empty()
        ledger.close()
        #expect(ledger.health.waiting == 0)
        #expect(ledger.dropped == 0)
        // A megabyte does not hold all of them at once.
        #expect(told.levels.first == .error)
    }

    @Test(.enabled(if: canMount)) func `a disk that is full from the start lets the ledger begin, and the entries wait`() throws {
        let disk = try Disk(folder)
        try disk.fill()
        let ledger = try Ledger(path: disk.file("ledger.db"), capacity: 10, tell: told.tell)
        #expect(ledger.health.isFailing)
        for _ in 0..<15 { ledger.record(.test()) }
        #expect(ledger.dropped == 5)
        try disk.empty()
        while ledger.health.isFailing { ledger.flush() }
        ledger.close()
        #expect(try count(disk.file("ledger.db")) == 10)
        #expect(told.levels == [.error, .info])
        #expect(told.texts.last == LedgerNotice.recovered(disk.file("ledger.db"), lost: 5).text)
    }

    @Test(.enabled(if: canMount)) func `a ledger that could not be opened is well again when its disk is, without a request`() throws {
        let disk = try Disk(folder)
        try disk.fill()
        let turns = Turns()
        let ledger = try Ledger(path: disk.file("ledger.db"), keep: .seconds(60), now: turns.now, tell: told.tell)
        #expect(ledger.health.isFailing)
        try disk.empty()
        while ledger.health.isFailing, turns.areFew { usleep(1_000) }
        #expect(!ledger.health.isFailing)
        #expect(told.levels == [.error, .info])
        ledger.close()
    }

    @Test func `a ledger that is deleted is made anew when it is time to tidy up, without a request`() throws {
        let path = folder.file()
        // The clock is read to see whether it is time, and then the file is gone.
        let turns = Turns { if $0 == 2 { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } } }
        let ledger = try Ledger(path: path, keep: .seconds(60), now: turns.now, tell: told.tell)
        while turns.count < 2 || !FileManager.default.fileExists(atPath: path), turns.areFew { usleep(1_000) }
        #expect(turns.areFew)
        ledger.record(.test(time: morning))
        ledger.close()
        #expect(try count(path) == 1)
        #expect(told.texts == [LedgerNotice.moved(path).text])
    }

    @Test func `a folder that was deleted lets the writer rest between two tries`() throws {
        let path = folder.file("inner/ledger.db")
        try FileManager.default.createDirectory(atPath: folder.file("inner"), withIntermediateDirectories: false)
        let inner = folder.file("inner")
        let turns = Turns { if $0 == 2 { try? FileManager.default.removeItem(atPath: inner) } }
        let ledger = try Ledger(path: path, keep: .seconds(60), now: turns.now, tell: told.tell)
        while !ledger.health.isFailing, turns.areFew { usleep(1_000) }
        #expect(ledger.health.isFailing)
        #expect(turns.areFew)
        #expect(told.levels == [.warn, .error])
        ledger.close()
    }

    @Test func `a folder that is deleted and made again is told, and the entries come into the new file`() throws {
        let path = folder.file("inner/ledger.db")
        try FileManager.default.createDirectory(atPath: folder.file("inner"), withIntermediateDirectories: false)
        let ledger = try Ledger(path: path, tell: told.tell)
        ledger.record(.test())
        ledger.flush()
        try FileManager.default.removeItem(atPath: folder.file("inner"))
        for _ in 0..<3 { ledger.record(.test()) }
        ledger.flush()
        #expect(ledger.health.isFailing)
        #expect(ledger.health.waiting == 3)
        try FileManager.default.createDirectory(atPath: folder.file("inner"), withIntermediateDirectories: false)
        ledger.close()
        #expect(ledger.dropped == 0)
        #expect(try count(path) == 3)
        #expect(told.levels == [.warn, .error, .info])
        try FileManager.default.removeItem(atPath: folder.file("inner"))
    }

    @Test(arguments: [(0, "1 entry is lost"), (2, "3 entries are lost")])
    func `what is lost is said in one sentence, however many tries it took`(later: Int, words: String) throws {
        let path = folder.file("inner/ledger.db")
        try FileManager.default.createDirectory(atPath: folder.file("inner"), withIntermediateDirectories: false)
        let ledger = try Ledger(path: path, tell: told.tell)
        try FileManager.default.removeItem(atPath: folder.file("inner"))
        ledger.record(.test())
        ledger.flush()
        for _ in 0..<later { ledger.record(.test()) }
        ledger.close()
        #expect(told.levels == [.warn, .error, .error])
        #expect(told.texts.last?.hasPrefix(words) == true)
    }

    @Test(arguments: [(0, "no entry was"), (1, "1 entry was"), (2, "2 entries were")])
    func `one entry is one`(count: Int, words: String) {
        #expect(LedgerNotice.recovered("l", lost: count).text == "The ledger l is written again: \(words) lost.")
    }

    @Test func `entries that cannot be written to the end are counted in a last sentence`() throws {
        let path = folder.file("inner/ledger.db")
        try FileManager.default.createDirectory(atPath: folder.file("inner"), withIntermediateDirectories: false)
        let ledger = try Ledger(path: path, tell: told.tell)
        try FileManager.default.removeItem(atPath: folder.file("inner"))
        for _ in 0..<3 { ledger.record(.test()) }
        ledger.close()
        #expect(ledger.health.dropped == 3)
        #expect(told.levels.last == .error)
        #expect(told.texts.last?.hasPrefix("3 entries are lost, because the ledger \(path) could not be written to the end (") == true)
    }
}

/// A clock that stands still and counts who looks at it: a writer that spins does so without end.
private final class Turns: Sendable {
    private let counted = Mutex(0)
    private let act: @Sendable (Int) -> Void

    init(_ act: @escaping @Sendable (Int) -> Void = { _ in }) { self.act = act }

    var count: Int { counted.withLock { $0 } }
    var areFew: Bool { count < 1_000 }

    var now: @Sendable () -> Int64 {
        {
            let turn = self.counted.withLock {
                $0 += 1
                return $0
            }
            self.act(turn)
            return morning
        }
    }
}

/// A disk of one megabyte, mounted in a folder as long as it lives.
private final class Disk {
    private let path: String

    init(_ folder: TemporaryFolder) throws {
        path = folder.file("disk")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        // By the system's call: no other program, and nothing to wait for.
        guard mount("tmpfs", path, "tmpfs", 0, "size=1m") == 0 else {
            rmdir(path)
            throw POSIXError(.EPERM)
        }
    }

    deinit {
        umount2(path, 2)  // MNT_DETACH
        rmdir(path)
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Takes all the room that is left.
    func fill() throws {
        let ballast = open(file("ballast"), O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        let block = [UInt8](repeating: 0, count: 4_096)
        while write(ballast, block, block.count) > 0 {}
        close(ballast)
    }

    func empty() throws { try FileManager.default.removeItem(atPath: file("ballast")) }
}
