import Glibc
import Testing

@testable import Ledger

/// What happens when the disk, the file or the process fails. Exit tests run in a child process of their own.
struct LedgerFailureTests {
    let folder = TemporaryFolder()

    @Test func `a commit that fails is tried again, says why, and loses nothing`() throws {
        let ledger = try Ledger(path: folder.file())
        let other = try Connection(path: folder.file(), access: .readWrite)
        try other.execute("ALTER TABLE entry RENAME TO elsewhere")
        ledger.record(.test(key: "secret"))
        ledger.flush()
        let error = try #require(ledger.lastError)
        #expect(error.message == "no such table: main.entry" || error.message == "no such table: entry")
        #expect(error.statement == Entry.insertion)
        #expect(!error.description.contains("secret"))
        #expect(ledger.dropped == 0)

        try other.execute("ALTER TABLE elsewhere RENAME TO entry")
        ledger.close()
        #expect(ledger.dropped == 0)
        #expect(try count(folder.file()) == 1)
    }

    @Test func `closing gives up what cannot be committed, and counts it`() throws {
        let ledger = try Ledger(path: folder.file())
        let other = try Connection(path: folder.file(), access: .readWrite)
        try other.execute("DROP TABLE entry")
        for _ in 0..<5 { ledger.record(.test()) }
        ledger.close()
        #expect(ledger.dropped == 5)
        #expect(ledger.lastError != nil)
    }

    @Test func `a disk that is full holds entries back, and loses none once there is room`() async throws {
        await #expect(processExitsWith: .success) { [path = folder.file() as String] in
            let ledger = try Ledger(path: path)
            // The kernel refuses to let a file grow beyond this, as a full disk does.
            signal(SIGXFSZ, SIG_IGN)
            var room = rlimit()
            getrlimit(__rlimit_resource_t(1), &room)  // RLIMIT_FSIZE, a macro of casts
            var none = rlimit(rlim_cur: 100_000, rlim_max: room.rlim_max)
            setrlimit(__rlimit_resource_t(1), &none)
            for _ in 0..<3_000 { ledger.record(.test()) }
            ledger.flush()
            while ledger.lastError == nil { ledger.flush() }
            #expect(ledger.dropped == 0)
            setrlimit(__rlimit_resource_t(1), &room)
            ledger.close()
            #expect(ledger.dropped == 0)
        }
        #expect(try count(folder.file()) == 3_000)
    }

    @Test func `what was flushed survives kill -9`() async throws {
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.file() as String] in
            let ledger = try Ledger(path: path)
            for _ in 0..<10 { ledger.record(.test()) }
            ledger.flush()
            kill(getpid(), SIGKILL)
        }
        #expect(try count(folder.file()) == 10)
    }

    /// Killed at several moments between two commits. A busy machine may hold the writer's thread up, so the best of five tries counts;
    /// code that waited longer by itself fails all five at one of the moments.
    @Test(arguments: [130, 160, 190, 220])
    func `kill -9 loses at most what was appended in the last 50 ms`(entries: Int) async throws {
        var ages: [Int64] = []
        for round in 0..<5 where ages.allSatisfy({ $0 > 50_000 }) {
            let path = folder.file("\(round).db")
            await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, entries = entries as Int] in
                let ledger = try Ledger(path: path)
                // One entry a millisecond, each with its time, and then, last, the time of death.
                var times: [Int64] = []
                for _ in 0..<entries {
                    times.append(monotonicMicroseconds())
                    ledger.record(.test())
                    usleep(1_000)
                }
                times.append(monotonicMicroseconds())
                let note = open(path + ".times", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
                times.withUnsafeBytes { _ = write(note, $0.baseAddress, $0.count) }
                kill(getpid(), SIGKILL)
            }
            let times = readTimes(path + ".times", count: entries + 1)
            ages.append(try #require(times.last) - times[try count(path)])
        }
        #expect(ages.contains { $0 <= 50_000 }, "microseconds before death of the oldest entry lost: \(ages)")
    }
}

private func monotonicMicroseconds() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1_000
}

private func readTimes(_ path: String, count: Int) -> [Int64] {
    var times = [Int64](repeating: 0, count: count)
    let note = open(path, O_RDONLY | O_CLOEXEC)
    let length = times.withUnsafeMutableBytes { read(note, $0.baseAddress, $0.count) }
    close(note)
    return Array(times.prefix(max(0, length) / 8))
}
