internal import GeminiAPI
internal import Gzip
internal import HTTP
internal import Scenario

extension Emulator {
    /// Compresses a body, if that is switched on and the client takes it, or a fault needs it. Every piece is flushed, so that events
    /// arrive one by one, and the waits between them stay.
    func encode(_ script: Script, for request: Fields, _ ruling: Ruling) -> Script {
        let isWanted = configuration.compresses && Self.takesGzip(request)
        guard isWanted || ruling.faults.contains(where: { $0.needsGzip }), script.strokes.contains(where: \.isBody) else { return script }
        let packer = Packer()
        var encoded = script
        encoded.strokes = script.strokes.flatMap { stroke -> [Stroke] in
            switch stroke {
            case .bytes(let bytes): [.produce(Producer { try await $0(await packer.pack(bytes)) })]
            case .produce(let producer):
                [.produce(Producer { sink in try await producer.run { try await sink(await packer.pack($0)) } })]
            case .finish: [.produce(Producer { try await $0(await packer.finish()) }), .finish]
            default: [stroke]
            }
        }
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
