import Fixtures
import GeminiAPI
import Glibc

/// `plantain fixtures import` and `export`.
enum FixturesTrading {
    /// 1 if a file could not be read at all, or nothing was taken.
    static func take(_ files: [String], _ options: Options) throws -> Int32 {
        let forms = TradeFormat.allCases.map(\.rawValue)
        let form = try options.choice("format", ["auto"] + forms).flatMap(TradeFormat.init)
        guard let folder = FixturesCommand.folders(options).first else { throw UsageError("--fixtures names no folder") }
        let importer = Importer(into: folder, secrets: [Environment.current["PLANTAIN_UPSTREAM_KEY"]].compactMap { $0 })
        var (failed, taken) = (false, 0)
        for file in files {
            guard let bytes = FileBytes.read(file) else { throw UsageError("cannot read \(file): \(String(cString: strerror(errno)))") }
            do throws(FixtureProblem) {
                let traded = try TradeFormat.read(bytes, path: file, as: form)
                for line in traded.skipped { printError("left out: \(line)") }
                if traded.exchanges.isEmpty, traded.skipped.isEmpty { printError("left out: \(file): there is no entry in it") }
                for (number, exchange) in zip(traded.numbers, traded.exchanges) {
                    if let reason = Importer.reason(toSkip: exchange) {
                        printError("left out: \(file): entry \(number): \(reason)")
                    } else if let entry = try importer.add(exchange) {
                        taken += 1
                        print(entry.folder)
                    } else {
                        printError("left out: \(file): entry \(number): its request is of a kind that is not recorded")
                    }
                }
            } catch {
                failed = true
                printError("\(error)")
            }
        }
        return failed || taken == 0 ? 1 : 0
    }

    static func give(_ names: [String], _ options: Options) throws -> Int32 {
        let forms = TradeFormat.allCases.filter(\.isWritten)
        let form = try options.choice("format", forms.map(\.rawValue)).flatMap(TradeFormat.init) ?? .har
        let fixtures = try FixturesCommand.select(names, in: FixturesCommand.folders(options))
        let exchanges = try OnLoop.run {
            var exchanges: [TradedExchange] = []
            for read in fixtures { exchanges.append(try await Exporter.exchange(read.fixture, in: read.folder)) }
            return exchanges
        }
        guard let text = Exporter.text(exchanges, form, version: Plantain.version) else { return 1 }
        if let file = options["output"] {
            try ServeCommand.writeWhole(String(decoding: text, as: UTF8.self), to: file)
        } else {
            print(String(decoding: text, as: UTF8.self), terminator: "")
        }
        return 0
    }
}
