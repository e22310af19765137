import Foundation

/// A folder of one test, gone with it.
final class Scratch {
    let path = FileManager.default.temporaryDirectory.appending(path: "plantain-admin-\(UUID().uuidString)").path

    init() { try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
