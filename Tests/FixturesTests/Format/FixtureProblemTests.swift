import GeminiAPI
import Testing

@testable import Fixtures

struct FixtureProblemTests {
    private static let start = #"{"plantain": 1, "key": "\#(FixtureFileTests.key)", "route": "r""#

    /// The problem of a file, without its path.
    private static func problem(_ text: String, timing: String? = nil) -> String? {
        do {
            _ = try FixtureFile.read(Array(text.utf8), path: "f/exchange.json", timing: timing.map { Array($0.utf8) })
            return nil
        } catch { return error.description }
    }

    /// The problem of a file whose answer is this, its place counted from the answer's beginning.
    private static func answer(_ response: String) -> String? {
        problem(start + ", \"request\": {\"method\": \"GET\", \"path\": \"/\"}, \"response\":\n" + response + "}")
    }

    @Test(arguments: [
        ("", "1:1: is no JSON: Unexpected end of string. Expected a value; mend it, or delete the fixture and record it again"),
        ("{\n  \"plantain\" 1}", "2:14: is no JSON: Expected : between key:value pair; mend it, or delete the fixture and record it again"),
        ("[]", "1:1: the file is a list; write an object"),
        ("{}", "1:1: the file has no \"plantain\"; add it, or delete the fixture and record it again"),
        (
            #"{"new": 1, "plantain": 2}"#,
            "1:24: the file has format 2; this version reads format 1: record it again, or use a version that reads it"
        ),
        (
            #"{"plantain": "1"}"#,
            "1:14: \"plantain\" is no format number; this version reads format 1: record it again, or use a version that reads it"
        ),
        (#"{"plantain": 1, "kye": ""}"#, "1:17: unknown member \"kye\"; did you mean \"key\"?"),
        (#"{"plantain": 1, "whatever": ""}"#, "1:17: unknown member \"whatever\"; delete it"),
        (#"{"plantain": 1, "key": "ABC"}"#, "1:24: \"key\" is no key; write 64 hexadecimal digits in lower case"),
        (#"{"plantain": 1, "key": 5}"#, "1:24: \"key\" is a number; write a string"),
    ])
    func `a problem names line, column and remedy`(text: String, expected: String) {
        #expect(Self.problem(text) == "f/exchange.json:" + expected)
    }

    @Test(arguments: [
        (#", "turn": 0}"#, "\"turn\" is 0; write a whole number from 1"),
        (#", "turn": "2"}"#, "\"turn\" is a string; write a whole number from 1"),
        (#", "then": "lats"}"#, "\"then\" is \"lats\"; did you mean \"last\"?"),
        (#", "then": "forever"}"#, "\"then\" is \"forever\"; write \"last\", \"repeat\", \"end\""),
        (#", "model": null}"#, "\"model\" is null; write a string"),
        (#", "route": "s"}"#, "\"route\" stands twice; delete one"),
        (#", "request": {"method": "G T", "path": "/"}}"#, "\"method\" is no HTTP method; write one, as \"POST\""),
        (#", "request": {"method": "GET", "path": "x"}}"#, "\"path\" does not begin with a slash; write path and query"),
        (
            #", "request": {"method": "GET", "path": "/"}}"#,
            "the file has no \"response\"; add it, or delete the fixture and record it again"
        ),
    ])
    func `a problem of the exchange says what to write`(rest: String, expected: String) throws {
        #expect(try #require(Self.problem(Self.start + rest)).hasSuffix(": " + expected))
    }

    @Test(arguments: [
        (#"{"status": 99}"#, "2:12: \"status\" is 99; write a whole number from 100 to 999"),
        (#"{"status": 1000}"#, "2:12: \"status\" is 1000; write a whole number from 100 to 999"),
        (#"{"statsu": 200}"#, "2:2: unknown member \"statsu\"; did you mean \"status\"?"),
        (
            #"{"status": 200, "headers": ["é: x", "Vary"]}"#,
            "2:29: an element of \"headers\" begins with no name of a header; write it as \"Content-Type: application/json\""
        ),
        (
            #"{"status": 200, "headers": ["Vary: é", "Vary"]}"#,
            "2:40: an element of \"headers\" has no colon; write it as \"Content-Type: application/json\""
        ),
        (
            #"{"status": 200, "headers": ["Vary: a\r\nSet-Cookie: b"]}"#,
            "2:29: an element of \"headers\" has a control character in it; delete that"
        ),
        (#"{"status": 200, "text": "", "body": 1}"#, "2:29: \"text\" and \"body\" cannot both stand here; delete one"),
        (#"{"status": 200, "layout": "pretty", "text": ""}"#, "2:17: \"layout\" is about \"body\", which is not here; delete it"),
        (#"{"status": 200, "framing": "google"}"#, "2:17: \"framing\" is about \"events\", which is not here; delete it"),
        (
            #"{"status": 200, "file": "../x"}"#,
            "2:25: \"file\" is \"../x\"; write the name of a file in the fixture's folder, without slashes and not beginning with a dot"
        ),
        (
            #"{"status": 200, "body": {"a": [1, {"$file": "a/b"}]}}"#,
            "2:45: \"$file\" is \"a/b\"; write the name of a file in the fixture's folder, without slashes and not beginning with a dot"
        ),
        (#"{"status": 200, "elements": [{"$file": "a", "base46": "url"}]}"#, "2:45: unknown member \"base46\"; did you mean \"base64\"?"),
        (
            #"{"status": 200, "body": {"$file": "a", "base64": "hex"}}"#,
            "2:50: \"base64\" is \"hex\"; write \"standard\", \"unpadded\", \"url\", \"url-padded\""
        ),
        (
            #"{"status": 200, "body": {"$file": "a", "prefix": "x"}}"#,
            "2:50: \"prefix\" is no beginning of a data: URI; write it as \"data:image/png;base64,\""
        ),
        (
            #"{"status": 200, "body": {"$object": 1}}"#,
            "2:37: \"$object\" is no object; write the object that it keeps from being taken for a file"
        ),
        (
            #"{"status": 200, "body": {"$object": {"a": {"$file": ".x"}}}}"#,
            "2:53: \"$file\" is \".x\"; write the name of a file in the fixture's folder, without slashes and not beginning with a dot"
        ),
        (
            #"{"status": 200, "events": [{"event": "x"}]}"#,
            "2:28: an element of \"events\" has no \"data\"; add it, or delete the fixture and record it again"
        ),
        (#"{"status": 200, "chunks": ["a", 1]}"#, "2:33: an element of \"chunks\" is a number; write a string"),
        (#"{"status": 200, "events": {}}"#, "2:27: \"events\" is an object; write a list"),
    ])
    func `a problem of the answer stands at its place`(response: String, expected: String) {
        #expect(Self.answer(response) == "f/exchange.json:" + expected)
    }

    @Test func `a problem of the times names their file`() {
        let text = Self.start + ", \"request\": {\"method\": \"GET\", \"path\": \"/\"}, \"response\": {\"status\": 204}}"
        #expect(Self.problem(text) == nil)
        #expect(
            Self.problem(text, timing: "{\"firstByteMs\": -1}") == "f/timing.json:1:17: \"firstByteMs\" is -1; write a whole number from 0")
    }
}
