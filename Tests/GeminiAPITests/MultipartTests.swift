import Testing

@testable import GeminiAPI

struct MultipartTests {
    private static func parts(_ text: String, type: String? = "multipart/form-data; boundary=\"b c\"") -> Result<[String], MultipartFault> {
        let body = Array(text.utf8)
        return Result { () throws(MultipartFault) in
            try Multipart.parts(of: body, type: type).map { "\($0.name)=\(String(decoding: body[$0.range], as: UTF8.self))" }
        }
    }

    private static let two =
        "preamble\r\n--b c\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\none\r\n\r\ntwo\r\n--b c \r\ncontent-disposition: form-data; filename=\"x;y\"; name=b\r\nX: y\r\n\r\n\r\n--b c--\r\nepilogue"

    @Test func `fields are what stands between boundaries, byte for byte`() throws {
        #expect(try Self.parts(Self.two).get() == ["a=one\r\n\r\ntwo", "b="])
    }

    @Test func `without a Content-Type the first line is the boundary`() throws {
        #expect(try Self.parts("--q\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--q--", type: nil).get() == ["a=1"])
    }

    @Test(arguments: [
        ("", "its boundary is not in it"), ("--b c", "a boundary is not followed by a new line"),
        ("--b c\r\nX: y\r\n\r\n1\r\n--b c--", "a field has no name"),
        ("--b c\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1", "its last boundary is missing"),
        ("--b c\r\nContent-Disposition: form-data; name=\"a\"\r\n--b c--", "a field has no end of its head"),
        (
            String(repeating: "--b c\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n", count: 101) + "--b c--",
            "it has more than 100 fields"
        ),
    ])
    func `a body that is no form says why`(body: String, reason: String) {
        #expect(throws: MultipartFault(reason: reason)) { try Self.parts(body).get() }
    }

    @Test(
        arguments: [
            ("form-data; name=\"a\\\"b\"", "name", "a\"b"), ("form-data;name = x ; filename=y", "name", "x"),
            ("multipart/form-data; boundary=--q", "boundary", "--q"),
            ("form-data; filename=\"name=z\"", "name", nil), ("form-data", "name", nil), ("form-data; name=", "name", nil),
            (";;;name=\"", "name", nil),
        ] as [(String, String, String?)])
    func `a parameter is quoted or not`(value: String, name: String, result: String?) {
        #expect(Multipart.parameter(name, of: value) == result)
    }

    @Test func `every cut of a form is a form or a fault, never a crash`() {
        for count in 0...Self.two.utf8.count { _ = Self.parts(String(decoding: Array(Self.two.utf8).prefix(count), as: UTF8.self)) }
    }
}
