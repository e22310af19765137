internal import Files
internal import GeminiAPI
internal import HTTP
internal import Synchronization

/// Interactions are kept as they were answered, pictures as files beside the record: to paint them again from the request would give other
/// pictures after an update of the painter, and every edit would have to paint all turns before it. They are written before the answer
/// is sent, from which it is then read; so nobody hears of an interaction that is not there after a crash.
extension Emulator {
    /// A stored interaction.
    struct StoredInteraction {
        /// As it was answered; of a picture in a file only its name.
        let whole: JSON
        /// As it was asked.
        let input: JSON
    }

    /// How long they are kept, in seconds: as long as for those who pay (documented).
    private static let retention: Int64 = 55 * 86_400

    /// Keeps an interaction; what it gives back reads the pictures where they are kept. Finished also when the client leaves.
    func keep(_ interaction: Interaction, _ reply: Reply, _ input: JSON, _ exchange: inout Exchange) async throws(APIError) -> Reply {
        let work = Task(executorPreference: globalConcurrentExecutor) { [shelves, clock] in
            let kept = try await Self.keep(reply, interaction.id, shelves.interactionFiles)
            let record = JSON.object([("interaction", Self.naming(interaction.json(kept.named))), ("input", input)])
            try await shelves.interactions.put(interaction.id, record)
            await self.sweep(clock.microseconds() / 1_000_000)
            return kept.read
        }
        do { return try await work.value } catch { throw fault("the interaction cannot be kept: \(error)", &exchange) }
    }

    /// The interaction called `id`.
    func stored(_ id: String, _ exchange: inout Exchange) async throws(APIError) -> StoredInteraction {
        guard let made = InteractionID.seconds(id) else { throw .badInteractionName(id) }
        guard made + Self.retention > clock.microseconds() / 1_000_000 else { throw .interactionNotFound }
        let found: JSON?
        do throws(FilesError) { found = try await shelves.interactions.get(id) } catch { throw fault(error.description, &exchange) }
        guard let found, let whole = found["interaction"] else { throw .interactionNotFound }
        return StoredInteraction(whole: whole, input: found["input"] ?? .null)
    }

    /// What was said up to and with the interaction called `id`: inputs and answers, pictures with their signatures.
    func turns(upTo id: String, _ exchange: inout Exchange) async throws(APIError) -> [JSON] {
        var steps: [JSON] = []
        var next: String? = id
        // No chain leads back to itself, because each names one that was there before; but files can be edited.
        var seen: Set<String> = []
        while let id = next, seen.insert(id).inserted {
            let record = try await stored(id, &exchange)
            let answer: JSON
            do { answer = try await Self.whole(record.whole, shelves.interactionFiles) } catch {
                throw fault("a picture of \(id) cannot be read: \(error)", &exchange)
            }
            steps = InteractionRequest.steps(input: record.input) + (answer["steps"]?.elements ?? []) + steps
            next = record.whole["previous_interaction_id"]?.text
        }
        return InteractionTurns.turns(of: steps)
    }

    /// An interaction to be sent: its pictures are read while they are.
    func serving(_ stored: JSON) -> JSON {
        switch stored {
        case .object(let members):
            if let name = stored["$file"]?.text { return .base64(.produced(shelves.interactionFiles.producer(name))) }
            return .object(members.map { ($0.0, serving($0.1)) })
        case .array(let elements): return .array(elements.map(serving))
        default: return stored
        }
    }

    /// Removes an interaction and its pictures.
    func forget(_ id: String, _ exchange: inout Exchange) async throws(APIError) {
        do throws(FilesError) {
            _ = try await shelves.interactions.remove(id)
            try await shelves.interactionFiles.remove(prefix: id + ".")
        } catch {
            throw fault(error.description, &exchange)
        }
    }

    /// Removes, once an hour, what is too old. A name tells its age.
    private func sweep(_ now: Int64) async {
        guard
            lastSweep.withLock({ last in
                guard now - last >= 3600 else { return false }
                last = now
                return true
            })
        else { return }
        for id in await shelves.interactions.ids() {
            guard let made = InteractionID.seconds(id), made + Self.retention <= now else { continue }
            // Tried again in an hour.
            _ = try? await shelves.interactions.remove(id)
            try? await shelves.interactionFiles.remove(prefix: id + ".")
        }
    }
}

// Between a reply and its record
extension Emulator {
    /// What is made while it is sent, put into files. `named` has their names in its place, `read` reads them.
    nonisolated private static func keep(_ reply: Reply, _ id: String, _ files: Blobs) async throws -> (named: Reply, read: Reply) {
        var (named, read) = (reply, reply)
        var count = 0
        func kept(_ blob: JSON.Blob) async throws -> (JSON.Blob, JSON.Blob)? {
            guard case .produced(let producer) = blob else { return nil }
            let name = "\(id).\(count)"
            count += 1
            try await files.keep(name, producer)
            return (.bytes(Array((mark + name).utf8)), .produced(files.producer(name)))
        }
        for (index, part) in (reply.candidates.first?.parts ?? []).enumerated() {
            if let signature = part.signature, let (name, reader) = try await kept(signature) {
                named.candidates[0].parts?[index].signature = name
                read.candidates[0].parts?[index].signature = reader
            }
            if case .inline(let type, let blob) = part.data, let (name, reader) = try await kept(blob) {
                named.candidates[0].parts?[index].data = .inline(mimeType: type, name)
                read.candidates[0].parts?[index].data = .inline(mimeType: type, reader)
            }
        }
        return (named, read)
    }

    /// No file and no signature begins so.
    nonisolated private static let mark = "$file "

    /// `{"$file": NAME}` where a name stands in the place of bytes.
    nonisolated private static func naming(_ json: JSON) -> JSON {
        switch json {
        case .object(let members): return .object(members.map { ($0.0, naming($0.1)) })
        case .array(let elements): return .array(elements.map(naming))
        case .base64(.bytes(let bytes)) where bytes.starts(with: mark.utf8):
            return .object([("$file", .string(String(decoding: bytes.dropFirst(mark.utf8.count), as: UTF8.self)))])
        default: return json
        }
    }

    /// The same with the files in it.
    nonisolated private static func whole(_ stored: JSON, _ files: Blobs) async throws -> JSON {
        switch stored {
        case .object(let members):
            if let name = stored["$file"]?.text { return .base64(.bytes(try await files.bytes(name))) }
            var whole: [(String, JSON)] = []
            for (name, value) in members { whole.append((name, try await Self.whole(value, files))) }
            return .object(whole)
        case .array(let elements):
            var whole: [JSON] = []
            for element in elements { whole.append(try await Self.whole(element, files)) }
            return .array(whole)
        default: return stored
        }
    }
}
