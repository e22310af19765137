import Scenario
import Testing

@testable import plantain

struct FaultsCommandTests {
    private static let catalogue = FaultCatalogue.standard

    @Test func `the list has every fault, under its class`() {
        let table = FaultsCommand.table(Self.catalogue)
        for entry in Self.catalogue.entries { #expect(table.contains("\n  \(entry.name) ")) }
        #expect(table.hasPrefix("credentials\n  key-invalid "))
        #expect(table.contains("\n\n--chaos\n  smoke "))
    }

    @Test(arguments: Self.catalogue.entries.map(\.name))
    func `the page of a fault has its parameters, its evidence and an example`(name: String) throws {
        let entry = try #require(Self.catalogue.entry(name))
        let page = FaultsCommand.page(entry, Self.catalogue)
        for parameter in entry.parameters { #expect(page.contains("\n  \(parameter.name) ")) }
        for reaction in entry.reactions { #expect(page.contains(reaction.text)) }
        for source in entry.sources { #expect(page.contains(source)) }
        #expect(page.contains(entry.advice) && page.contains("  scenario: 1\n"))
    }

    @Test func `the page shows the body`() throws {
        let page = FaultsCommand.page(try #require(Self.catalogue.entry("rate-limit")), Self.catalogue)
        #expect(page.hasPrefix("quota-rpm (also rate-limit): Per-minute request quota"))
        #expect(page.contains("\"model\": \"gemini-2.5-flash-preview-image\""))
    }

    @Test func `a misspelt fault is recognised, and so is a misspelt command line`() {
        #expect(throws: UsageError("there is no fault 'quota-rmp'; did you mean 'quota-rpm'?")) {
            try FaultsCommand.command.run(Options(FaultsCommand.command.flags, ["show", "quota-rmp"], takesWords: true, environment: [:]))
        }
        #expect(throws: UsageError("it is `plantain faults` or `plantain faults show NAME`")) {
            try FaultsCommand.command.run(Options(FaultsCommand.command.flags, ["quota-rpm"], takesWords: true, environment: [:]))
        }
    }
}
