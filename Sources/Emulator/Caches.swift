internal import Files
internal import GeminiAPI
internal import HTTP

/// The caches there are: `ID.json` is the cache, `ID.content` the body that made it.
struct CacheShelf: Sendable {
    let records: Records
    let scrolls: Scrolls

    /// The cache called `id`, if it has not expired; one that has is removed.
    func cache(_ id: String, at now: Int64) async throws(FilesError) -> CachedContent? {
        guard let cache = try await records.get(id).flatMap(CachedContent.init(record:)) else { return nil }
        if cache.expires > now { return cache }
        _ = try await remove(id)
        return nil
    }

    /// All that have not expired, the latest first.
    func all(at now: Int64) async throws(FilesError) -> [CachedContent] {
        var caches: [CachedContent] = []
        for id in await records.ids() { if let cache = try await cache(id, at: now) { caches.append(cache) } }
        return caches.sorted { ($1.created, $1.id) < ($0.created, $0.id) }
    }

    func put(_ cache: CachedContent, _ body: [UInt8]) async throws(FilesError) {
        try await scrolls.append(content(cache.id), body)
        try await scrolls.sync(content(cache.id))
        try await records.put(cache.id, cache.record)
    }

    func change(_ id: String, _ body: @escaping @Sendable (inout CachedContent) -> Void) async throws(FilesError) -> CachedContent? {
        let changed = try await records.change(id) { record in
            guard var cache = CachedContent(record: record) else { return nil }
            body(&cache)
            return cache.record
        }
        return changed.flatMap(CachedContent.init(record:))
    }

    func remove(_ id: String) async throws(FilesError) -> Bool {
        guard try await records.remove(id) else { return false }
        try await scrolls.remove(content(id))
        return true
    }

    /// What a cache holds.
    func content(of id: String) async throws(FilesError) -> GenerateRequest {
        let body = try await scrolls.read(content(id), at: 0, count: try await scrolls.size(content(id)))
        return CacheRequest(stored: body).content
    }

    private func content(_ id: String) -> String { id + ".content" }
}

extension Emulator {
    /// The methods of cached contents. They mind neither session nor key, but expire by the clock of the session that asks.
    func cache(_ action: Route.Action, _ call: Call, _ body: [UInt8], _ model: Model?, _ exchange: inout Exchange) async throws(APIError)
        -> Answer
    {
        let shelf = shelves.caches
        let now = now(in: exchange.session)
        switch action {
        case .create:
            guard let model, let request = call.cache else { break }
            let usage = Usage(prompt: request.content, model: model)
            let cache = CachedContent(
                id: identifier("cache", exchange.number, length: 40), model: model.id, displayName: request.displayName,
                tokens: (usage.promptText, usage.promptImage), created: now,
                expires: request.expires(from: now) ?? now + CacheRequest.standardTTL)
            try await onDisk(&exchange) { () throws(FilesError) in try await shelf.put(cache, body) }
            return .json(cache.json)
        case .list:
            let page = try Page(call.target)
            let all = try await onDisk(&exchange) { () throws(FilesError) in try await shelf.all(at: now) }
            return .json(try page.list(all.map(\.json), as: "cachedContents"))
        case .get(let id):
            if let cache = try await cached(id, at: now, &exchange) { return .json(cache.json) }
        case .update(let id):
            guard try await cached(id, at: now, &exchange) != nil, let request = call.cache?.masked(call.target["updateMask"]) else {
                break
            }
            let changed = try await onDisk(&exchange) { () throws(FilesError) in
                try await shelf.change(id) { cache in
                    cache.updated = now
                    cache.expires = request.expires(from: now) ?? cache.expires
                }
            }
            if let changed { return .json(changed.json) }
        case .delete(let id):
            guard try await cached(id, at: now, &exchange) != nil else { break }
            if try await onDisk(&exchange, { () throws(FilesError) in try await shelf.remove(id) }) { return .json(.object([])) }
        case .cancel, .download, .content: break
        }
        throw .cacheNotFound
    }

    private func cached(_ id: String, at now: Int64, _ exchange: inout Exchange) async throws(APIError) -> CachedContent? {
        let shelf = shelves.caches
        return try await onDisk(&exchange) { () throws(FilesError) in try await shelf.cache(id, at: now) }
    }

    /// Puts what a cache holds before a request that begins with it, so that everything behind sees one request. Where plantain does not
    /// answer itself, whoever does has the cache.
    func recall(_ call: inout Call, _ origin: Origin, _ exchange: inout Exchange) async throws(APIError) {
        guard case .own = origin, let id = call.generate?.cacheID,
            let found = try await cached(id, at: now(in: exchange.session), &exchange)
        else { return }
        let shelf = shelves.caches
        let content = try await onDisk(&exchange) { () throws(FilesError) in try await shelf.content(of: id) }
        call.generate?.begin(with: found, content)
    }
}
