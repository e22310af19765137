import COpenSSL

/// A SHA-256 digest being taken (FIPS 180-4), fed in as many pieces as the caller has.
///
/// Not copyable: one owner feeds it, and ``finalize()`` ends it. A digest can only fail by a bug of ours or for lack of memory,
/// so nothing here throws.
public struct SHA256: ~Copyable {
    private let context: OpaquePointer

    /// Begins a digest of nothing yet.
    public init() {
        guard let context = EVP_MD_CTX_new() else { preconditionFailure("EVP_MD_CTX_new") }
        self.context = context
        precondition(EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1, "EVP_DigestInit_ex")
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Adds bytes where they stand, without copying them.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        precondition(EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1, "EVP_DigestUpdate")
    }

    /// Adds the bytes of any collection; copies them first only if they are not contiguous.
    public mutating func update(_ bytes: some Collection<UInt8>) {
        if bytes.withContiguousStorageIfAvailable({ update(UnsafeRawBufferPointer($0)) }) == nil {
            Array(bytes).withUnsafeBytes { update($0) }
        }
    }

    /// Ends the digest: 32 bytes, most significant first.
    public consuming func finalize() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
            var length: UInt32 = 0
            precondition(EVP_DigestFinal_ex(context, digest.baseAddress, &length) == 1, "EVP_DigestFinal_ex")
            count = Int(length)
        }
    }

    /// The digest of bytes that are all at hand: 32 bytes.
    public static func hash(_ bytes: [UInt8]) -> [UInt8] {
        var digest = SHA256()
        digest.update(bytes)
        return digest.finalize()
    }
}
