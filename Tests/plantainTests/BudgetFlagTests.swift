import Scenario
import Testing

@testable import plantain

struct BudgetFlagTests {
    private func allowance(_ text: String) throws -> Allowance {
        try BudgetFlag.allowance(Options([BudgetFlag.flag], ["--budget", text], environment: [:]))
    }

    @Test(arguments: [("5USD", 5_000_000_000), ("0.50USD", 500_000_000), ("5", 5_000_000_000), ("0", 0), ("0.000000001USD", 1)])
    func `an amount is for all sessions together, or for each`(text: String, nano: Int) throws {
        #expect(try allowance(text) == Allowance(all: nano))
        #expect(try allowance(text + "/session") == Allowance(session: nano))
    }

    @Test(arguments: [
        "USD", "5EUR", "5usd", "-5", "5 USD", "$5", "1e-3", "5.", ".5", "5USD/", "5USD/all", "5/session/x", "0.0000000001", "1000000000",
    ])
    func `what is no amount is refused with what would do`(text: String) {
        #expect {
            try allowance(text)
        } throws: { error in
            let message = (error as? UsageError)?.message ?? ""
            return message.contains("5USD/session for each") && message.hasSuffix("not '\(text)'")
        }
    }

    @Test func `without the flag nothing is limited`() throws {
        #expect(try BudgetFlag.allowance(Options([BudgetFlag.flag], [], environment: [:])).isEmpty)
    }
}
