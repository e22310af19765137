import Testing
import YAML

struct TagTests {
    @Test func `a tag that the caller names is read and kept, every other is refused`() throws {
        let text = Array("a: !!binary AAEC\nb: plain\nc: !!str 'x'".utf8)
        let node = try Node.parse(text, tags: ["!!binary", "!!str"])
        guard case .mapping(let entries) = node.value else { return #expect(Bool(false)) }
        #expect(entries.map(\.value.tag) == ["!!binary", nil, "!!str"])
        let error = #expect(throws: YAMLError.self) { try Node.parse(text, tags: ["!!binary"]) }
        #expect(error?.mark == Mark(line: 3, column: 4))
    }

    @Test func `what an alias stands for keeps its tag`() throws {
        let node = try Node.parse(Array("[&a !!binary AAEC, *a]".utf8), tags: ["!!binary"])
        guard case .sequence(let elements) = node.value else { return #expect(Bool(false)) }
        #expect(elements.map(\.tag) == ["!!binary", "!!binary"])
    }
}
