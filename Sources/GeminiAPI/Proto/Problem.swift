/// One thing wrong with a request's JSON, in the live service's words.
public struct Problem: Sendable, Equatable {
    /// Where, in the proto's spelling: `generation_config.image_config`. Empty at the root.
    public var field: String
    /// What, in the live service's words.
    public var description: String

    static func malformed(_ fault: JSONFault, in body: [UInt8]) -> Problem {
        Problem(field: "", description: "Invalid JSON payload received. " + fault.description(in: body))
    }

    /// `name` as the client spelled it.
    static func unknownName(_ name: String, at path: String, _ reason: String = "Cannot find field.") -> Problem {
        let place = path.isEmpty ? "" : " at '\(path)'"
        return Problem(field: path, description: "Invalid JSON payload received. Unknown name \"\(name)\"\(place): \(reason)")
    }

    /// `lexeme` as it stands in the JSON, quotes included.
    static func invalidValue(at path: String, _ type: String, _ lexeme: String) -> Problem {
        // The live service echoes any length; a picture of 20 MB that is no base64 is cut here.
        Problem(
            field: path,
            description: "Invalid value at '\(path)' (\(type)), \(lexeme.utf8.count > 65_536 ? String(lexeme.prefix(65_536)) : lexeme)")
    }

    /// The words of protobuf's JSON writer; the path is the parent's, the field stands in parentheses.
    static func objectForScalar(_ field: String, at path: String) -> Problem {
        Problem(
            field: path, description: "Invalid value\(path.isEmpty ? "" : " at '\(path)'") (\(field)), Starting an object on a scalar field"
        )
    }

    /// Two members of a oneof, or the same optional field twice.
    static func alreadySet(_ oneof: String, by name: String, at path: String) -> Problem {
        let place = path.isEmpty ? "" : " at '\(path)'"
        return Problem(
            field: path, description: "Invalid value\(place) (oneof), oneof field '\(oneof)' is already set. Cannot set '\(name)'")
    }
}
