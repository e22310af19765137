import Glibc

/// Small files, read whole.
enum FileBytes {
    /// The bytes of the file at `path`; nil with `errno` set if it cannot be read.
    static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rbe") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = fread(&block, 1, block.count, file)
            if count == 0 { return ferror(file) == 0 ? bytes : nil }
            bytes += block[..<count]
        }
    }

    /// Changes whenever the file does; nil if there is none.
    static func version(_ path: String) -> [Int]? {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return nil }
        return [Int(facts.st_mtim.tv_sec), facts.st_mtim.tv_nsec, Int(facts.st_size), Int(facts.st_ino)]
    }
}

/// The system's files of time zones.
enum ZoneFile {
    /// The file of the zone called `name`, as `America/Los_Angeles`; nil if there is none.
    static func bytes(_ name: String) -> [UInt8]? {
        let isName = name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && !name.contains("..") && !name.hasPrefix("/")
        return isName ? FileBytes.read("/usr/share/zoneinfo/" + name) : nil
    }
}
