/// Bytes made on demand. A 4K answer never stands in memory whole: each piece is made when the socket has room for it.
public struct Producer: Sendable {
    /// Takes one piece and returns when there is room for the next; throws when nobody listens any more.
    public typealias Sink = @Sendable (_ piece: [UInt8]) async throws -> Void

    /// Makes the whole, piece by piece, away from the loop. Once for each answer; but what a journal keeps is made again when somebody
    /// looks, so one that can run only once, such as upstream's body, is not kept there.
    /// An error thrown here breaks the promised length: the server resets the connection.
    public let run: @Sendable (_ sink: @escaping Sink) async throws -> Void

    /// A producer that does this.
    public init(_ run: @escaping @Sendable (_ sink: @escaping Sink) async throws -> Void) { self.run = run }

    /// Everything in one buffer, for those that need it whole: tests, embedding answers, fractions of a length.
    public func collect() async throws -> [UInt8] {
        let gathered = Gathered()
        try await run { await gathered.append($0) }
        return await gathered.bytes
    }

    private actor Gathered {
        var bytes: [UInt8] = []
        func append(_ piece: [UInt8]) { bytes += piece }
    }
}
