/// The checksum of a zlib stream (RFC 1950, section 8.2).
struct Adler32 {
    private static let modulus: UInt32 = 65521

    private var sum: UInt32 = 1, sumOfSums: UInt32 = 0

    var value: UInt32 { sumOfSums << 16 | sum }

    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        var rest = bytes[...]
        while !rest.isEmpty {
            // So many bytes stay below 2^32.
            let part = UnsafeBufferPointer(rebasing: rest.prefix(5536))
            rest = rest.dropFirst(part.count)
            let groups = part.count / 32
            for group in 0..<groups {
                let start = group &* 32
                var (plain, weighted): (UInt32, UInt32) = (0, 0)
                for index in 0..<32 {
                    let byte = UInt32(part[start &+ index])
                    plain &+= byte
                    weighted &+= byte &* UInt32(32 &- index)
                }
                sumOfSums &+= sum &* 32 &+ weighted
                sum &+= plain
            }
            for index in groups * 32..<part.count {
                sum &+= UInt32(part[index])
                sumOfSums &+= sum
            }
            sum %= Self.modulus
            sumOfSums %= Self.modulus
        }
    }
}
