import Foundation
import GeminiAPI
import Testing

@testable import Fixtures

struct ExternalizerTests {
    private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47] + (0..<300).map { UInt8($0 & 0xFF) }
    private static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
    private static func url(_ text: String) -> String {
        text.replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
    }

    /// The text of `value` after externalizing it, and its files.
    private static func taken(_ value: JSON, _ side: Externalizer.Side = .response) throws -> (text: String, files: [(String, [UInt8])]) {
        let files = Files()
        var externalizer = Externalizer(side) { files.list.append(($0, $1)) }
        let text = JSONWriter.text(try externalizer.externalize(value), .compact)
        return (String(decoding: text, as: UTF8.self), files.list)
    }

    private final class Files { var list: [(String, [UInt8])] = [] }

    private static func member(_ name: String, _ text: String) -> JSON { .object([(name, .string(text))]) }

    @Test func `a picture becomes a file named for what it is, a signature one of its own`() throws {
        let signature = Self.base64((0..<200).map { UInt8($0) })
        let part = JSON.object([
            ("inlineData", .object([("mimeType", .string("image/png")), ("data", .string(Self.base64(Self.png)))])),
            ("thoughtSignature", .string(signature)),
        ])
        let (text, files) = try Self.taken(part)
        #expect(
            text
                == #"{"inlineData":{"mimeType":"image/png","data":{"$file":"image-1.png"}},"thoughtSignature":{"$file":"signature-1.bin"}}"#
        )
        #expect(files.map(\.0) == ["image-1.png", "signature-1.bin"])
        #expect(files[0].1 == Self.png)
        let asked = try Self.taken(part, .request)
        #expect(asked.files.map(\.0) == ["request-1.png", "request-2.bin"])
    }

    @Test(
        arguments: [
            ([0xFF, 0xD8, 0xFF, 0xE0], "image-1.jpg"), (Array("GIF89a".utf8), "image-1.gif"), (Array("RIFF0000WEBP".utf8), "image-1.webp"),
            (Array("RIFF0000WAVE".utf8), "audio-1.wav"), ([0, 0, 0, 24] + Array("ftypheic".utf8), "image-1.heic"),
            ([0, 0, 0, 24] + Array("ftypavif".utf8), "image-1.avif"), ([0, 0, 0, 24] + Array("ftypisom".utf8), "file-1.mp4"),
            (Array("%PDF-1.7".utf8), "file-1.pdf"), (Array("ID3".utf8), "audio-1.mp3"), ([1, 2, 3], "file-1.bin"),
        ] as [([UInt8], String)])
    func `a file is named by how it begins`(beginning: [UInt8], name: String) throws {
        #expect(try Self.taken(Self.member("data", Self.base64(beginning + [UInt8](repeating: 7, count: 300)))).files.map(\.0) == [name])
    }

    @Test func `the four ways base64 is written are told apart`() throws {
        // 0xFB 0xFF begin with characters that differ by alphabet; two bytes are left at the end.
        let text = Self.base64([0xFB, 0xFF] + [UInt8](repeating: 0xFE, count: 300))
        let bare = String(text.dropLast())
        #expect(text.hasSuffix("=") && !bare.hasSuffix("="))
        for (text, form) in [
            (text, ""), (bare, #","base64":"unpadded""#), (Self.url(bare), #","base64":"url""#),
            (Self.url(text), #","base64":"url-padded""#),
        ] {
            #expect(try Self.taken(Self.member("data", text)).text == #"{"data":{"$file":"file-1.bin"\#(form)}}"#)
        }
    }

    @Test func `a data URI keeps its beginning`() throws {
        let uri = "data:image/png;charset=x;base64," + Self.base64(Self.png)
        let (text, files) = try Self.taken(.object([("image_url", Self.member("url", uri))]))
        #expect(text == #"{"image_url":{"url":{"$file":"image-1.png","prefix":"data:image/png;charset=x;base64,"}}}"#)
        #expect(files.map(\.1) == [Self.png])
    }

    @Test func `the same bytes are one file, however they are written and whatever value they stand in`() throws {
        let files = Files()
        var externalizer = Externalizer(.response) { files.list.append(($0, $1)) }
        let first = try externalizer.externalize(Self.member("data", Self.base64(Self.png)))
        let other = try externalizer.externalize(Self.member("bytesBase64Encoded", Self.url(Self.base64(Self.png))))
        let third = try externalizer.externalize(Self.member("data", Self.base64(Self.png + [1])))
        #expect(first["data"]?["$file"]?.text == "image-1.png")
        #expect(other["bytesBase64Encoded"]?["$file"]?.text == "image-1.png")
        #expect(third["data"]?["$file"]?.text == "image-2.png")
        #expect(files.list.map(\.0) == ["image-1.png", "image-2.png"])
    }

    @Test func `what is short, or no base64, or stands elsewhere, or could not be written back, stays`() throws {
        let long = Self.base64([0xFB, 0xEF, 0xFF] + Self.png)
        let shortest = Self.base64([UInt8](repeating: 7, count: 192))
        #expect(shortest.utf8.count == 256)
        for value in [
            Self.member("data", Self.base64([UInt8](repeating: 7, count: 189))), Self.member("text", long), Self.member("data", long + "!"),
            Self.member("data", "-" + long.dropFirst()), Self.member("data", long + "\n"),
            Self.member("data", String(long.dropLast(3)) + "Q==="),
            Self.member("data", shortest + "AB"), Self.member("url", "data:image/\"png;base64," + long),
            Self.member("url", "data:text/plain," + long),
            .object([("data", .array([.string(long)]))]),
        ] {
            #expect(try Self.taken(value).text == String(decoding: JSONWriter.text(value, .compact), as: UTF8.self))
        }
        #expect(try Self.taken(Self.member("data", shortest)).files.count == 1)
    }

    @Test func `a recorded object that looks like a mark is escaped, to any depth`() throws {
        let value = try JSON(Array(#"{"$file":"x","a":{"$object":{"$file":1}}}"#.utf8))
        #expect(try Self.taken(value).text == #"{"$object":{"$file":"x","a":{"$object":{"$object":{"$object":{"$file":1}}}}}}"#)
    }

    @Test func `what was taken out is put back, character by character`() async throws {
        var random = RandomFixture(seed: 11)
        for _ in 0..<300 {
            let folder = try Folder()
            let value = random.traffic()
            var externalizer = Externalizer(.response) { folder.write($0, $1) }
            let taken = try externalizer.externalize(value)
            let back = try Materializer.materialize(taken, in: folder.path)
            #expect(try await collected(JSONWriter.pieces(back, .event)) == String(decoding: JSONWriter.text(value, .event), as: UTF8.self))
        }
    }

    @Test func `a large file comes in pieces`() async throws {
        let folder = try Folder()
        var random = RandomFixture(seed: 2)
        let bytes = random.bytes(200_001)
        folder.write("image-1.png", bytes)
        for form in Base64Form.allCases {
            let back = try Materializer.materialize(FileReference(name: "image-1.png", form: form).json, in: folder.path)
            let text = try await collected(JSONWriter.pieces(back, .compact))
            #expect(Base64Form.decode(Array(text.utf8.dropFirst().dropLast())[...])?.bytes == bytes)
        }
    }

    @Test func `a file that is not there, or is none, is a problem that names it`() throws {
        let folder = try Folder()
        try FileManager.default.createDirectory(atPath: folder.path + "/image-2.png", withIntermediateDirectories: true)
        func problem(_ json: JSON, _ path: String) -> FixtureProblem? {
            do { _ = try Materializer.materialize(json, in: path) } catch { return error }
            return nil
        }
        let missing = try #require(problem(.array([FileReference(name: "image-1.png").json]), folder.path))
        #expect(missing.file == folder.path + "/image-1.png")
        #expect(missing.message == "cannot be read: No such file or directory; put it back, or delete the fixture and record it again")
        #expect(problem(FileReference(name: "image-2.png").json, folder.path)?.message == "is no regular file; put one in its place")
        #expect(problem(FileReference(name: "../x").json, folder.path)?.file == folder.path + "/exchange.json")
    }
}
