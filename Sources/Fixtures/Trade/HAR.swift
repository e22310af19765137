internal import GeminiAPI
internal import HTTP

/// HTTP Archives (HAR 1.2, http://www.softwareishard.com/blog/har-12-spec).
enum HAR {
    static func read(_ value: JSON, path: String) throws(FixtureProblem) -> Traded {
        guard let entries = value["log"]?["entries"]?.elements else {
            throw FixtureProblem(file: path, message: "no HAR: it has no log.entries")
        }
        var traded = Traded()
        for entry in entries {
            do throws(ContentCoding.Failure) {
                traded.take(try exchange(entry))
            } catch {
                let url = entry["request"]?["url"]?.text.map { "\(Redaction.path(String($0.prefix { $0 != "?" }))): " } ?? ""
                traded.skip(path, url + error.reason)
            }
        }
        return traded
    }

    private static func exchange(_ entry: JSON) throws(ContentCoding.Failure) -> TradedExchange {
        guard let request = entry["request"], let method = request["method"]?.text, let url = request["url"]?.text else {
            throw ContentCoding.Failure(reason: "it has no request with method and url")
        }
        guard let response = entry["response"], let status = response["status"]?.integer, (100...599).contains(status) else {
            throw ContentCoding.Failure(reason: "it was not answered")
        }
        let content = response["content"]
        if content?["text"] == nil, let size = content?["size"]?.integer, size > 0 {
            throw ContentCoding.Failure(reason: "the archive leaves out its body of \(size) bytes; export it with content")
        }
        let (requestBody, requestFields) = try ContentCoding.undo(body(request["postData"]), fields(request["headers"]))
        let (responseBody, responseFields) = try ContentCoding.undo(body(content), fields(response["headers"]))
        return TradedExchange(
            method: method, url: url, requestFields: requestFields, requestBody: requestBody, status: status,
            responseFields: responseFields, responseBody: responseBody, firstByte: firstByte(entry["timings"]))
    }

    /// Of `content` or `postData`. The second has no encoding in HAR 1.2; those who write one mean this.
    private static func body(_ content: JSON?) throws(ContentCoding.Failure) -> [UInt8] {
        guard let text = content?["text"]?.text else { return form(content?["params"]?.elements ?? []) }
        guard content?["encoding"]?.text?.lowercased() == "base64" else { return Array(text.utf8) }
        guard let decoded = Base64Text(Array(text.utf8)[...]) else {
            throw ContentCoding.Failure(reason: "the base64 of its body is damaged")
        }
        return decoded.decoded
    }

    /// A form of which only the items are kept.
    private static func form(_ params: [JSON]) -> [UInt8] {
        let items = params.compactMap { item in
            item["name"]?.text.map { $0.percentEncoded + "=" + (item["value"]?.text ?? "").percentEncoded }
        }
        return Array(items.joined(separator: "&").utf8)
    }

    /// Names with a colon are HTTP/2's: method, path and host stand elsewhere.
    private static func fields(_ headers: JSON?) -> Fields {
        Fields(
            (headers?.elements ?? []).compactMap { header in
                guard let name = header["name"]?.text, !name.hasPrefix(":") else { return nil }
                return Fields.Field(name, header["value"]?.text ?? "")
            })
    }

    /// From the request's first byte to the answer's; -1 says that a phase did not apply.
    private static func firstByte(_ timings: JSON?) -> Int? {
        guard let wait = timings?["wait"]?.lexeme.flatMap(Double.init), wait >= 0, wait < 1e9 else { return nil }
        let send = timings?["send"]?.lexeme.flatMap(Double.init) ?? 0
        return Int((wait + max(0, min(send, 1e9))).rounded())
    }
}

extension String {
    /// As a form has it.
    fileprivate var percentEncoded: String {
        let digits = Array("0123456789ABCDEF".utf8)
        let bytes = utf8.flatMap { byte -> [UInt8] in
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~")].contains(byte)
            return isPlain ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
