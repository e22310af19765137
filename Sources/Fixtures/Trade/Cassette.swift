internal import GeminiAPI
internal import HTTP
internal import YAML

/// Cassettes of vcrpy (https://vcrpy.readthedocs.io): format 1, as its YAML and its JSON serializer write them.
enum Cassette {
    static func read(_ bytes: [UInt8], path: String) throws(FixtureProblem) -> Traded {
        let root: Node
        do {
            root = try Node.parse(bytes, limit: 1_000_000, tags: ["!!binary", "!!str", "!!python/unicode"])
        } catch {
            throw FixtureProblem(file: path, line: error.mark.line, column: error.mark.column, message: error.message)
        }
        guard case .sequence(let interactions)? = root["interactions"]?.value else {
            throw FixtureProblem(
                file: path, line: root.mark.line, column: root.mark.column, message: "no vcrpy cassette: it has no list of interactions")
        }
        var traded = Traded()
        for interaction in interactions {
            do throws(ContentCoding.Failure) {
                traded.take(try exchange(interaction))
            } catch {
                traded.skip("\(path):\(interaction.mark.line):\(interaction.mark.column)", error.reason)
            }
        }
        return traded
    }

    private static func exchange(_ node: Node) throws(ContentCoding.Failure) -> TradedExchange {
        guard let request = node["request"], let method = request["method"]?.text, let url = request["uri"]?.text else {
            throw ContentCoding.Failure(reason: "it has no request with method and uri")
        }
        // vcrpy's older way with httpx has `status_code` and `content` instead.
        guard let response = node["response"],
            let status = (response["status"]?["code"] ?? response["status_code"])?.text.flatMap({ Int($0) }),
            (100...599).contains(status)
        else { throw ContentCoding.Failure(reason: "it has no response with a status") }
        let (requestBody, requestFields) = try ContentCoding.undo(body(request, plain: "body"), fields(request["headers"]))
        let (responseBody, responseFields) = try ContentCoding.undo(body(response, plain: "content"), fields(response["headers"]))
        return TradedExchange(
            method: method, url: url, requestFields: requestFields, requestBody: requestBody, status: status,
            responseFields: responseFields, responseBody: responseBody)
    }

    /// `body: TEXT`, `body: {string: TEXT}`, `body: {base64_string: TEXT}`; a text may be `!!binary`.
    private static func body(_ message: Node, plain: String) throws(ContentCoding.Failure) -> [UInt8] {
        if let text = message["body"]?["base64_string"]?.text { return try decode(text) }
        guard let node = message["body"]?["string"] ?? message[plain], case .scalar(let text, let isQuoted) = node.value else {
            // pydantic-ai keeps what it understood, and not what was sent.
            guard let parsed = message["parsed_body"] else { return [] }
            return JSONWriter.text(parsed.json, .compact)
        }
        if node.tag == "!!binary" { return try decode(text) }
        return !isQuoted && ["", "~", "null"].contains(text) ? [] : Array(text.utf8)
    }

    private static func decode(_ text: String) throws(ContentCoding.Failure) -> [UInt8] {
        let bare = text.utf8.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        guard let decoded = Base64Text(bare[...]) else { throw ContentCoding.Failure(reason: "the base64 of a body is damaged") }
        return decoded.decoded
    }

    /// A name with a list of values, or with one.
    private static func fields(_ headers: Node?) -> Fields {
        guard case .mapping(let entries)? = headers?.value else { return Fields() }
        var fields = Fields()
        for entry in entries {
            switch entry.value.value {
            case .scalar(let value, _): fields.add(entry.key, value)
            case .sequence(let values): for value in values { fields.add(entry.key, value.text ?? "") }
            case .mapping: break
            }
        }
        return fields
    }
}

extension Node {
    /// The value of member `name`.
    subscript(_ name: String) -> Node? {
        guard case .mapping(let entries) = value else { return nil }
        return entries.first { $0.key == name }?.value
    }

    /// The text of a scalar.
    var text: String? { if case .scalar(let text, _) = value { text } else { nil } }

    /// What YAML's core schema makes of it.
    var json: JSON {
        switch value {
        case .mapping(let entries): .object(entries.map { ($0.key, $0.value.json) })
        case .sequence(let elements): .array(elements.map(\.json))
        case .scalar(let text, isQuoted: true): .string(text)
        case .scalar(let text, isQuoted: false):
            switch text {
            case "", "~", "null": .null
            case "true", "false": .bool(text == "true")
            default: if case .number(let number)? = try? JSON(Array(text.utf8)) { .number(number) } else { .string(text) }
            }
        }
    }
}
