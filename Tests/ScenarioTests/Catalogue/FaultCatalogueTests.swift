import GeminiAPI
public import Testing

@testable public import Scenario

extension FaultEntry: CustomTestStringConvertible {
    /// What a failure report calls it.
    public var testDescription: String { name }
}

struct FaultCatalogueTests {
    private static let catalogue = FaultCatalogue.standard
    static let answers = catalogue.entries.filter { $0.template != nil }

    @Test func `every name is one fault's alone`() {
        let names = Self.catalogue.entries.flatMap { [$0.name] + $0.aliases }
        #expect(Set(names).count == names.count)
        #expect(Self.catalogue.entries.count == 162)
        #expect(Self.catalogue.entry("503")?.name == "overloaded-503")
        #expect(Self.catalogue.entry("overloaded-504") == nil)
    }

    @Test(arguments: catalogue.entries) func `every entry gives a fault`(entry: FaultEntry) {
        #expect(Self.catalogue.fault(FaultOrder(entry.name)) != nil)
    }

    @Test(arguments: catalogue.entries) func `every entry says what a reader wants to know`(entry: FaultEntry) {
        #expect(!entry.title.isEmpty)
        #expect(["core", "extended", "exotic"].contains(entry.tier))
        #expect(["yes", "no", "once", "few", "inherit", ""].contains(entry.retryable))
        #expect(Self.catalogue.evidence.contains { $0.level == entry.evidence })
        #expect(entry.reactions.allSatisfy { !$0.text.isEmpty })
        #expect(entry.parameters.allSatisfy { !$0.description.isEmpty })
        #expect(Set(entry.parameters.map(\.name)).count == entry.parameters.count)
    }

    @Test(arguments: catalogue.entries) func `every default is of its parameter's type`(entry: FaultEntry) {
        for parameter in entry.parameters where !parameter.fallback.contains("{{") {
            #expect(Self.catalogue.parameter(parameter.name, parameter.fallback, of: entry) != nil, "\(parameter.name)")
        }
    }

    @Test func `presets name faults`() {
        #expect(Self.catalogue.presets.map(\.name) == ["smoke", "retry", "safety", "parser", "stream", "network"])
        for preset in Self.catalogue.presets {
            #expect(!preset.faults.isEmpty)
            #expect(preset.faults.allSatisfy { Self.catalogue.entry($0)?.name == $0 })
        }
    }

    @Test(arguments: catalogue.entries) func `every example is a scenario`(entry: FaultEntry) throws {
        _ = try ScenarioReader.read(Array(entry.example.utf8), path: nil)
    }

    @Test func `an unknown name gets a suggestion, if one is near`() {
        #expect(Self.catalogue.suggestion(for: "overloaded-530") == "overloaded-503")
        #expect(Self.catalogue.suggestion(for: "quota-rmp") == "quota-rpm")
        #expect(Self.catalogue.suggestion(for: "bananas-in-pyjamas") == nil)
        #expect(Self.catalogue.unknown("no-imag") == "there is no fault 'no-imag'; did you mean 'no-image'?")
    }

    @Test func `a parameter nobody has, or of another type, is nil`() throws {
        let reset = try #require(Self.catalogue.entry("stream-error-event"))
        #expect(Self.catalogue.parameter("fault", "503", of: reset) == .text("overloaded-503"))
        #expect(Self.catalogue.parameter("fault", "drip", of: reset) == nil)
        #expect(Self.catalogue.parameter("falut", "503", of: reset) == nil)
        #expect(Self.catalogue.parameter("at", "mid_image", of: reset) == .position(.midImage))
    }

    @Test func `faults only of streams say so`() {
        #expect(Self.catalogue.entry("stream-reset")?.needsStream == true)
        #expect(Self.catalogue.entry("reset-mid-body")?.needsStream == false)
    }
}
