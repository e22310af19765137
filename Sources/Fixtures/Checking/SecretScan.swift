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
                let shown = shown(path, secrets)
                for finding in findings(Array(name.utf8), secrets) {
                    hits.append(hit(shown, nil, "its name holds", finding.what, Array(name.utf8)[finding.range]))
                }
                guard let bytes = FolderFile.read(path, followsLink: true) else {
                    problems.append(FixtureProblem(file: shown, message: "cannot be read: \(String(cString: strerror(errno)))"))
                    return
                }
                let isText = String(validating: bytes, as: UTF8.self) != nil
                for finding in findings(bytes, secrets) {
                    let place = isText ? Place(offset: finding.range.lowerBound, in: bytes) : nil
                    let words = isText ? "this is" : "byte \(finding.range.lowerBound) begins"
                    hits.append(hit(shown, place, words, finding.what, bytes[finding.range]))
                }
            }
        }
        return (hits, files, problems)
    }

    private static func hit(_ path: String, _ place: Place?, _ words: String, _ kind: String, _ secret: ArraySlice<UInt8>) -> Hit {
        let head = head(of: secret)
        let shown = head.isEmpty ? "" : " '\(head)…'"
        let message = "\(words) what looks like \(kind)\(shown); revoke it if it is real, and replace it by \(Redaction.word)"
        return Hit(problem: FixtureProblem(file: path, line: place?.line, column: place?.column, message: message), kind: kind)
    }

    /// How a secret begins; empty where that cannot be told.
    private static func head(of secret: ArraySlice<UInt8>) -> String {
        // Of a short secret four characters would be too much of it.
        let head = secret.prefix(min(4, secret.count / 4))
        return head.allSatisfy { (0x21...0x7E).contains($0) } ? String(decoding: head, as: UTF8.self) : ""
    }

    /// The path, so that it is found and no secret told: with one in it, the folder or file is named by how it begins.
    private static func shown(_ path: String, _ secrets: Secrets) -> String {
        let bytes = Array(path.utf8)
        guard let secret = findings(bytes, secrets).first?.range else { return path }
        let slash = UInt8(ascii: "/")
        let start = bytes[..<secret.lowerBound].lastIndex(of: slash).map { $0 + 1 } ?? 0
        let end = bytes[secret.upperBound...].firstIndex(of: slash) ?? bytes.count
        let parent = start == 0 ? "." : start == 1 ? "/" : String(decoding: bytes[..<(start - 1)], as: UTF8.self)
        let beginning = String(decoding: bytes[start..<secret.lowerBound], as: UTF8.self) + head(of: bytes[secret])
        guard end < bytes.count else { return "the file below \(parent) whose name begins with \(beginning)…" }
        let rest = Redaction.text(String(decoding: bytes[(end + 1)...], as: UTF8.self), secrets: secrets)
        return "the folder below \(parent) whose name begins with \(beginning)…, in it \(rest)"
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
