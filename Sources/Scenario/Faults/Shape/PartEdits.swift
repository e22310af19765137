internal import GeminiAPI

/// What stands beside the picture, or in its place.
extension Reply {
    /// Only text. It has no candidatesTokensDetails (recorded).
    mutating func sayOnly(_ text: String) {
        for index in candidates.indices {
            let signature = candidates[index].parts?.first { !$0.isThought }?.signature
            candidates[index].parts = [Part(.text(text), signature: signature)]
            candidates[index].finishReason = "STOP"
        }
        (usage.candidatesText, usage.candidatesImage, usage.images) = (TextTokens.count(text) * candidates.count, 0, 0)
        rewrites.append { $0.editing("usageMetadata") { $0.without("candidatesTokensDetails") } }
    }

    /// `fileData` with an address where nothing is, in place of the picture's bytes.
    mutating func moveToFiles(_ context: FaultContext) {
        var dice = Dice(seed: context.seed, "file")
        let alphabet = Array("abcdefghijklmnopqrstuvwxyz0123456789")
        editPictures { part in
            guard case .inline(let type, _) = part.data else { return }
            let id = String((0..<12).map { _ in alphabet[dice.draw(0...alphabet.count - 1)] })
            let address = "https://generativelanguage.googleapis.com/\(context.version)/files/\(id)"
            part.data = .members([("fileData", .object([("mimeType", .string(type)), ("fileUri", .string(address))]))])
        }
    }

    /// Signatures of so many characters on every part; none leaves them out.
    mutating func sign(characters: Int, _ context: FaultContext) {
        var dice = Dice(seed: context.seed, "signatures")
        editParts { parts in
            for index in parts.indices {
                // Each its own: the next one's dice are drawn, not shared.
                var own = Dice(seed: dice.next(), "signature")
                parts[index].signature =
                    characters == 0 ? nil : ThoughtSignature.make(context.backend, characters: characters, dice: &own)
            }
        }
    }

    /// More candidate tokens than the details add up to: recorded 1336, of which IMAGE 1290.
    mutating func undercountDetails() {
        usage.candidatesText += 46
        rewrites.append {
            $0.editing("usageMetadata") {
                $0.editing("candidatesTokensDetails") { .array(($0.elements ?? []).filter { $0["modality"]?.text == "IMAGE" }) }
            }
        }
    }
}

extension JSON {
    /// A member nobody has seen, in the first part and at the top.
    var withUnknownFields: JSON {
        let parts = editing("candidates") {
            $0.editingFirst {
                $0.editing("content") {
                    $0.editing("parts") { $0.editingFirst { $0.adding("brandNewField", .object([("a", .int(1))])) } }
                }
            }
        }
        return parts.adding("brandNewTop", .bool(true))
    }

    private func editingFirst(_ edit: (JSON) -> JSON) -> JSON {
        guard case .array(let elements) = self, let first = elements.first else { return self }
        return .array([edit(first)] + elements.dropFirst())
    }

    private func adding(_ name: String, _ value: JSON) -> JSON {
        guard case .object(let members) = self else { return self }
        return .object(members + [(name, value)])
    }
}
