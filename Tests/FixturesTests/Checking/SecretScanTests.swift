import Foundation
import GeminiAPI
import Testing

@testable import Fixtures

struct SecretScanTests {
    private let key = TradeSamples.key

    private func hits(_ folder: TradeFolder, secrets: Secrets = Secrets()) -> [String] {
        SecretScan.hits(in: [folder.path], secrets: secrets).hits.map {
            $0.description.replacingOccurrences(of: folder.path + "/", with: "").replacingOccurrences(of: folder.path, with: "ROOT")
        }
    }

    @Test func `a key is found in texts, in pictures and in names, with its place`() throws {
        let folder = try TradeFolder()
        try folder.write("a/exchange.json", "{\n  \"text\": \"ä \(key)\"\n}")
        try Data([0x89, 0x50, 0xFF, 0xFE] + Array(key.utf8)).write(to: URL(filePath: folder.path + "/a/image-1.png"))
        try folder.write("b/\(key).txt", "nothing")
        let found = hits(folder)
        #expect(found.count == 3, "\(found)")
        #expect(found[0].hasPrefix("a/exchange.json:2:14: this is what looks like "), "\(found)")
        #expect(found[1].hasPrefix("a/image-1.png: byte 4 begins what looks like "))
        #expect(found[2].hasPrefix("the file below b whose name begins with AIza…: its name holds what looks like "))
        #expect(found.allSatisfy { !$0.contains(key) && !$0.contains(key.prefix(5)) && $0.contains("'AIza…'") })
    }

    @Test func `where a secret stands in a path, its folder is told by how it begins`() throws {
        let folder = try TradeFolder()
        try folder.write("\(key)/a-\(key)/notes.txt", "it is \(key)")
        try folder.write("group/my-\(key)/exchange.json", "{}")
        let found = hits(folder)
        #expect(found.count == 4, "\(found)")
        #expect(found[0].hasPrefix("the folder below ROOT whose name begins with AIza…, in it a-REDACTED/notes.txt: its name"), "\(found)")
        #expect(
            found[2].hasPrefix("the folder below ROOT whose name begins with AIza…, in it a-REDACTED/notes.txt:1:7: this is"), "\(found)")
        #expect(found[3].hasPrefix("the folder below group whose name begins with my-AIza…, in it exchange.json: its name"), "\(found)")
        #expect(found.allSatisfy { !$0.contains(key.prefix(5)) }, "\(found)")
    }

    @Test(arguments: [
        "x-goog-api-key: my-own-secret-1", "\"headers\": [\"X-Goog-Api-Key: my-own-secret-1\"]", "{\"Cookie\": \"SID=abcdefgh1234\"}",
        "authorization: Basic dXNlcjpwYXNzd29yZA==", "https://example.com/a?key=abcdefgh12345678",
    ]) func `what a header or a query item holds is found whatever it looks like`(text: String) throws {
        let folder = try TradeFolder()
        try folder.write("a/notes.txt", text)
        #expect(hits(folder).count == 1, "\(hits(folder))")
    }

    @Test(arguments: [
        "x-goog-api-key: REDACTED", "\"Authorization\": \"Bearer REDACTED\"", "{\"x-goog-api-key\": \"{REDACTED}\"}",
        "the key of the house", "authorization: ",
        "Vary: Cookie, Authorization", "Access-Control-Allow-Headers: x-goog-api-key, content-type", "a task-force of sk-ateboards",
    ]) func `what stands for a secret, or only speaks of one, is none`(text: String) throws {
        let folder = try TradeFolder()
        try folder.write("a/notes.txt", text)
        #expect(hits(folder) == [])
    }

    @Test func `a secret that is named is found wherever it is`() throws {
        let folder = try TradeFolder()
        try folder.write("a/notes.txt", "it is correct-horse-battery, really")
        #expect(hits(folder) == [])
        let found = hits(folder, secrets: Secrets(["correct-horse-battery"]))
        #expect(found.count == 1 && found[0].hasPrefix("a/notes.txt:1:7:") && !found[0].contains("correct"), "\(found)")
    }

    @Test func `git's own files are not looked at, others that are hidden are`() throws {
        let folder = try TradeFolder()
        try folder.write(".git/config", key)
        try folder.write(".writing-1-1/exchange.json", key)
        #expect(hits(folder).count == 1)
        #expect(SecretScan.hits(in: [folder.path]).files == 1)
    }
}
