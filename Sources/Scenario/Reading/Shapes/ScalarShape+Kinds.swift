/// The kinds of text a scenario file is made of.
extension ScalarShape {
    /// Any text but an empty one.
    static let text = ScalarShape(
        noun: "a text", pattern: #"[\s\S]+"#, numbers: [.any], remedy: "an empty text says nothing; remove the key")
    /// What rules, limits and expectations are called.
    static let id = ScalarShape(
        noun: "an id", pattern: "[A-Za-z0-9][A-Za-z0-9._-]*", numbers: [.notNegative],
        remedy: "letters, digits, '.', '_' and '-'")
    /// What machines and states are called: no dot, for `MACHINE.STATE`.
    static let name = ScalarShape(
        noun: "a name", pattern: "[A-Za-z0-9][A-Za-z0-9_-]*", numbers: [.whole(0...Int.max)], remedy: "letters, digits, '_' and '-'")
    /// A state, alone or behind its machine.
    static let stateName = ScalarShape(
        noun: "a state", pattern: #"[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9][A-Za-z0-9_-]*)?"#, numbers: [.notNegative],
        remedy: "STATE or MACHINE.STATE")
    static let flag = ScalarShape(noun: "true or false", words: ["true", "false", "on", "off", "yes", "no"], remedy: "write true or false")

    static let duration = ScalarShape(noun: "a duration", pattern: amount + "(us|ms|s|m|h|d)", remedy: durationRemedy)
    static let positiveDuration = ScalarShape(
        noun: "a duration above zero", pattern: "(?=[0-9.]*[1-9])" + amount + "(us|ms|s|m|h|d)", remedy: durationRemedy)
    /// Bytes, with or without their unit.
    static let size = ScalarShape(
        noun: "a size",
        pattern: #"[0-9]{1,10}|[0-9]{1,10} ?B|[0-9]{1,7}(\.[0-9]{1,6})? ?(kB|KiB)|[0-9]{1,4}(\.[0-9]{1,6})? ?(MB|MiB)"#,
        numbers: [.whole(0...9_999_999_999)], remedy: "bytes, or a number with a unit: 512B, 100kB, 4MB, 1.5MiB")
    static let percent = ScalarShape(
        noun: "a share", pattern: #"(100(\.0{1,6})?|[0-9]{1,2}(\.[0-9]{1,6})?)%"#, remedy: "a share is 0% to 100%, with its sign: 50%, 0.5%"
    )
    static let amountPerTime = ScalarShape(
        noun: "a rate", pattern: #"[0-9]{1,9}(\.[0-9]{1,6})?/(s|m|h)"#, remedy: "requests and the time they take: 5/s, 300/m")
    static let exceededRate = ScalarShape(
        noun: "a rate", pattern: "> ?[0-9]{1,9}/(s|m|h)", remedy: "more than so many requests in a second, minute or hour: '>5/s', '>300/m'"
    )

    /// A whole number of at most so many digits.
    static func whole(from least: Int, digits: Int = 18) -> ScalarShape {
        let greatest = (0..<digits).reduce(1) { power, _ in power * 10 } - 1
        let pattern = least == 0 ? "[0-9]{1,\(digits)}" : "0*[1-9][0-9]{0,\(digits - 1)}"
        return ScalarShape(
            noun: "a whole number from \(least) on", pattern: pattern + #"(\.0+)?"#, numbers: [.whole(least...greatest)],
            remedy: "write \(least) or more"
                + (digits < 18 ? ", at most \(greatest)" : ""))
    }

    /// A whole number that may be negative.
    static let signed = ScalarShape(
        noun: "a whole number", pattern: #"-?[0-9]{1,9}(\.0+)?"#, numbers: [.whole(-999_999_999...999_999_999)], remedy: "write 0, 10, -5")
    static let decimal = ScalarShape(
        noun: "a number from 0 on", pattern: number, numbers: [.decimal(isPositive: false)], remedy: "write 0, 95 or 0.5")
    static let positiveDecimal = ScalarShape(
        noun: "a number above zero", pattern: "(?=[0-9.]*[1-9])(?:\(number))", numbers: [.decimal(isPositive: true)],
        remedy: "write 1, 1.5, 20")

    /// Of a clock: slower or faster than this, its times would no longer be numbers.
    static let speed = ScalarShape(
        noun: "a speed", pattern: #"(?=[0-9]*[1-9][0-9]*(?:\.|$)|0*\.0{0,2}[1-9])[0-9]{1,5}(?:\.[0-9]{1,9})?"#, numbers: [.speed],
        remedy: "write a number from 0.001 to 99999, like 20")

    private static let amount = #"[0-9]{1,9}(\.[0-9]{1,9})?"#
    private static let number = #"([0-9]{1,9}(\.[0-9]*)?|\.[0-9]+)([eE]-[0-9]{1,2})?"#
    private static let durationRemedy = "a duration is a number with a unit: 500ms, 2s, 1.5s, 10m, 2h, 1d"
}

/// The kinds of text that one field alone has.
extension ScalarShape {
    static let aspect = ScalarShape(noun: "an aspect ratio", pattern: "[1-9][0-9]{0,3}:[1-9][0-9]{0,3}", remedy: "width and height: 16:9")
    static let imageSize = ScalarShape(noun: "an image size", words: ["512", "1K", "2K", "4K"])
    static let modality = ScalarShape(noun: "a modality", words: ["TEXT", "IMAGE", "AUDIO", "text", "image", "audio"])
    static let sessionName = ScalarShape(
        noun: "a session's name", pattern: "[A-Za-z0-9._-]{1,64}", numbers: [.notNegative],
        remedy: "1 to 64 of letters, digits, '.', '_' and '-'")
    static let sessionSource = ScalarShape(
        noun: "a place for the session's name", words: ["path", "api_key"], pattern: "header \(token)|query [^ &=#]+",
        remedy: "path, header NAME, query NAME or api_key")
    static let headerName = ScalarShape(noun: "a header's name", pattern: token, remedy: "letters, digits and '-'")
    static let hash = ScalarShape(
        noun: "a hash", pattern: #"sha256:([0-9a-fA-F]{64}|[0-9a-fA-F]{1,63}\*)"#,
        remedy: "sha256: and 64 hexadecimal digits, or fewer and a '*'")
    static let timeOfDay = ScalarShape(
        noun: "a time of day", pattern: "([01][0-9]|2[0-3]):[0-5][0-9] [A-Za-z_]+(/[A-Za-z0-9_+-]+)*",
        remedy: "hours, minutes and a time zone: '00:00 America/Los_Angeles'")
    static let instant = ScalarShape(
        noun: "an instant",
        pattern: #"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})"#,
        remedy: "RFC 3339: 2026-03-08T01:59:30-08:00")
    static let jsonPath = ScalarShape(
        noun: "a path", pattern: #"[^.\[\]]+(\[[0-9]+\])*(\.[^.\[\]]+(\[[0-9]+\])*)*"#, remedy: "members and indexes: contents[0].role")

    private static let token = "[A-Za-z0-9!#$%&'*+.^_`|~-]+"
}

/// The kinds of text that parameters of faults have.
extension ScalarShape {
    static let sizeWithUnit = ScalarShape(
        noun: "a size", pattern: #"[0-9]{1,10}B|[0-9]{1,7}(\.[0-9]{1,6})?(kB|KiB)|[0-9]{1,4}(\.[0-9]{1,6})?(MB|MiB)"#,
        remedy: "a size is a number with a unit: 512B, 100kB, 4MB, 1.5MiB")
    /// With a sign or a point: what has neither counts things.
    static let fraction = ScalarShape(
        noun: "a share", pattern: #"(?:100(\.0{1,6})?|[0-9]{1,2}(\.[0-9]{1,6})?)%|0\.[0-9]*[1-9][0-9]*"#,
        numbers: [.fraction], remedy: "0% to 100%, or a fraction like 0.5")
    static let distribution = ScalarShape(
        noun: "a distribution", words: ["profile"],
        pattern:
            "uniform \(interval) \(interval)|normal \(interval) \(interval)|lognormal p50=\(interval) p95=\(interval)( max=\(interval))?",
        remedy: "a duration, profile, 'uniform 1s 5s', 'normal 10s 2s' or 'lognormal p50=8s p95=20s max=60s'")

    static func words(_ words: String...) -> ScalarShape { ScalarShape(noun: choice(words), words: words) }

    /// What one of `shapes` takes.
    static func anyOf(_ shapes: [ScalarShape]) -> ScalarShape {
        let patterns = shapes.compactMap(\.pattern).map { "(?:\($0))" }
        return ScalarShape(
            noun: shapes.map(\.noun).joined(separator: " or "), words: shapes.flatMap(\.words),
            pattern: patterns.isEmpty ? nil : patterns.joined(separator: "|"), numbers: shapes.flatMap(\.numbers),
            remedy: shapes.map(\.remedy).filter { !$0.isEmpty }.joined(separator: "; "))
    }

    private static let interval = amount + "(?:us|ms|s|m|h|d)"
}
