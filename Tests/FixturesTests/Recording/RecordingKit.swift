import Foundation
import GeminiAPI
import HTTP

@testable import Fixtures

/// A folder of its own, gone with the value.
final class Scratch {
    let path: String
    init() {
        path = NSTemporaryDirectory() + "plantain-recording-" + UUID().uuidString
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Everything below it, by path.
    var files: [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for case let name as String in FileManager.default.enumerator(atPath: path) ?? .init() {
            files[name] = FileManager.default.contents(atPath: path + "/" + name).map { [UInt8]($0) }
        }
        return files
    }

    /// The folders and files right below it or one of its folders, sorted.
    func names(_ folder: String = "") -> [String] { Fixtures.Folder.names(in: path + "/" + folder).sorted() }
}

/// One exchange to be recorded.
struct Sample {
    var method = "POST"
    var target = "/v1beta/models/gemini-3-pro-image:generateContent"
    var fields: Fields = ["Host": "127.0.0.1:8080", "Content-Type": "application/json", "x-goog-api-key": "a-key-of-a-client"]
    var body = #"{"contents":[{"parts":[{"text":"A red bicycle"}]}]}"#
    var status = 200
    var answerFields: Fields = ["Content-Type": "application/json; charset=UTF-8"]
    var answer = "{}\n"

    /// Records it in pieces of seven bytes, a millisecond each.
    @discardableResult
    func record(_ recorder: Recorder, name: String? = nil, session: String = "default", keeps: Bool = true) throws -> Recording.Finished {
        let recording = begin(recorder, name: name, session: session, keeps: keeps)
        try feed(recording)
        return try recording.finish()
    }

    func begin(_ recorder: Recorder, name: String? = nil, session: String = "default", keeps: Bool = true) -> Recording {
        let request = Request(Head(method: method, target: target, fields: fields), body: Array(body.utf8))
        let target = Target(target)
        let call = Call(request, route: Route(method: method, path: target.path), target: target)
        return recorder.begin(call, request, name: name, session: session, keeps: keeps)
    }

    func feed(_ recording: Recording) throws {
        recording.head(status, answerFields, after: .milliseconds(100))
        let bytes = Array(answer.utf8)
        let size = bytes.count > 10_000 ? 10_000 : 7
        for (number, start) in stride(from: 0, to: bytes.count, by: size).enumerated() {
            try recording.received(Array(bytes[start..<min(start + size, bytes.count)]), after: .milliseconds(101 + number))
        }
    }

    /// An answer with this text.
    static func answering(_ text: String, prompt: String = "A red bicycle") -> Sample {
        var sample = Sample()
        sample.body = String(
            decoding: JSONWriter.text(
                object(("contents", .array([object(("parts", .array([object(("text", .string(prompt)))])))]))), .compact), as: UTF8.self)
        sample.answer = String(decoding: JSONWriter.text(object(("text", .string(text))), .pretty), as: UTF8.self) + "\n"
        return sample
    }
}

/// A recorder into `scratch` of an upstream on loopback.
func recorder(_ scratch: Scratch, secrets: [String] = []) -> Recorder {
    Recorder(folder: scratch.path, origin: "https://127.0.0.1:9443", secrets: secrets)
}

/// Bytes of a picture, or so they begin: the same for the same seed.
func noise(_ count: Int, seed: UInt64 = 1, magic: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) -> [UInt8] {
    var state = seed
    return magic
        + (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
}

extension RecordedBody {
    /// The bytes that are sent when this is replayed; `$file`s are read from `folder`.
    func bytes(in folder: String) throws -> [UInt8] {
        func text(_ json: JSON, _ layout: JSONWriter.Layout) throws -> [UInt8] { JSONWriter.text(try filled(json, folder), layout) }
        switch self {
        case .none: return []
        case .json(let json, let layout):
            let written: JSONWriter.Layout =
                switch layout {
                case .pretty, .prettyBare, .other: .pretty
                case .event, .eventBare: .event
                case .compact, .compactBare: .compact
                }
            return try text(json, written) + (layout.rawValue.hasSuffix("-bare") ? [] : [0x0A])
        case .events(let events, let framing):
            return try events.flatMap { event -> [UInt8] in
                let data = try event.data.text.map { Array($0.utf8) } ?? text(event.data, framing == .google ? .event : .compact)
                let name = event.name.map { Array("event: \($0)\n".utf8) } ?? []
                return name + "data: ".utf8 + data + (framing == .google ? "\r\n\r\n" : "\n\n").utf8
            }
        case .elements(let elements):
            let texts = try elements.map { try text($0, .pretty) }
            return Array("[".utf8) + texts.joined(separator: Array("\n,\r\n".utf8)) + Array("\n]".utf8)
        case .chunks(let chunks): return Array(chunks.joined().utf8)
        case .text(let text): return Array(text.utf8)
        case .file(let name): return [UInt8](try Data(contentsOf: URL(filePath: folder + "/" + name)))
        }
    }

    private func filled(_ json: JSON, _ folder: String) throws -> JSON {
        switch json {
        case .object(let members):
            if let name = json["$file"]?.text {
                return .base64(.bytes([UInt8](try Data(contentsOf: URL(filePath: folder + "/" + name)))))
            }
            return .object(try members.map { ($0, try filled($1, folder)) })
        case .array(let elements): return .array(try elements.map { try filled($0, folder) })
        default: return json
        }
    }
}

extension FixtureEntry {
    /// The fixture as it stands on the disk.
    func read() throws -> Fixture {
        let text = [UInt8](try Data(contentsOf: URL(filePath: folder + "/exchange.json")))
        let timing = try? [UInt8](Data(contentsOf: URL(filePath: folder + "/timing.json")))
        return try FixtureFile.read(text, path: folder + "/exchange.json", timing: timing)
    }
}

func object(_ members: (String, JSON)...) -> JSON { .object(members) }
