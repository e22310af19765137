internal import HTTP

/// Puts a head together from the spans a parser reports, which end wherever a read ended.
struct HeadGatherer {
    var target: [UInt8] = []
    /// Fields begun so far.
    private(set) var count = 0
    private var name: [UInt8] = []
    private var value: [UInt8] = []
    private var isInValue = false
    private var list: [Fields.Field] = []

    mutating func addName(_ bytes: UnsafeRawBufferPointer) {
        if isInValue { endField() }
        if name.isEmpty { count += 1 }
        name += bytes
    }

    /// Called once at least for every field, with no bytes if its value is empty.
    mutating func addValue(_ bytes: UnsafeRawBufferPointer) {
        isInValue = true
        value += bytes
    }

    /// The head, and an empty gatherer for the next.
    mutating func taken(method: String, minorVersion: Int) -> Head {
        if isInValue { endField() }
        let head = Head(method: method, target: String(decoding: target, as: UTF8.self), minorVersion: minorVersion, fields: Fields(list))
        removeAll()
        return head
    }

    mutating func removeAll() {
        target.removeAll(keepingCapacity: true)
        name.removeAll(keepingCapacity: true)
        value.removeAll(keepingCapacity: true)
        list = []
        (count, isInValue) = (0, false)
    }

    private mutating func endField() {
        // Blanks before the line's end are not part of the value (RFC 9112, 5), but llhttp leaves them on.
        while value.last == 0x20 || value.last == 0x09 { value.removeLast() }
        list.append(Fields.Field(String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self)))
        name.removeAll(keepingCapacity: true)
        value.removeAll(keepingCapacity: true)
        isInValue = false
    }
}
