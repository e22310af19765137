extension Raster {
    /// HEIC without a decoder: the size from the `ispe` properties of its `meta` box (ISO/IEC 23008-12, 6.5.3), and no pixels.
    ///
    /// Only the side is limited, since no pixel is made. Of several sizes the one with the longest side counts: the others are tiles and thumbnails.
    init(heic reader: ByteReader, _ limits: DecodeLimits) throws(PictureError) {
        while let box = MediaBox(reader.peek(MediaBox.largestHeader)) {
            guard box.name == "meta" else {
                guard reader.skip(box.size) else { break }
                continue
            }
            guard box.size <= limits.ancillaryBytes else { throw .tooLarge("meta: a box of \(box.size) bytes") }
            let content = reader.read(box.size)
            guard content.count == box.size else { break }
            // A full box: four bytes of version and flags come before its children.
            let sizes = MediaBox.sizes(in: content[min(box.header + 4, content.count)...], depth: 0)
            guard
                let largest = sizes.filter({ $0.width > 0 && $0.height > 0 }).max(by: {
                    max($0.width, $0.height) < max($1.width, $1.height)
                })
            else {
                throw .corrupt("meta: no size of the picture (ispe)")
            }
            if max(largest.width, largest.height) > limits.side {
                throw .tooLarge("\(largest.width) x \(largest.height): more than \(limits.side) pixels on a side")
            }
            self.init(width: largest.width, height: largest.height, kind: .heic, columns: 0, rows: 0, pixels: [])
            return
        }
        throw .corrupt("ftyp: the file ends before its meta box")
    }
}

/// The header of an ISO base media box: 32 or 64 bits of length, four letters.
private struct MediaBox {
    static let largestHeader = 16

    let name: String
    /// Bytes of the box, header included, and of the header.
    let size: Int, header: Int

    /// `nil` when there is no whole box header, or its length is impossible.
    init?(_ bytes: some Collection<UInt8>) {
        let bytes = Array(bytes.prefix(Self.largestHeader))
        guard bytes.count >= 8 else { return nil }
        let short = Self.number(bytes[0..<4])
        name = String(decoding: bytes[4..<8], as: UTF8.self)
        header = short == 1 ? 16 : 8
        guard bytes.count >= header else { return nil }
        let long = short == 1 ? Self.number(bytes[8..<16]) : short
        guard let size = Int(exactly: long), size >= header else { return nil }
        self.size = size
    }

    static func number(_ bytes: some Collection<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }

    /// Every `ispe` below the boxes in `bytes`. The depth is that of meta/iprp/ipco/ispe.
    static func sizes(in bytes: ArraySlice<UInt8>, depth: Int) -> [(width: Int, height: Int)] {
        var rest = bytes
        var sizes: [(width: Int, height: Int)] = []
        while let box = MediaBox(rest), box.size <= rest.count {
            let content = rest.dropFirst(box.header).prefix(box.size - box.header)
            if box.name == "ispe", content.count >= 12 {
                let numbers = content.dropFirst(4)
                sizes.append((Int(number(numbers.prefix(4))), Int(number(numbers.dropFirst(4).prefix(4)))))
            } else if ["iprp", "ipco"].contains(box.name), depth < 3 {
                sizes += Self.sizes(in: content, depth: depth + 1)
            }
            rest = rest.dropFirst(box.size)
        }
        return sizes
    }
}
