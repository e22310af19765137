import Testing

@testable import GeminiAPI

/// The form of a request never changes its key; its content always does.
struct EssencePropertyTests {
    private static let (picture, url) = (EssenceCase.standard, EssenceCase.url)
    private static let base = """
        {"systemInstruction":{"parts":[{"text":"be bold"}]},"contents":[{"role":"user","parts":[{"text":"a red bicycle by the sea"}]},{"role":"model","parts":[{"inlineData":{"mimeType":"image/png","data":"\(picture)"},"thoughtSignature":"+/+/AAAA"}]},{"role":"user","parts":[{"text":"make it blue"},{"fileData":{"fileUri":"files/abc","mimeType":"image/png"}}]}],"generationConfig":{"seed":0,"temperature":0.5,"candidateCount":1,"responseModalities":["TEXT","IMAGE"],"imageConfig":{"aspectRatio":"16:9","imageSize":"2K"},"thinkingConfig":{"thinkingLevel":"HIGH","includeThoughts":true}},"safetySettings":[{"category":"HARM_CATEGORY_HARASSMENT","threshold":"BLOCK_NONE"}],"tools":[{"googleSearch":{}}],"unheardOf":{"someList":[1,"x"],"flagged":true}}
        """

    @Test func `500 mutations of form leave the key as it is`() throws {
        let base = try JSON(Array(Self.base.utf8))
        let key = EssenceCase.essence(Self.base).key
        var texts: Set<String> = []
        for seed in 0..<500 {
            var form = Rewriting(seed: UInt64(seed))
            let text = form.text(base)
            #expect(EssenceCase.essence(text).key == key, "seed \(seed): \(text)")
            texts.insert(text)
        }
        #expect(texts.count == 500)
    }

    @Test func `500 mutations of content give 500 other keys`() throws {
        let base = try JSON(Array(Self.base.utf8))
        var keys: [String: JSON] = [EssenceCase.essence(Self.base).key.description: base]
        for seed in 0..<500 {
            var dice = Dice(seed: UInt64(seed), "content")
            let leaf = dice.draw(0...(Self.leaves(base) - 1))
            var count = 0
            let changed = Self.changing(base, leaf: leaf, &count) { Self.changed($0, mark: seed, &dice) }
            let key = EssenceCase.essence(String(decoding: JSONWriter.text(changed, .compact), as: UTF8.self)).key.description
            #expect(keys.updateValue(changed, forKey: key) == nil, "seed \(seed), leaf \(leaf)")
        }
    }

    private static func leaves(_ value: JSON) -> Int {
        switch value {
        case .object(let members): members.reduce(1) { $0 + leaves($1.1) }
        case .array(let elements): elements.reduce(1) { $0 + leaves($1) }
        default: 1
        }
    }

    private static func changing(_ value: JSON, leaf: Int, _ count: inout Int, _ change: (JSON) -> JSON) -> JSON {
        defer { count += 1 }
        let inner: JSON
        switch value {
        case .object(let members): inner = .object(members.map { ($0.0, changing($0.1, leaf: leaf, &count, change)) })
        case .array(let elements): inner = .array(elements.map { changing($0, leaf: leaf, &count, change) })
        default: inner = value
        }
        return count == leaf ? change(inner) : inner
    }

    /// Another value, different for each mark.
    private static func changed(_ value: JSON, mark: Int, _ dice: inout Dice) -> JSON {
        switch value {
        case .object(let members): .object(members + [("new\(mark)", .int(dice.draw(0...9)))])
        case .array(let elements): .array(elements + [.object([("text", .string("more \(mark)"))])])
        case .string(let text) where text == Self.picture: .base64(.bytes(EssenceCase.picture + [UInt8(mark & 255), UInt8(mark >> 8)]))
        // A type of picture is no content; another type is.
        case .string(let text) where text.hasPrefix("image/"): .string("text/x-\(mark)")
        case .string(let text): .string("\(text) \(mark)")
        case .number: .int(2 + mark)
        case .bool: .string("neither \(mark)")
        default: .int(mark)
        }
    }
}

