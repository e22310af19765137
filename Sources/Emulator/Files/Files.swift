internal import Files
internal import GeminiAPI
internal import HTTP

extension Emulator {
    /// Lets a call of the Files API in, or refuses it: what stands in the JSON, and in the announcements of an upload.
    func admit(files call: Call) throws(APIError) {
        if !call.problems.isEmpty { throw .malformed(call.problems) }
        guard let upload = call.upload else { return }
        if let error = call.file.check() { throw error }
        if upload.step == .unclear { throw .unclearUpload }
        if upload.step == .metadata { throw .fileWithoutBytes }
        if let size = upload.size ?? call.file.size, size > StoredFile.largest { throw .fileTooLarge(limit: StoredFile.largest) }
    }

    /// The answer to a call of the Files API.
    func files(_ call: Call, _ request: Request, _ exchange: inout Exchange) async throws(APIError) -> Answer {
        guard case .resource(.files, let action) = call.route.method else { throw fault("\(call.route.operation) is no file's", &exchange) }
        let now = clock.microseconds()
        switch action {
        case .create: return .file(try await upload(call, request, &exchange))
        case .list:
            let page = try Page(call.target, usual: 10, largest: 100)  // documented
            let files = try await onShelf(&exchange) { (shelf) async throws(FilesError) in try await shelf.files(at: now) }
            return .json(try page.list(files.map { fileJSON($0, exchange) }, as: "files"))
        case .get(let id): return .json(fileJSON(try await file(id, &exchange), exchange))
        case .delete(let id):
            let isGone = try await onShelf(&exchange) { (shelf) async throws(FilesError) in try await shelf.remove(id, at: now) }
            guard isGone else { throw .fileNotFound(id) }
            return .json(.object([]))
        case .download(let id): return try redirect(to: try await file(id, &exchange), call, &exchange)
        case .content(let id):
            let file = try await file(id, &exchange)
            guard file.source == .generated else { throw .notDownloadable }
            let fields = UploadFields(date: date, id: nil).content(file.mimeType)
            return .file(FileAnswer(fields: fields, body: .bytes(shelves.files.producer(of: file), file.size)))
        case .update, .cancel: throw fault("\(call.route.operation) has no answer", &exchange)
        }
    }

    /// What a download is answered first: where the bytes are, and a body that is an error (recorded).
    private func redirect(to file: StoredFile, _ call: Call, _ exchange: inout Exchange) throws(APIError) -> Answer {
        guard file.source == .generated else { throw .notDownloadable }
        // Without it only the metadata of the download are meant, and it has none: guess.
        guard call.target["alt"] == "media" else { return .json(.object([])) }
        var fields = AnswerFields(call.route.backend, date: date, took: .zero).failure(.moved)
        fields.add("Location", "\(origin(exchange))/download/\(call.route.version)/files/\(file.id):download?alt=media")
        return .file(FileAnswer(status: APIError.moved.code, fields: fields, body: .json(APIError.moved.body)))
    }

    private func file(_ id: String, _ exchange: inout Exchange) async throws(APIError) -> StoredFile {
        let now = clock.microseconds()
        let file = try await onShelf(&exchange) { (shelf) async throws(FilesError) in try await shelf.file(id, at: now) }
        guard let file else { throw .fileNotFound(id) }
        exchange.prompt = describe(file)
        return file
    }

    /// A file as the API tells of it to this client.
    func fileJSON(_ file: StoredFile, _ exchange: Exchange) -> JSON { file.json(origin: origin(exchange), version: exchange.route.version) }

    /// What URLs begin with; a client that does not say where it reaches plantain is on this machine.
    func origin(_ exchange: Exchange) -> String { exchange.origin ?? "\(configuration.scheme)://127.0.0.1" }

    /// As the journal shows it: what was called so by a client may be anything.
    func describe(_ file: StoredFile) -> String { describe(file.id, file.displayName, "\(file.mimeType), \(file.size) bytes") }

    func describe(_ id: String, _ name: String, _ facts: String) -> String {
        Redaction.text("files/\(id)\(name.isEmpty ? "" : " \"\(name.prefix(80))\""): \(facts)")
    }

    /// What is done on the shelf; that the disk fails is plantain's own fault.
    func onShelf<Value>(_ exchange: inout Exchange, _ work: (FileShelf) async throws(FilesError) -> Value) async throws(APIError) -> Value {
        do throws(FilesError) { return try await work(shelves.files) } catch { throw fault(error.description, &exchange) }
    }
}
