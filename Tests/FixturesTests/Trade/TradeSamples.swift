import Foundation
import Testing

@testable import Fixtures

/// The files of other tools in Samples, written by hand. Where they name a key, a test puts one that looks real.
enum TradeSamples {
    /// 39 characters, as Google's have.
    static let key = "AIza" + "SyA" + String(repeating: "x1y2z3w4", count: 4)

    static func bytes(_ name: String) throws -> [UInt8] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Samples")
        let data = try Data(contentsOf: folder.appending(path: name))
        guard let text = String(data: data, encoding: .utf8) else { return Array(data) }
        return Array(text.replacingOccurrences(of: "KEY-OF-THE-TEST", with: key).utf8)
    }

    static func read(_ name: String) throws -> Traded { try TradeFormat.read(bytes(name), path: name) }
}

/// A folder that is there as long as a test runs.
final class TradeFolder {
    let path = FileManager.default.temporaryDirectory.path + "/plantain-trade-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The fixtures made of a sample.
    func taking(_ name: String) throws -> [ReadFixture] { try taking(TradeSamples.read(name)) }

    func taking(_ traded: Traded) throws -> [ReadFixture] {
        let importer = Importer(into: path)
        for exchange in traded.exchanges where Importer.reason(toSkip: exchange) == nil { _ = try importer.add(exchange) }
        let (fixtures, problems) = ReadFixture.all(in: [path])
        #expect(problems == [])
        return fixtures
    }

    /// All bytes and names below it.
    var everything: [UInt8] {
        let names = FileManager.default.subpaths(atPath: path) ?? []
        return names.flatMap { Array($0.utf8) + Array(FileManager.default.contents(atPath: path + "/" + $0) ?? Data()) }
    }

    func write(_ name: String, _ text: String) throws {
        let file = path + "/" + name
        try FileManager.default.createDirectory(atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: file))
    }

    func text(_ name: String) throws -> String { try String(contentsOfFile: path + "/" + name, encoding: .utf8) }
}
