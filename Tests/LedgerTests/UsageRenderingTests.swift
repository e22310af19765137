import Ledger
import Testing

struct UsageRenderingTests {
    private let rows = [
        UsageRow(
            group: [.init(.model, "gemini-3-pro-image"), .init(.key, "0123456789abcdef")], requests: 12, errors: 1, images: 11,
            tokens: .init(promptText: 99, promptImage: 560, candidatesImage: 12_320, thoughts: 1_234), cost: 1_474_400_300),
        UsageRow(
            group: [.init(.model, "gemini-2.5-flash-image"), .init(.key, "")], requests: 1, images: 1,
            tokens: .init(promptText: 7, cached: 3, candidatesText: 2, candidatesImage: 1_290, toolUse: 5), cost: 39_000_000),
    ]

    @Test func `a table is aligned, exact to the nano-dollar and ends with the total`() {
        #expect(
            table(rows) == """
                model                   key               requests  errors  images \
                 text in  image in  cached  text out  image out  thoughts  tool use  cost (USD)
                gemini-3-pro-image      0123456789abcdef        12       1      11 \
                      99       560       0         0      12320      1234         0   1.4744003
                gemini-2.5-flash-image  -                        1       0       1 \
                       7         0       3         2       1290         0         5   0.0390000
                total                                           13       1      12 \
                     106       560       3         2      13610      1234         5   1.5134003
                """)
    }

    @Test func `no rows are a sentence`() {
        #expect(table([]) == "No requests are recorded.")
    }

    @Test func `one row of everything needs no total`() {
        #expect(
            table([UsageRow(requests: 2, cost: -1_500_000_000)]) == """
                requests  errors  images  text in  image in  cached  text out  image out  thoughts  tool use  cost (USD)
                       2       0       0        0         0       0         0          0         0         0       -1.50
                """)
    }

    @Test func `a name cannot command the terminal`() {
        let lines = table([UsageRow(group: [.init(.model, "\u{1b}[2Jx\ny")])]).split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[1].hasPrefix("\u{fffd}[2Jx\u{fffd}y "))
    }

    @Test func `JSON has its keys in order and its dollars exact`() {
        #expect(
            json(rows) == #"""
                {"rows":[{"model":"gemini-3-pro-image","key":"0123456789abcdef","requests":12,"errors":1,"images":11,"searches":0,\#
                "tokens":{"promptText":99,"promptImage":560,"cached":0,"candidatesText":0,\#
                "candidatesImage":12320,"thoughts":1234,"toolUse":0},\#
                "costUSD":1.4744003},\#
                {"model":"gemini-2.5-flash-image","key":"","requests":1,"errors":0,"images":1,"searches":0,\#
                "tokens":{"promptText":7,"promptImage":0,"cached":3,"candidatesText":2,\#
                "candidatesImage":1290,"thoughts":0,"toolUse":5},\#
                "costUSD":0.039}],\#
                "total":{"requests":13,"errors":1,"images":12,"searches":0,\#
                "tokens":{"promptText":106,"promptImage":560,"cached":3,"candidatesText":2,\#
                "candidatesImage":13610,"thoughts":1234,"toolUse":5},\#
                "costUSD":1.5134003}}
                """#)
    }

    @Test func `JSON of no rows is still an object with rows and a total`() {
        #expect(
            json([]) == #"""
                {"rows":[],"total":{"requests":0,"errors":0,"images":0,"searches":0,\#
                "tokens":{"promptText":0,"promptImage":0,"cached":0,"candidatesText":0,\#
                "candidatesImage":0,"thoughts":0,"toolUse":0},\#
                "costUSD":0.00}}
                """#)
    }

    @Test func `JSON escapes what has to be escaped and nothing else`() {
        let row = UsageRow(group: [.init(.session, "\"\\/\u{0}\u{1f}\n\r\t\u{7f}é🍌")])
        #expect(json([row]).hasPrefix(#"{"rows":[{"session":"\"\\/\u0000\u001f\n\r\t"# + "\u{7f}é🍌\",\"requests\":0,"))
    }
}
