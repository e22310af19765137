public import GeminiAPI

extension Purse {
    /// Each of its limits for the admin API: how much may be spent and how much is. Amounts are dollars, exact.
    public var json: [JSON] {
        Limit.allCases.compactMap { limit in
            limits[limit].map {
                .object([
                    ("kind", .string(limit.rawValue)), ("scope", .string(scope.rawValue)), ("limit", .number(Dollars.text($0))),
                    ("spent", .number(Dollars.text(spent))), ("refused", .int(refused[limit, default: 0])),
                ])
            }
        }
    }
}
