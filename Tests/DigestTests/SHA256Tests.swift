import Digest
import Testing

/// The example messages of FIPS 180-4 ("SHA Examples", NIST), and the empty message of the CAVP short-message file.
struct SHA256Tests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ])
    func `gives the digest that FIPS prints`(message: String, digest: String) {
        #expect(SHA256.hash(Array(message.utf8)).hexEncoded == digest)
    }

    @Test func `gives the digest that FIPS prints for a million times a`() {
        let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000)
        var digest = SHA256()
        for _ in 0..<1_000 { digest.update(piece) }
        #expect(digest.finalize().hexEncoded == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test(arguments: 0...130)
    func `does not care where the message is cut`(cut: Int) {
        let message = (0..<130).map { UInt8($0) }
        var digest = SHA256()
        digest.update(message[..<cut])
        digest.update(message[cut...])
        #expect(digest.finalize() == SHA256.hash(message))
    }

    @Test func `takes raw memory, slices and collections that are not contiguous alike`() {
        let message = Array("abc".utf8)
        var raw = SHA256()
        message.withUnsafeBytes { raw.update($0) }
        raw.update(UnsafeRawBufferPointer(start: nil, count: 0))
        var scattered = SHA256()
        scattered.update(Array("cba".utf8).reversed() as ReversedCollection<[UInt8]>)
        #expect(raw.finalize() == SHA256.hash(message))
        #expect(scattered.finalize() == SHA256.hash(message))
    }

    @Test func `two digests at once do not mix`() {
        var first = SHA256()
        var second = SHA256()
        first.update(Array("a".utf8))
        second.update(Array("x".utf8))
        first.update(Array("bc".utf8))
        #expect(first.finalize() == SHA256.hash(Array("abc".utf8)))
        #expect(second.finalize() == SHA256.hash(Array("x".utf8)))
    }
}
