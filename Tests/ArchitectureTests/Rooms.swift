/// Which room may import which: the table of docs/architecture.md.
enum Rooms {
    static let table: [String: Set<String>] = [
        "plantain": [
            "Admin", "Emulator", "Files", "Fixtures", "GeminiAPI", "HTTP", "Ledger", "Loop", "Painter", "Scenario", "Server", "TLS",
            "Upstream",
        ],
        "Admin": ["Emulator", "Fixtures", "GeminiAPI", "HTTP", "Scenario"],
        "Server": ["CLLHTTP", "CUV", "HTTP", "Loop", "TLS"],
        "Upstream": ["CCurl", "CUV", "HTTP", "Loop"],
        "Emulator": ["Digest", "Files", "Fixtures", "GeminiAPI", "Gzip", "HTTP", "Ledger", "Painter", "Scenario"],
        "Scenario": ["Digest", "GeminiAPI", "HTTP", "YAML"],
        "Ledger": ["CSQLite", "GeminiAPI"],
        "Fixtures": ["Digest", "GeminiAPI", "Gzip", "HTTP", "YAML"],
        "Files": ["Digest", "GeminiAPI", "HTTP"],
        "Painter": ["CDrawings", "CFreeType", "CJPEG", "CPNG", "CWebP"],
        "GeminiAPI": ["Digest", "HTTP"],
        "HTTP": [],
        "Loop": ["CUV"],
        "YAML": ["CYAML"],
        "TLS": ["COpenSSL"],
        "Digest": ["COpenSSL"],
        "Gzip": ["CZlib"],
    ]

    /// Open to every room.
    static let everywhere: Set<String> = ["Glibc", "Synchronization", "Swift"]

    /// The modules a source file imports.
    static func imports(of source: String) -> Set<String> {
        var modules: Set<String> = []
        for line in source.split(separator: "\n") {
            var words = line.split(separator: " ").map(String.init)
            while let first = words.first,
                first.hasPrefix("@") || ["public", "package", "internal", "fileprivate", "private"].contains(first)
            { words.removeFirst() }
            guard words.first == "import", words.count > 1 else { continue }
            // `import struct Foundation.Data` names the module third.
            let kinds = ["struct", "class", "enum", "protocol", "typealias", "func", "var", "let", "actor", "macro"]
            let name = kinds.contains(words[1]) ? words.dropFirst(2).first ?? "" : words[1]
            let module = String(name.split(separator: ".").first ?? "")
            // A text of several lines may begin one with the word, too.
            if module.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) { modules.insert(module) }
        }
        return modules
    }

    /// What `room` imports beyond what it may.
    static func trespasses(of room: String, source: String) -> Set<String> {
        imports(of: source).subtracting(table[room] ?? []).subtracting(everywhere)
    }
}
