internal import Files
internal import GeminiAPI
internal import HTTP

extension Emulator {
    /// A step of an upload, or an upload of one step.
    func upload(_ call: Call, _ request: Request, _ exchange: inout Exchange) async throws(APIError) -> FileAnswer {
        guard let upload = call.upload else { throw .unclearUpload }
        switch upload.step {
        case .start:
            let session = session(upload, call.file, exchange)
            do throws(UploadFailure) { try await shelves.files.begin(session) } catch { throw refusal(error, session.file, &exchange) }
            exchange.prompt = describe(session.file, session.displayName, "begins, \(session.size.map { "\($0) bytes" } ?? "of any size")")
            let target = "upload/\(call.route.version)/files?upload_id=\(session.id)&upload_protocol=resumable"
            return FileAnswer(fields: UploadFields(date: date, id: session.id).start(url: "\(origin(exchange))/\(target)"))
        case .piece(let id, let hasBytes, let isLast):
            return try await proceed(id, &exchange) { (exchange) async throws(UploadFailure) in
                try await piece(hasBytes ? body(of: request) : nil, isLast: isLast, upload, id, &exchange)
            }
        case .query(let id):
            return try await proceed(id, &exchange) { (exchange) async throws(UploadFailure) in
                guard let (session, received) = try await shelves.files.session(id, at: clock.microseconds()) else { throw .unknown }
                exchange.prompt = describe(session.file, session.displayName, "\(received) bytes so far")
                let status = UploadFields.Status(rawValue: session.state.rawValue) ?? .active
                return FileAnswer(fields: UploadFields(date: date, id: id).empty(status, received: received))
            }
        case .cancel(let id):
            return try await proceed(id, &exchange) { (_) async throws(UploadFailure) in
                try await shelves.files.cancel(id, at: clock.microseconds())
                return FileAnswer(fields: UploadFields(date: date, id: id).empty(.cancelled))
            }
        case .media: return try await whole(body(of: request), upload, call.file, &exchange)
        case .multipart(let boundary):
            return try await multipart(MultipartBody(body(of: request), boundary: boundary), call, upload, &exchange)
        case .metadata, .unclear: throw .unclearUpload
        }
    }

    /// Bytes, the end, or both.
    private func piece(_ body: BodyStream?, isLast: Bool, _ upload: UploadRequest, _ id: String, _ exchange: inout Exchange)
        async throws(UploadFailure) -> FileAnswer
    {
        let now = clock.microseconds()
        let fields = UploadFields(date: date, id: id)
        let shelf = shelves.files
        guard let (session, before) = try await shelf.session(id, at: now) else { throw .unknown }
        if let body {
            exchange.prompt = describe(session.file, session.displayName, "broke off behind \(before) bytes")
            let after = try await shelf.append(body, to: id, from: upload.offset, at: now)
            exchange.received = after - before
            exchange.prompt = describe(session.file, session.displayName, "\(after - before) bytes behind \(before)")
            if !isLast, (after - before) % UploadFields.granularity != 0 {
                exchange.notes.append("the live service wants pieces, but for the last, in multiples of \(UploadFields.granularity) bytes")
            }
        }
        guard isLast else { return FileAnswer(fields: fields.empty(.active)) }
        let file = try await shelf.finish(id, at: clock.microseconds())
        exchange.prompt = describe(file)
        return FileAnswer(fields: fields.json(.final), body: .json(.object([("file", fileJSON(file, exchange))])))
    }

    /// An upload of one step.
    private func whole(_ body: BodyStream, _ upload: UploadRequest, _ metadata: FileMetadata, _ exchange: inout Exchange)
        async throws(APIError) -> FileAnswer
    {
        let session = session(upload, metadata, exchange)
        let file: StoredFile
        do throws(UploadFailure) {
            file = try await shelves.files.add(
                session.file, body: body, mimeType: session.mimeType, displayName: session.displayName, source: .uploaded,
                at: session.created)
        } catch { throw refusal(error, session.file, &exchange) }
        exchange.received = file.size
        exchange.prompt = describe(file)
        // Whether uploads of one step tell of a status is not known.
        let fields = UploadFields(date: date, id: session.id).json(nil)
        return FileAnswer(fields: fields, body: .json(.object([("file", fileJSON(file, exchange))])))
    }

    private func multipart(_ body: MultipartBody, _ call: Call, _ upload: UploadRequest, _ exchange: inout Exchange)
        async throws(APIError) -> FileAnswer
    {
        let head: (json: [UInt8], mimeType: String?)
        do { head = try await body.metadata() } catch is MultipartBody.Malformed { throw .malformedMultipart } catch { throw .brokenBody }
        var (metadata, problems) = FileMetadata.read(head.json, version: call.route.version)
        if !problems.isEmpty { throw .malformed(problems) }
        if let error = metadata.check() { throw error }
        metadata.mimeType = metadata.mimeType ?? head.mimeType
        return try await whole(body.file, upload, metadata, &exchange)
    }

    /// A session, with names for it and its file.
    private func session(_ upload: UploadRequest, _ metadata: FileMetadata, _ exchange: Exchange) -> UploadSession {
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
        return UploadSession(
            identifier("upload", exchange.number, length: 64, of: letters),
            file: metadata.id ?? identifier("file", exchange.number, length: 12), displayName: metadata.displayName,
            mimeType: metadata.mimeType ?? upload.mimeType ?? "application/octet-stream", size: upload.size ?? metadata.size,
            created: clock.microseconds())
    }

    private func body(of request: Request) -> BodyStream { request.stream ?? BodyStream(request.body) }

    /// A step of a session. What is refused tells how the session is, so that a client knows whether to go on.
    private func proceed(
        _ id: String, _ exchange: inout Exchange, _ step: (inout Exchange) async throws(UploadFailure) -> FileAnswer
    ) async throws(APIError) -> FileAnswer {
        do throws(UploadFailure) { return try await step(&exchange) } catch {
            let refused = refusal(error, "", &exchange)
            guard error != .unknown, let known = try? await shelves.files.session(id, at: clock.microseconds()) else { throw refused }
            let status = UploadFields.Status(rawValue: known.session.state.rawValue) ?? .active
            let fields = UploadFields(date: date, id: id).json(status, received: status == .active ? known.received : nil)
            return FileAnswer(status: refused.code, fields: fields, body: .json(refused.body))
        }
    }

    private func refusal(_ failure: UploadFailure, _ name: String, _ exchange: inout Exchange) -> APIError {
        switch failure {
        case .unknown: return .uploadNotFound
        case .ended(let state): return .uploadEnded(state == .final ? "finalized" : "cancelled")
        case .misplaced(let offset, let received): return .misplaced(offset: offset, received: received)
        case .tooLong(let limit): return limit < StoredFile.largest ? .oversizedUpload(size: limit) : .fileTooLarge(limit: limit)
        case .incomplete(let received, let size): return .incompleteUpload(received: received, size: size)
        case .taken: return .fileExists
        case .overtaken: return .uploadOvertaken
        case .brokenOff: return .brokenBody
        case .disk(let error): return fault(error.description, &exchange)
        }
    }
}
