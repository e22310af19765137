import GeminiAPI
import Testing

@testable import Scenario

struct EnvelopeTests {
    private func wrapped(_ envelope: String, _ with: [String: Parameter] = [:], _ error: String = "key-invalid") throws -> Substitute {
        let fault = try #require(FaultCatalogue.standard.fault(FaultOrder(envelope, with)))
        return fault.wrap(try Answers.substitute(error))
    }

    @Test func `an error is served as another type, or in an array`() throws {
        #expect(try wrapped("error-as-event-stream").type == .other("text/event-stream"))
        #expect(try wrapped("error-text-plain").type == .other("text/plain"))
        #expect(try wrapped("error-array").isArray)
        #expect(try Answers.text(wrapped("error-array")) == Answers.text("key-invalid"))
    }

    @Test func `the key of a detail's type begins with a blank`() throws {
        let text = try Answers.text(wrapped("error-type-key-space"))
        #expect(text.contains(#"{" @type": "type.googleapis.com/google.rpc.ErrorInfo","#))
        #expect(!text.contains(#""@type""#))
    }

    @Test func `a comma too many stands behind the domain, behind the message, or in the domain`() throws {
        let behind = try Answers.text(wrapped("error-stray-comma"))
        #expect(behind.contains("\"domain\": \"googleapis.com\",\n        ,\n        \"metadata\": {"))
        #expect(throws: JSONFault.self) { try JSON(Array(behind.utf8)) }
        #expect(try Answers.text(wrapped("error-stray-comma", [:], "overloaded-503")).contains("later.\",\n    ,\n    \"status\""))
        #expect(try Answers.text(wrapped("error-stray-comma", ["at": .text("domain")])).contains(#""domain": "googleapis.com,""#))
    }

    @Test(arguments: ["error-as-event-stream", "error-array", "error-type-key-space", "error-stray-comma"])
    func `a block is no error and stays as it is`(envelope: String) throws {
        let block = try wrapped(envelope, [:], "block-safety")
        #expect(block.type == .json && !block.isArray)
        #expect(try Answers.text(block) == Answers.text("block-safety"))
    }
}
