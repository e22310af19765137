internal import Files
internal import GeminiAPI
internal import HTTP

extension Emulator {
    /// Makes a batch and sets it going. Its requests are kept before the client hears of it; the answer says PENDING, as the live one does,
    /// even where all is done by then.
    func create(_ request: BatchRequest, _ model: Model, _ exchange: inout Exchange) async throws(APIError) -> Answer {
        let id = identifier("batch", exchange.number, length: 36)
        let shelf = shelves.batches
        let total = try await keep(request, id, &exchange)
        let batch = Batch(
            id: id, model: model.id, displayName: request.displayName, fileName: request.fileName, total: total,
            created: now(in: exchange.session), duration: configuration.batchDuration,
            session: exchange.session, key: exchange.key, version: exchange.route.version)
        try await onDisk(&exchange) { () throws(FilesError) in try await shelf.put(batch) }
        begin(batch)
        if batch.duration == 0 { await batches.end(of: id) }
        return .json(batch.operation())
    }

    /// Puts the requests of a new batch on its shelf, a line each.
    /// - Returns: how many there are.
    private func keep(_ request: BatchRequest, _ id: String, _ exchange: inout Exchange) async throws(APIError) -> Int {
        let shelf = shelves.batches
        if let name = request.fileName { return try await keep(fileCalled: name, id, &exchange) }
        try await onDisk(&exchange) { () throws(FilesError) in
            for item in request.items { try await shelf.scrolls.append(shelf.requests(id), item.line + [0x0A]) }
        }
        return request.items.count
    }

    /// Copies the lines of an input file, which may be deleted before the batch is over.
    private func keep(fileCalled name: String, _ id: String, _ exchange: inout Exchange) async throws(APIError) -> Int {
        let (shelf, files, limit) = (shelves.batches, shelves.files, configuration.bodyLimit)
        let fileID = name.hasPrefix("files/") ? String(name.dropFirst("files/".count)) : name
        // Files expire by the machine's clock.
        let now = clock.microseconds()
        guard let file = try await onDisk(&exchange, { () throws(FilesError) in try await files.file(fileID, at: now) }) else {
            throw .fileNotFound(fileID)
        }
        let total = try await onDisk(&exchange) { () throws(FilesError) in
            var lines = files.lines(of: file, limit: limit)
            var (pile, count): ([UInt8], Int) = ([], 0)
            while let line = try await lines.next() {
                // A blank line asks for nothing.
                guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
                pile += line + [0x0A]
                count += 1
                guard pile.count > 1 << 20 else { continue }
                try await shelf.scrolls.append(shelf.requests(id), pile)
                pile = []
            }
            if !pile.isEmpty { try await shelf.scrolls.append(shelf.requests(id), pile) }
            return count
        }
        guard total > 0 else { throw .emptyBatchFile }
        return total
    }

    /// Get, list, cancel, delete. They mind neither session nor key: all of those are one project here.
    func batch(_ action: Route.Action, _ call: Call, _ exchange: inout Exchange) async throws(APIError) -> Answer {
        let shelf = shelves.batches
        switch action {
        case .list:
            let page = try Page(call.target)
            let all = try await onDisk(&exchange) { () throws(FilesError) in try await shelf.all() }
            all.forEach(begin)
            // Results are not told in a list: they could be gigabytes, twice each (guess).
            return .json(try page.list(all.map { $0.operation() }, as: "operations"))
        case .get(let id):
            guard let batch = try await onDisk(&exchange, { () throws(FilesError) in try await shelf.batch(id) }) else { break }
            begin(batch)
            return .json(batch.operation(shelf.list(id)))
        case .cancel(let id):
            guard let batch = try await onDisk(&exchange, { () throws(FilesError) in try await shelf.batch(id) }) else { break }
            let now = now(in: batch.session)
            // One that is over stays as it is (guess).
            _ = try await onDisk(&exchange) { () throws(FilesError) in try await shelf.change(id) { $0.become(.cancelled, at: now) } }
            batches.stop(id)
            return .json(.object([]))
        case .delete(let id):
            batches.stop(id)
            await batches.end(of: id)
            if try await onDisk(&exchange, { () throws(FilesError) in try await shelf.remove(id) }) { return .json(.object([])) }
        case .create, .update, .download, .content: break
        }
        throw .batchNotFound
    }

    /// Does what may fail on the disk. The log says what failed, the client is told where to look.
    func onDisk<Result: Sendable>(_ exchange: inout Exchange, _ work: () async throws(FilesError) -> Result) async throws(APIError)
        -> Result
    {
        do throws(FilesError) { return try await work() } catch { throw fault(error.description, &exchange) }
    }
}
