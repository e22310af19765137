/// Numbers as SVG writes them, exactly to 1/256: `-12.5`, `.3`, `1-2`.
struct Numbers {
    private let bytes: [UInt8]
    private(set) var position = 0

    init(_ text: Substring) { bytes = Array(text.utf8) }

    static func all(_ text: Substring) -> [Int] {
        var numbers = Numbers(text)
        var found: [Int] = []
        while !numbers.isAtEnd {
            if let number = numbers.number() { found.append(number) } else { numbers.position += 1 }
        }
        return found
    }

    var isAtEnd: Bool { position >= bytes.count }

    /// The next letter, if one is next.
    mutating func letter() -> UInt8? {
        skip()
        guard position < bytes.count, bytes[position] | 0x20 >= UInt8(ascii: "a"), bytes[position] | 0x20 <= UInt8(ascii: "z") else {
            return nil
        }
        defer { position += 1 }
        return bytes[position]
    }

    /// A flag of an arc: one digit, whatever follows.
    mutating func flag() -> Bool? {
        skip()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "0") || bytes[position] == UInt8(ascii: "1") else { return nil }
        defer { position += 1 }
        return bytes[position] == UInt8(ascii: "1")
    }

    /// In 1/256.
    mutating func number() -> Int? {
        skip()
        var index = position
        let isNegative = index < bytes.count && bytes[index] == UInt8(ascii: "-")
        if isNegative { index += 1 }
        var (whole, fraction, scale) = (0, 0, 1)
        let first = index
        while index < bytes.count, let digit = digit(index) {
            whole = min(whole * 10 + digit, 1 << 20)
            index += 1
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            while index < bytes.count, let digit = digit(index) {
                if scale < 10000 { (fraction, scale) = (fraction * 10 + digit, scale * 10) }
                index += 1
            }
            if index == first + 1 { return nil }
        } else if index == first {
            return nil
        }
        position = index
        let value = whole << 8 + (fraction << 8 + scale / 2) / scale
        return isNegative ? -value : value
    }

    private func digit(_ index: Int) -> Int? {
        let digit = Int(bytes[index]) - 48
        return digit >= 0 && digit < 10 ? digit : nil
    }

    private mutating func skip() {
        while position < bytes.count, bytes[position] == UInt8(ascii: ",") || bytes[position] <= 0x20 { position += 1 }
    }
}

/// The outlines of SVG's shapes.
enum SVGPath {
    static func path(_ element: Element) throws(SVGReader.Fault) -> Path {
        func number(_ name: Substring) -> Int { element.attributes[name].flatMap { Numbers.all($0).first } ?? 0 }
        let center = Point(x: number("cx"), y: number("cy"))
        switch element.name {
        case "path": return try data(element.attributes["d"] ?? "")
        case "circle": return .ellipse(center, number("r"), number("r"))
        case "ellipse": return .ellipse(center, number("rx"), number("ry"))
        case "rect":
            return .rectangle(number("x"), number("y"), number("width"), number("height"), radius: max(number("rx"), number("ry")))
        case "line": return chain([number("x1"), number("y1"), number("x2"), number("y2")], isClosed: false)
        case "polyline": return chain(Numbers.all(element.attributes["points"] ?? ""), isClosed: false)
        case "polygon": return chain(Numbers.all(element.attributes["points"] ?? ""), isClosed: true)
        default: throw SVGReader.Fault(message: "<\(element.name)>")
        }
    }

    private static func chain(_ numbers: [Int], isClosed: Bool) -> Path {
        var path = Path()
        for index in stride(from: 0, to: numbers.count - 1, by: 2) {
            let point = Point(x: numbers[index], y: numbers[index + 1])
            if index == 0 { path.move(point) } else { path.line(point) }
        }
        if isClosed { path.close() }
        return path
    }

    /// SVG 1.1, 8.3.
    static func data(_ text: Substring) throws(SVGReader.Fault) -> Path {
        var numbers = Numbers(text)
        var path = Path()
        var command: UInt8 = 0
        // The control point that S and T mirror, if the step before had one.
        var control: Point?
        while true {
            if let letter = numbers.letter() {
                command = letter
            } else if numbers.isAtEnd || numbers.number() == nil {
                return path
            } else {
                throw SVGReader.Fault(message: "path data")
            }
            repeat {
                let before = numbers.position
                control = try step(command, &path, &numbers, control)
                if command | 0x20 == UInt8(ascii: "z") || numbers.position == before { break }
                // After M more pairs are lines.
                if command == UInt8(ascii: "M") { command = UInt8(ascii: "L") }
                if command == UInt8(ascii: "m") { command = UInt8(ascii: "l") }
            } while numbers.isBeforeNumber
        }
    }

    private static func step(_ command: UInt8, _ path: inout Path, _ numbers: inout Numbers, _ control: Point?) throws(SVGReader.Fault)
        -> Point?
    {
        let isRelative = command >= UInt8(ascii: "a")
        let last = path.last
        func need(_ numbers: inout Numbers) throws(SVGReader.Fault) -> Int {
            guard let number = numbers.number() else { throw SVGReader.Fault(message: "path data: a number is missing") }
            return number
        }
        func point(_ numbers: inout Numbers) throws(SVGReader.Fault) -> Point {
            let (x, y) = (try need(&numbers), try need(&numbers))
            return isRelative ? last + Point(x: x, y: y) : Point(x: x, y: y)
        }
        let mirrored = control.map { last + (last - $0) } ?? last
        switch command | 0x20 {
        case UInt8(ascii: "m"): path.move(try point(&numbers))
        case UInt8(ascii: "l"): path.line(try point(&numbers))
        case UInt8(ascii: "h"): path.line(Point(x: try need(&numbers) + (isRelative ? last.x : 0), y: last.y))
        case UInt8(ascii: "v"): path.line(Point(x: last.x, y: try need(&numbers) + (isRelative ? last.y : 0)))
        case UInt8(ascii: "c"):
            let (first, second, end) = (try point(&numbers), try point(&numbers), try point(&numbers))
            path.cubic(first, second, end)
            return second
        case UInt8(ascii: "s"):
            let (second, end) = (try point(&numbers), try point(&numbers))
            path.cubic(mirrored, second, end)
            return second
        case UInt8(ascii: "q"):
            let (middle, end) = (try point(&numbers), try point(&numbers))
            path.quad(middle, end)
            return middle
        case UInt8(ascii: "t"):
            path.quad(mirrored, try point(&numbers))
            return mirrored
        case UInt8(ascii: "a"):
            let (across, down, rotation) = (try need(&numbers), try need(&numbers), try need(&numbers) / 4)
            guard let isLarge = numbers.flag(), let isClockwise = numbers.flag() else {
                throw SVGReader.Fault(message: "path data: an arc's flag")
            }
            path.arc(across, down, rotation: rotation, isLarge: isLarge, isClockwise: isClockwise, to: try point(&numbers))
        case UInt8(ascii: "z"): path.close()
        default: throw SVGReader.Fault(message: "path data: a step that is none")
        }
        return nil
    }
}

extension Numbers {
    /// Whether a number comes next, rather than a letter or the end.
    fileprivate var isBeforeNumber: Bool {
        var ahead = self
        return ahead.number() != nil
    }
}
