import Foundation

@testable import TLS

/// A folder that goes when its test does.
final class Folder {
    let path = FileManager.default.temporaryDirectory.appending(path: "tls-\(UUID().uuidString)").path
    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file and gives its path.
    func file(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
        return path + "/" + name
    }

    func text(_ name: String) throws -> String { try String(contentsOfFile: path + "/" + name, encoding: .utf8) }

    func authority(clock: @escaping @Sendable () -> Int = now) throws -> PrivateAuthority {
        try PrivateAuthority(folder: path, host: "machine", clock: clock)
    }
}

@Sendable func now() -> Int { Int(Date().timeIntervalSince1970) }

/// What openssl says about a file or to a question, both its outputs together.
@discardableResult func openssl(_ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["openssl"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
}

/// Two ends, joined in memory.
struct Pair {
    let client: TLSSession
    let server: TLSSession

    /// Brings the two to where neither has anything more to say.
    init(_ client: TLSContext, _ server: TLSContext, name: String = "localhost") throws {
        self.client = try TLSSession(client: client, to: name)
        self.server = try TLSSession(server: server)
        settle()
    }

    /// Carries ciphertext until there is none; what each end made of it.
    @discardableResult func settle() -> (client: [UInt8], server: [UInt8]) {
        var got: (client: [UInt8], server: [UInt8]) = ([], [])
        while true {
            let (up, down) = (client.takeCiphertext(), server.takeCiphertext())
            if up.isEmpty, down.isEmpty { return got }
            got.server += up.withUnsafeBytes { server.receive($0) }
            got.client += down.withUnsafeBytes { client.receive($0) }
        }
    }
}

extension TLSSession {
    func send(_ bytes: [UInt8]) { bytes.withUnsafeBytes { send($0) } }
    func send(_ text: String) { send(Array(text.utf8)) }
    func receive(_ bytes: [UInt8]) -> [UInt8] { bytes.withUnsafeBytes { receive($0) } }
}
