import Foundation

/// Width and height, read off a PNG's or JPEG's own header.
struct PictureHeader: Equatable {
    var width: Int
    var height: Int

    init(width: Int, height: Int) { (self.width, self.height) = (width, height) }

    init?(_ file: Data) {
        let bytes = [UInt8](file)
        func number(_ at: Int, _ count: Int) -> Int { bytes[at..<at + count].reduce(0) { $0 << 8 | Int($1) } }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]), bytes.count > 24 {
            self.init(width: number(16, 4), height: number(20, 4))
            return
        }
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var at = 2
        while at + 9 < bytes.count, bytes[at] == 0xFF {
            if bytes[at + 1] == 0xC0 {
                self.init(width: number(at + 7, 2), height: number(at + 5, 2))
                return
            }
            at += 2 + number(at + 2, 2)
        }
        return nil
    }
}
