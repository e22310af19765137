internal import GeminiAPI

/// Fixtures by name and by key. A value: what changes it has read the files already.
struct FixtureIndex: Sendable {
    /// What is known of one name.
    enum Place: Sendable {
        case fixture(FixtureRecord)
        /// Reported, and not in the index until its file changes.
        case broken(FileStamp)

        var stamp: FileStamp {
            switch self {
            case .fixture(let record): record.stamp
            case .broken(let stamp): stamp
            }
        }
    }

    /// What a walk found to be otherwise than the index says.
    enum Change: Sendable {
        case found(Place)
        case gone
    }

    /// By folder and name.
    private(set) var places: [[String: Place]]
    /// Names that were set while a walk was under way: it may have seen what was there before.
    private(set) var noted: [Set<String>]
    private var byKey: [FixtureKey: [FixtureRecord]] = [:]
    private(set) var count = 0

    init(folders: Int) {
        places = Array(repeating: [:], count: folders)
        noted = Array(repeating: [], count: folders)
    }

    /// The answers to `key` in the first folder that has any, in order.
    func answers(to key: FixtureKey) -> [FixtureRecord] {
        guard let all = byKey[key], let first = all.first, let last = all.last else { return [] }
        return first.root == last.root ? all : Array(all.prefix { $0.root == first.root })
    }

    /// All fixtures, in no order.
    var all: [FixtureRecord] { byKey.values.flatMap { $0 } }

    /// Makes room for so many fixtures more.
    mutating func reserve(_ more: Int, in root: Int) {
        byKey.reserveCapacity(byKey.count + more)
        places[root].reserveCapacity(places[root].count + more)
    }

    /// Forgets which names were noted: a walk begins.
    mutating func beginWalk() { noted = noted.map { _ in [] } }

    /// Takes a change that a walk has found, unless the name was noted meanwhile.
    mutating func apply(_ change: Change, to name: String, in root: Int) {
        guard !noted[root].contains(name) else { return }
        switch change {
        case .found(let place): set(place, name, in: root)
        case .gone: set(nil, name, in: root)
        }
    }

    /// Takes what was just written.
    mutating func note(_ place: Place, _ name: String, in root: Int) {
        noted[root].insert(name)
        set(place, name, in: root)
    }

    private mutating func set(_ place: Place?, _ name: String, in root: Int) {
        if case .fixture(let old) = places[root].updateOrRemove(place, name) {
            byKey[old.key]?.removeAll { $0 === old }
            if byKey[old.key]?.isEmpty == true { byKey[old.key] = nil }
            count -= 1
        }
        guard case .fixture(let record) = place else { return }
        var answers = byKey.removeValue(forKey: record.key) ?? []
        let position = answers.firstIndex { FixtureRecord.precedes(record, $0) } ?? answers.count
        answers.insert(record, at: position)
        byKey[record.key] = answers
        count += 1
    }
}

extension [String: FixtureIndex.Place] {
    /// Sets or removes; gives what was there.
    fileprivate mutating func updateOrRemove(_ place: Value?, _ name: String) -> Value? {
        if let place { updateValue(place, forKey: name) } else { removeValue(forKey: name) }
    }
}
