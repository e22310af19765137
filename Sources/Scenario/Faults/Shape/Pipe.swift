internal import GeminiAPI
internal import HTTP

/// A change of bytes while they pass: a picture of 20 MB never stands in memory whole.
protocol Pipe: Sendable {
    /// What becomes of the next piece.
    mutating func feed(_ piece: [UInt8]) -> [UInt8]
    /// What is left at the end, a piece at a time; nil when there is no more.
    mutating func drain() -> [UInt8]?
}

extension Pipe {
    mutating func drain() -> [UInt8]? { nil }
}

/// Holds back the last bytes of what passes.
struct Tail: Sendable {
    let count: Int
    private(set) var held: [UInt8] = []
    /// How many bytes have passed.
    private(set) var passed = 0

    init(_ count: Int) { self.count = count }

    mutating func feed(_ piece: [UInt8]) -> [UInt8] {
        held += piece
        guard held.count > count else { return [] }
        let out = Array(held.dropLast(count))
        held.removeFirst(out.count)
        passed += out.count
        return out
    }
}

extension Producer {
    /// The same bytes, changed by `pipe`.
    func through(_ pipe: some Pipe) -> Producer {
        Producer { sink in
            let carrier = Carrier(pipe)
            try await run { piece in
                let out = await carrier.feed(piece)
                if !out.isEmpty { try await sink(out) }
            }
            while let rest = await carrier.drain() { try await sink(rest) }
        }
    }

    private actor Carrier<Content: Pipe> {
        private var pipe: Content
        init(_ pipe: Content) { self.pipe = pipe }
        func feed(_ piece: [UInt8]) -> [UInt8] { pipe.feed(piece) }
        func drain() -> [UInt8]? { pipe.drain() }
    }
}

extension JSON.Blob {
    /// The same bytes, changed by `pipe`. What is spelled out already stays.
    func through(_ pipe: some Pipe) -> JSON.Blob {
        switch self {
        case .bytes, .produced: .produced(producer.through(pipe))
        case .spelled: self
        }
    }

    /// The characters of its base64, changed by `pipe`.
    func spelled(through pipe: some Pipe) -> JSON.Blob {
        switch self {
        case .bytes, .produced: .spelled(Base64.encode(producer).through(pipe))
        case .spelled(let characters): .spelled(characters.through(pipe))
        }
    }

    private var producer: Producer {
        switch self {
        case .bytes(let bytes): Producer { try await $0(bytes) }
        case .produced(let producer), .spelled(let producer): producer
        }
    }
}

extension Reply {
    /// Changes the files of the answer's pictures.
    mutating func editFiles(_ edit: (_ type: String, JSON.Blob) -> JSON.Blob) {
        editPictures { part in if case .inline(let type, let blob) = part.data { part.data = .inline(mimeType: type, edit(type, blob)) } }
    }
}
