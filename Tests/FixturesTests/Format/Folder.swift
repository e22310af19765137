import Foundation
import Testing

@testable import Fixtures

/// A folder that is there as long as a test runs.
struct Folder: ~Copyable {
    let path = FileManager.default.temporaryDirectory.path + "/plantain-format-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ bytes: [UInt8]) {
        #expect(FileManager.default.createFile(atPath: path + "/" + name, contents: Data(bytes)))
    }
}
