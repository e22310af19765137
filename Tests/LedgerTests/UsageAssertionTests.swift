import Testing

@testable import Ledger

struct UsageAssertionTests {
    private let row = UsageRow(
        requests: 14, errors: 1, images: 13, searches: 2,
        tokens: .init(promptText: 10, promptImage: 200, cached: 100, candidatesText: 3, candidatesImage: 1_290, thoughts: 40, toolUse: 5),
        cost: 537_600_000)

    @Test(
        arguments: [
            ("requests==14", true), ("requests!=14", false), ("errors<1", false), ("errors<=1", true), ("images>13", false),
            ("images>=13", true), ("searches==2", true), ("cost==0.5376", true), ("cost<0.5376USD", false),
            ("cost<=0.537599999 USD", false),
            ("cost>0.537599999", true), ("cost<1", true), ("input_tokens==215", true), ("output_tokens==1333", true),
            ("tokens==1548", true),
            ("  images  <=  13  ,cost<=0.50USD", false), ("images<=13,cost<=0.54USD,errors<2", true),
        ] as [(String, Bool)])
    func `assertions hold or do not, to the nano-dollar`(text: String, holds: Bool) throws {
        #expect(try UsageAssertion.all(text).allSatisfy { $0.failure(of: row) == nil } == holds)
    }

    @Test(
        arguments: [
            ("cost<=0.5USD", "cost is 0.5376 USD, which is not <= 0.50 USD"), ("images<=12", "images is 13, which is not <= 12"),
            ("cost==0.000000001", "cost is 0.5376 USD, which is not == 0.000000001 USD"),
        ] as [(String, String)])
    func `a failure says what it is and what it is not`(text: String, sentence: String) throws {
        #expect(try UsageAssertion.all(text).compactMap { $0.failure(of: row) } == [sentence])
    }

    @Test(
        arguments: [
            ("", 0, "a metric is missing"), ("images<=12,", 11, "a metric is missing"), ("images<=12,,cost<1", 11, "a metric is missing"),
            ("pictures<=12", 0, "'pictures' is no metric"), ("images<=1, Cost<1", 11, "'Cost' is no metric"),
            ("images", 6, "an operator is missing"), ("images 12", 7, "an operator is missing"), ("images=12", 6, "'=' is no operator"),
            ("images=<12", 6, "'=<' is no operator"), ("images<=", 8, "a number is missing"), ("images<=-1", 8, "a number is missing"),
            ("images<=1.5", 8, "'1.5' is not a whole number, or too large"),
            ("images<=99999999999999999999", 8, "'99999999999999999999' is not a whole number, or too large"),
            ("cost<=0.0000000001", 6, "'0.0000000001' is not an amount with up to nine decimals, or too large"),
            ("cost<=9999999999.3", 6, "'9999999999.3' is not an amount with up to nine decimals, or too large"),
            ("cost<=1.", 6, "'1.' is not an amount with up to nine decimals, or too large"),
            ("cost<=.5", 6, "'.5' is not an amount with up to nine decimals, or too large"),
            ("cost<=0.5 EUR", 10, "'EUR' is no unit of cost"), ("images<=12USD", 10, "'USD' is no unit of images"),
            ("images<=12 cost<1", 11, "'cost' is no unit of images"), ("images<=1; cost<1", 9, "a comma or the end is missing"),
        ] as [(String, Int, String)])
    func `a mistake is pointed at`(text: String, offset: Int, reason: String) {
        #expect(throws: UsageAssertion.Mistake(text: text, offset: offset, reason: reason)) { try UsageAssertion.all(text) }
    }

    @Test func `the pointer stands under the place, and the grammar below`() {
        let mistake = UsageAssertion.Mistake(text: "images<=12x", offset: 10, reason: "'x' is no unit of images")
        #expect(
            mistake.description == """
                at character 11, 'x' is no unit of images
                  images<=12x
                            ^
                \(UsageAssertion.grammar)
                """)
    }
}
