import Digest
import Testing

struct HexadecimalTests {
    @Test func `writes two lower-case digits a byte`() {
        #expect([0x00, 0x0f, 0x10, 0xab, 0xff].hexEncoded == "000f10abff")
        #expect([UInt8]().hexEncoded == "")
    }

    @Test func `writes a sequence that does not know its length`() {
        #expect(sequence(first: UInt8(1)) { $0 < 4 ? $0 + 1 : nil }.hexEncoded == "01020304")
    }
}