/// Writes a request in one of the many ways clients have.
private struct Rewriting {
    private var dice: Dice
    init(seed: UInt64) { dice = Dice(seed: seed, "form") }

    private mutating func isHeads() -> Bool { dice.draw(0...1) == 1 }
    private mutating func space() -> String { ["", " ", "\n  ", "\t"][dice.draw(0...3)] }

    mutating func text(_ value: JSON, in name: String = "") -> String {
        switch value {
        case .object(var members):
            for place in members.indices.dropFirst() { members.swapAt(place, dice.draw(0...place)) }
            var texts = members.map { member in "\(quoted(spelled(member.0)))\(space()):\(space())\(text(member.1, in: member.0))" }
            if isHeads() { texts.insert(#""nothing\#(dice.draw(0...9))": null"#, at: dice.draw(0...texts.count)) }
            if let defaults = Self.defaults[name], isHeads() { texts.append(defaults[dice.draw(0...(defaults.count - 1))]) }
            return "{" + texts.joined(separator: space() + ",") + space() + "}"
        case .array(let elements):
            // Elements are named after their list.
            var texts = elements.map { text($0, in: name + "[]") }
            if name == "parts", isHeads() { texts.append(#"{"text":""}"#) }
            return texts.count == 1 && name != "someList" && isHeads()
                ? texts[0] : "[" + texts.joined(separator: space() + "," + space()) + "]"
        case .string(let text): return string(text, in: name)
        case .number(let lexeme):
            let whole = [lexeme, lexeme + "e0", lexeme + (lexeme.contains(".") ? "0" : ".0")][dice.draw(0...2)]
            return name == "seed" && isHeads() ? "\"\(whole)\"" : whole
        case .bool(let flag): return flag ? "true" : "false"
        default: return "null"
        }
    }

    private mutating func string(_ text: String, in name: String) -> String {
        switch name {
        case "data", "thoughtSignature":
            let url = isHeads() ? text.replacing("+", with: "-").replacing("/", with: "_") : text
            return quoted(isHeads() ? url.replacing("=", with: "") : url)
        case "mimeType" where text == "image/png": return quoted(text)
        case "fileUri":
            return quoted(
                ["files/abc", "https://generativelanguage.googleapis.com/v1beta/files/abc", "http://[::1]:9/s/a/v1/files/abc"][
                    dice.draw(0...2)])
        case "thinkingLevel": return ["\"HIGH\"", "\"high\"", "2", "\"2\""][dice.draw(0...3)]
        case "category": return ["\"\(text)\"", "7"][dice.draw(0...1)]
        case "responseModalities[]": return [quoted(text), quoted(text.lowercased()), text == "TEXT" ? "1" : "2"][dice.draw(0...2)]
        default: return quoted(text)
        }
    }

    /// Now and then with escapes that need not be.
    private mutating func quoted(_ text: String) -> String {
        guard isHeads() else { return "\"\(text)\"" }
        let place = dice.draw(0...20)
        return "\""
            + text.enumerated().map { index, character in
                index == place && character.isASCII ? "\\u00" + String(character.asciiValue ?? 0, radix: 16) : String(character)
            }.joined() + "\""
    }

    /// In camelCase or snake_case.
    private mutating func spelled(_ name: String) -> String {
        isHeads() ? name : name.map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }.joined()
    }

    /// Members that say nothing, by the object they stand in.
    private static let defaults = [
        "": [
            #""safetySettings":[]"#, #""labels":{"a":"b"}"#, #""model":"models/gemini-3-pro-image""#,
            #""toolConfig":{"functionCallingConfig":{}}"#, #""serviceTier":0"#,
        ],
        "generationConfig": [#""responseMimeType":"""#, #""stopSequences":[]"#, #""responseSchema":{"title":"","nullable":false}"#],
        "parts[]": [#""thought":false"#, #""mediaResolution":{"level":"MEDIA_RESOLUTION_UNSPECIFIED","numTokens":0}"#],
        "inlineData": [#""displayName":"""#, #""display_name":null"#], "systemInstruction": [#""role":"system""#, #""role":"user""#],
        "tools[]": [#""functionDeclarations":[]"#],
    ]
}
