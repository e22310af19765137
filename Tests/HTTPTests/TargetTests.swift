import HTTP
import Testing

struct TargetTests {
    @Test(arguments: [
        ("/", "/"), ("/a/b", "/a/b"), ("/a?b=c", "/a"), ("/a#f", "/a"), ("/a#f?b", "/a"), ("/a%2Fb", "/a%2Fb"), ("*", "*"), ("", ""),
        ("/?", "/"),
        ("http://host/a?b", "/a"), ("https://host:8080/a/b", "/a/b"), ("http://host", "/"), ("http://host?x=1", ""), ("/a://b", "/a://b"),
    ])
    func `the path is what stands before the query, as sent`(target: String, path: String) {
        #expect(Target(target).path == path)
    }

    @Test(
        arguments: [
            ("/a", []), ("/a?", []), ("/a?b", [.init("b", "")]), ("/a?b=", [.init("b", "")]), ("/a?=c", [.init("", "c")]),
            ("/a?b=c=d", [.init("b", "c=d")]),
            ("/a?alt=sse&key=x", [.init("alt", "sse"), .init("key", "x")]), ("/a?b=1&&b=2&", [.init("b", "1"), .init("b", "2")]),
            ("/a?%24alt=json%3Benum-encoding%3Dint", [.init("$alt", "json;enum-encoding=int")]), ("/a?b=c+d%2Be", [.init("b", "c d+e")]),
            ("/a?b=c?d", [.init("b", "c?d")]),
            ("http://host?x=1", [.init("x", "1")]), ("/a?b=c#d=e", [.init("b", "c")]),
        ] as [(String, [Target.Item])])
    func `the query is taken apart first and decoded then`(target: String, items: [Target.Item]) {
        #expect(Target(target).query == items)
    }

    @Test func `a name finds its first item`() {
        let target = Target("/a?b=1&c=2&b=3")
        #expect(target["b"] == "1")
        #expect(target["c"] == "2")
        #expect(target["B"] == nil)
    }
}
