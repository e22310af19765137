internal import GeminiAPI
internal import Scenario

extension Route {
    /// What plantain is and can do, whatever the session.
    static let about = [
        Route("GET", "/faults", "the catalogue of faults") { _ in
            let catalogue = FaultCatalogue.standard
            let presets = catalogue.presets.map { preset in
                JSON.object([("name", .string(preset.name)), ("faults", .strings(preset.faults))])
            }
            return Answer(.object([("faults", .array(catalogue.entries.map(\.json))), ("presets", .array(presets))]))
        },
        Route("GET", "/openapi.json", "this API, described as OpenAPI 3.1") { _ in
            Answer(type: Answer.json, PackageResources.openapi_json)
        },
    ]
}
