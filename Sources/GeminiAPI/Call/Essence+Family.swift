public import HTTP

extension Essence {
    /// What kind of request it is: the method of models it calls, or its method and path.
    static func family(_ call: Call) -> String {
        switch call.route.method {
        case .generateContent, .streamGenerateContent, .countTokens, .listModels, .getModel:
            (call.route.backend.isVertex ? "vertex." : "") + call.route.operation
        case .gateway:
            Layout(call.target, call.route).form == .events ? "vertex.streamGenerateContent" : "vertex.generateContent"
        default:
            call.head.method + " " + Redaction.text(Redaction.path("/" + segments(of: call.target.path).joined(separator: "/")))
        }
    }

    /// The model, for methods whose family does not hold the path: that of the others names it.
    static func model(_ call: Call) -> String? {
        switch call.route.method {
        case .generateContent, .streamGenerateContent, .countTokens, .getModel: call.route.model
        default: nil
        }
    }

    /// Whether the names of members are what they are: Interactions and the OpenAI-compatible routes speak no proto JSON, in which
    /// `display_name` is `displayName`.
    public static func isVerbatim(_ target: Target) -> Bool { segments(of: target.path).contains { verbatimSegments.contains($0) } }

    /// `openapi` is what Vertex calls its OpenAI-compatible endpoint.
    private static let verbatimSegments: Set<String> = ["interactions", "openai", "openapi"]

    /// The segments of a path, decoded; without session and version, and with `-` for the names of a project and a location.
    private static func segments(of path: String) -> [String] {
        var parts = path.percentDecoded().split(separator: "/").map(String.init)
        if parts.count >= 2, parts[0] == "s", Session.isName(parts[1]) { parts.removeFirst(2) }
        let isTransfer = parts.first == "upload" || parts.first == "download"
        let place = isTransfer ? 1 : 0
        if parts.count > place, isVersion(parts[place]) { parts.remove(at: place) }
        if parts.count >= 4, parts[0] == "projects", parts[2] == "locations" { (parts[1], parts[3]) = ("-", "-") }
        return parts
    }

    /// `v1`, `v1beta`, `v1alpha`, `v1beta1`.
    static func isVersion(_ text: some StringProtocol) -> Bool {
        guard text.utf8.first == UInt8(ascii: "v") else { return false }
        let rest = text.dropFirst().drop(while: \.isASCIIDigit)
        guard rest.utf8.count < text.utf8.count - 1 else { return false }
        return rest.isEmpty || ["alpha", "beta"].contains { rest.hasPrefix($0) && rest.dropFirst($0.count).allSatisfy(\.isASCIIDigit) }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
