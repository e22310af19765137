public import GeminiAPI
internal import Glibc

/// A search of every byte and every name below a folder for what resembles a credential.
public enum SecretScan {
    /// Something found. It never holds the secret itself.
    public struct Hit: Sendable, Equatable, CustomStringConvertible {
        /// Where: the file, and the kind of secret with its first characters, four at most.
        public var problem: FixtureProblem
        /// What it is, such as `a Google API key (AIza…)`.
        public var kind: String

        /// `fixtures/a/exchange.json:3:12: looks like a Google API key`
        public var description: String { problem.description }
    }

    /// What is found below `roots`, in the order of names; a root may be a file. Blocks: reads every byte.
    /// - Parameter secrets: texts that are secret whatever they look like.
    public static func hits(in roots: [String], secrets: Secrets = Secrets()) -> (hits: [Hit], files: Int, problems: [FixtureProblem]) {
        var hits: [Hit] = []
        var files = 0
        var problems: [FixtureProblem] = []
        for root in roots {
            walk(root) { path in
                files += 1
                let name = path.hasPrefix(root + "/") ? path.dropFirst(root.utf8.count + 1) : path[...]
                for finding in findings(Array(name.utf8), secrets) {
                    hits.append(
                        hit(Redaction.text(path, secrets: secrets), nil, "its name holds", finding.what, Array(name.utf8)[finding.range]))
                }
                guard let bytes = FolderFile.read(path, followsLink: true) else {
                    problems.append(FixtureProblem(file: path, message: "cannot be read: \(String(cString: strerror(errno)))"))
                    return
                }
                let isText = String(validating: bytes, as: UTF8.self) != nil
                for finding in findings(bytes, secrets) {
                    let place = isText ? Place(offset: finding.range.lowerBound, in: bytes) : nil
                    let words = isText ? "this is" : "byte \(finding.range.lowerBound) begins"
                    hits.append(hit(Redaction.text(path, secrets: secrets), place, words, finding.what, bytes[finding.range]))
                }
            }
        }
        return (hits, files, problems)
    }

    private static func hit(_ path: String, _ place: Place?, _ words: String, _ kind: String, _ secret: ArraySlice<UInt8>) -> Hit {
        // Of a short secret four characters would be too much of it.
        let head = String(decoding: secret.prefix(min(4, secret.count / 4)), as: UTF8.self)
        let shown = head.utf8.allSatisfy { (0x21...0x7E).contains($0) } && !head.isEmpty ? " '\(head)…'" : ""
        let message = "\(words) what looks like \(kind)\(shown); revoke it if it is real, and replace it by \(Redaction.word)"
        return Hit(problem: FixtureProblem(file: path, line: place?.line, column: place?.column, message: message), kind: kind)
    }

    private static func findings(_ bytes: [UInt8], _ secrets: Secrets) -> [(range: Range<Int>, what: String)] {
        let found = bytes.withUnsafeBytes { Redaction.findings(in: $0, secrets: secrets) }.map { (range: $0.range, what: $0.what) }
        let headers = SecretHeaders.findings(in: bytes).filter { header in !found.contains { $0.range.overlaps(header.range) } }
        return (found + headers).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Every file below `path`; git's own are not part of what is committed.
    private static func walk(_ path: String, _ visit: (String) -> Void) {
        guard Folder.exists(path) else { return visit(path) }
        for name in Folder.names(in: path).sorted() where name != ".git" { walk(path + "/" + name, visit) }
    }
}
