import HTTP
import Testing

struct PercentTests {
    @Test(arguments: [
        ("", ""), ("abc", "abc"), ("%41", "A"), ("%3a%3A", "::"), ("models%2Fx", "models/x"), ("%E7%8C%AB", "猫"), ("%2525", "%25"),
        ("a%20b", "a b"), ("%00", "\0"),
        ("%", "%"), ("%4", "%4"), ("%zz", "%zz"), ("%4g", "%4g"), ("%%41", "%A"), ("100%", "100%"), ("%FF", "\u{FFFD}"),
        ("%C3x", "\u{FFFD}x"), ("é%C3%A9", "éé"),
    ])
    func `undoes what is an escape and leaves what is none`(written: String, meant: String) {
        #expect(written.percentDecoded() == meant)
    }

    @Test func `a plus is a space in a query alone`() {
        #expect("a+b%2B".percentDecoded() == "a+b+")
        #expect("a+b%2B".percentDecoded(plusIsSpace: true) == "a b+")
    }

    @Test func `every hexadecimal digit has its value, nothing else has one`() {
        for byte in UInt8.min...UInt8.max {
            #expect(byte.hexValue == UInt8(String(UnicodeScalar(byte)), radix: 16))
        }
    }
}
