import Foundation
import Testing

struct RoomsTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func sources(of room: String) throws -> [URL] {
        let folder = root.appending(path: "Sources/\(room)")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
        return files.filter { $0.pathExtension == "swift" }
    }

    @Test(arguments: Rooms.table.keys.sorted())
    func `a room imports what the table grants it and nothing else`(room: String) throws {
        let files = try Self.sources(of: room)
        #expect(!files.isEmpty)
        for file in files {
            let trespasses = Rooms.trespasses(of: room, source: try String(contentsOf: file, encoding: .utf8))
            #expect(trespasses.isEmpty, "\(room)/\(file.lastPathComponent) imports \(trespasses.sorted())")
        }
    }

    @Test(arguments: [
        "import Server", "public import Server", "@preconcurrency import Server", "import struct Server.Limits",
        "internal import Foundation",
    ])
    func `a planted import is found`(line: String) {
        #expect(!Rooms.trespasses(of: "GeminiAPI", source: "internal import HTTP\n\(line)\nlet x = 1\n").isEmpty)
    }

    @Test func `every room of the sources is in the table`() throws {
        let folders = try FileManager.default.contentsOfDirectory(at: Self.root.appending(path: "Sources"), includingPropertiesForKeys: nil)
        let rooms = try folders.map(\.lastPathComponent).filter { try !Self.sources(of: $0).isEmpty }
        #expect(Set(rooms) == Set(Rooms.table.keys))
    }

    @Test func `the table of the documentation is this table`() throws {
        let text = try String(contentsOf: Self.root.appending(path: "docs/architecture.md"), encoding: .utf8)
        let section = try #require(text.components(separatedBy: "\n## Rooms\n").dropFirst().first?.components(separatedBy: "\n## ").first)
        var documented: [String: Set<String>] = [:]
        for line in section.split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|", omittingEmptySubsequences: true)
            let names = cells.prefix(2).map { cell in
                cell.split(separator: ",").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }.filter { !$0.isEmpty }
            }
            documented[names[0][0]] = Set(names[1])
        }
        #expect(documented == Rooms.table)
    }

    @Test func `the manifest grants what the table grants`() throws {
        let manifest = try String(contentsOf: Self.root.appending(path: "Package.swift"), encoding: .utf8)
        for (room, imports) in Rooms.table {
            let entry = try Regex("room\\(\\s*\"\(room)\"(,\\s*\\[[^\\]]*\\])?", as: (Substring, Substring?).self)
            let found = try #require(try entry.firstMatch(in: manifest), "\(room) has no entry")
            let quoted = (found.output.1 ?? "").split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
            #expect(
                Set(quoted).subtracting([room, "models.json", "prices.json", "schema.proto", "faults.json", "openapi.json"]) == imports,
                "\(room)")
        }
    }
}
