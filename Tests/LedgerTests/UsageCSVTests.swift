import Ledger
import Testing

struct UsageCSVTests {
    private let names =
        "requests,errors,images,searches,promptText,promptImage,cached,candidatesText,candidatesImage,thoughts,toolUse,costUSD\r\n"

    @Test func `a line of names, a line for each row, dollars exact`() {
        let rows = [
            UsageRow(
                group: [.init(.model, "gemini-3-pro-image"), .init(.key, "")], requests: 12, errors: 1, images: 11, searches: 2,
                tokens: .init(
                    promptText: 1, promptImage: 2, cached: 3, candidatesText: 4, candidatesImage: 5, thoughts: 6, toolUse: 7),
                cost: 1_474_400_300)
        ]
        #expect(csv(rows, by: [.model, .key]) == "model,key," + names + "gemini-3-pro-image,,12,1,11,2,1,2,3,4,5,6,7,1.4744003\r\n")
    }

    @Test func `no rows are a line of names`() { #expect(csv([], by: [.day]) == "day," + names) }

    @Test(
        arguments: [
            ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("a\r\nb", "\"a\r\nb\""), ("a\nb", "\"a\nb\""), ("a b", "a b"),
            ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("=\u{301}x", "'=\u{301}x"),
            ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""), ("\t=1", "'\t=1"), ("a=1", "a=1"), ("é🍌", "é🍌"),
        ] as [(String, String)])
    func `a text is quoted where it has to be, and is no formula`(text: String, cell: String) {
        let line = csv([UsageRow(group: [.init(.model, text)])], by: [.model]).dropFirst(("model," + names).count)
        #expect(line == "\(cell),0,0,0,0,0,0,0,0,0,0,0,0.00\r\n")
    }

    @Test func `searches have a column of the table if there were any`() {
        let rows = [
            UsageRow(group: [.init(.model, "a")], requests: 1, searches: 3, cost: 1_000_000_000), UsageRow(group: [.init(.model, "b")]),
        ]
        let lines = table(rows).split(separator: "\n").map { $0.split(separator: " ").prefix(5).joined(separator: " ") }
        #expect(lines == ["model requests errors images searches", "a 1 0 0 3", "b 0 0 0 0", "total 1 0 0 3"])
        #expect(json(rows).contains("\"searches\":3,"))
    }
}
