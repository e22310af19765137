internal import GeminiAPI
internal import Gzip
internal import HTTP

extension Emulator {
    /// Compresses a body, if that is switched on and the client takes it. Every piece is flushed, so that events arrive one by one.
    func encode(_ script: Script, for request: Fields) -> Script {
        guard configuration.compresses, Self.takesGzip(request), script.strokes.contains(where: \.isBody) else { return script }
        var encoded = script
        let body = script.strokes.filter(\.isBody)
        encoded.strokes = script.strokes.filter { !$0.isBody }
        let place = encoded.strokes.lastIndex { if case .finish = $0 { true } else { false } } ?? encoded.strokes.endIndex
        encoded.strokes.insert(.produce(Self.gzip(body)), at: place)
        encoded.promise = .chunked
        encoded.addFields(["Content-Encoding": "gzip"])
        return encoded
    }

    /// `gzip` named and not weighed zero.
    private static func takesGzip(_ fields: Fields) -> Bool {
        fields.all("accept-encoding").joined(separator: ",").split(separator: ",").contains { item in
            let words = item.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
            return words.first == "gzip" && !words.dropFirst().contains { ["q=0", "q=0.0", "q=0.00", "q=0.000"].contains($0) }
        }
    }

    private static func gzip(_ body: [Stroke]) -> Producer {
        Producer { sink in
            let packer = Packer()
            for stroke in body {
                switch stroke {
                case .bytes(let bytes): try await sink(await packer.pack(bytes))
                case .produce(let producer): try await producer.run { try await sink(await packer.pack($0)) }
                default: continue
                }
            }
            try await sink(await packer.finish())
        }
    }

    /// Holds the stream between the pieces of a producer.
    private actor Packer {
        let deflater = Deflater()
        func pack(_ bytes: [UInt8]) -> [UInt8] { deflater.deflate(bytes, flush: true) }
        func finish() -> [UInt8] { deflater.finish() }
    }
}

extension Stroke {
    fileprivate var isBody: Bool {
        switch self {
        case .bytes, .produce: true
        default: false
        }
    }
}
