import Glibc
import Painter

/// Files of pictures, by name or by the folder they are in.
enum PictureFiles {
    /// The file called `path`, or all pictures in the folder of that name and below, by name.
    static func named(_ path: String) throws -> [String] {
        var facts = stat()
        guard stat(path, &facts) == 0 else { throw UsageError("cannot read \(path): \(String(cString: strerror(errno)))") }
        guard facts.st_mode & S_IFMT == S_IFDIR else { return [path] }
        var found: [String] = []
        for name in try names(in: path).sorted() {
            let inside = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
            var facts = stat()
            // A link to a folder may lead in a circle.
            guard lstat(inside, &facts) == 0 else { continue }
            if facts.st_mode & S_IFMT == S_IFDIR { found += try named(inside) } else if isPicture(inside) { found.append(inside) }
        }
        return found
    }

    /// What can be told of where the picture at `path` comes from.
    static func inspect(_ path: String) throws -> Inspection {
        guard let file = fopen(path, "rbe") else { throw UsageError("cannot read \(path): \(String(cString: strerror(errno)))") }
        defer { fclose(file) }
        do throws(PictureError) {
            return try Painter.inspect(ByteSource { fread($0.baseAddress, 1, $0.count, file) })
        } catch {
            throw UsageError("cannot read \(path): \(error.message)")
        }
    }

    private static func names(in folder: String) throws -> [String] {
        guard let stream = opendir(folder) else { throw UsageError("cannot read \(folder): \(String(cString: strerror(errno)))") }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Told by its ending: what merely begins like a picture is nobody's to judge.
    private static func isPicture(_ path: String) -> Bool {
        ["png", "jpg", "jpeg", "webp", "heic", "heif"].contains(path.split(separator: ".").last.map { $0.lowercased() } ?? "")
    }
}
