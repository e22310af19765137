import Foundation
import Ledger
import Testing

@testable import plantain

struct UsageCommandTests {
    /// The exit code of `plantain usage` with these words, on a ledger of 13 pictures for 0.5376 USD, or on none.
    private func run(_ words: [String], hasLedger: Bool = true) throws -> Int32 {
        let folder = FileManager.default.temporaryDirectory.appending(path: "usage-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        if hasLedger {
            let ledger = try Ledger(path: folder + "/ledger.db")
            ledger.record(
                Entry(
                    time: 1_795_256_100_000_000, session: "blue", key: "0123456789abcdef", model: "m", operation: "generateContent",
                    status: 200, tokens: .init(promptText: 7), images: 13, cost: 537_600_000, duration: .zero, ending: "performed",
                    source: "synthesize", bytesSent: 1))
            ledger.close()
        }
        return Plantain.run(["usage", "--data", folder] + words, environment: [:])
    }

    @Test func `that there is no ledger is said`() throws {
        func absence(_ words: [String]) throws -> String? {
            try UsagePlan(Options(UsageCommand.command.flags, words, environment: [:]), now: 0).absence
        }
        #expect(
            try absence(["--data", "/nowhere", "--assert", "cost<=1USD"]) == "There is no ledger /nowhere/ledger.db: nothing was counted.")
        // That one has to be there: to open it fails.
        #expect(try absence(["--ledger", "/nowhere/ledger.db"]) == nil)
    }

    @Test(
        arguments: [
            ([], 0), (["--json"], 0), (["--csv", "--by", "day,tier,size"], 0), (["--vacuum"], 0),
            (["--assert", "images<=13, cost<=0.5376USD"], 0), (["--assert", "images<=12"], 1),
            (["--assert", "cost<=0.50USD", "--json"], 1),
            (["--session", "blue", "--assert", "images==13"], 0), (["--session", "red", "--assert", "images==0"], 0),
            (["--key", "0123456789ABCDEF", "--assert", "images==13"], 0), (["--model", "m", "--assert", "images==13"], 0),
            (["--since", "2026-11-21", "--until", "2026-11-22", "--assert", "images==13"], 0),
            (["--until", "2026-11-21", "--assert", "images==0"], 0),
            (["--since", "2026-11-21T10:15:00.000001Z", "--assert", "images==0"], 0),
        ] as [([String], Int32)])
    func `the exit code is that of the assertions, over what was filtered`(words: [String], code: Int32) throws {
        #expect(try run(words) == code)
    }

    @Test(
        arguments: [
            ["--assert", "images<=12x"], ["--assert", "pictures<1"], ["--by", "model,colour"], ["--by", "model,model"], ["--by", ","],
            ["--since", "yesterday"], ["--until", "24"], ["--key", "AIzaSyNotADigest"], ["--json", "--csv"],
            ["--ledger", "/nowhere/ledger.db"],
        ] as [[String]])
    func `what is no use of the command is a 2`(words: [String]) throws { #expect(try run(words) == 2) }

    @Test func `before there is a ledger all sums are 0`() throws {
        #expect(try run(["--assert", "requests==0, cost==0, tokens==0"], hasLedger: false) == 0)
        #expect(try run(["--assert", "images>0", "--csv", "--vacuum"], hasLedger: false) == 1)
    }

    @Test func `what is no digest is not repeated, for it may be a key`() {
        let error = #expect(throws: UsageError.self) {
            try UsagePlan(Options(UsageCommand.command.flags, ["--key", "AIzaSySecret"], environment: [:]), now: 0)
        }
        #expect(error?.message.contains("AIza") == false)
    }
}
