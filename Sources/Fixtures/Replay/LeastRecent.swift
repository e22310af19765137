/// Values under a budget: what was used least recently goes when there is no room. A value; all but `keys` take constant time.
package struct LeastRecent<Value> {
    private struct Node {
        var key: String
        var value: Value
        var cost: Int
        var older: Int?
        var newer: Int?
    }

    /// What all values may cost together.
    let budget: Int
    /// What they cost.
    private(set) var cost = 0
    private var nodes: [Node?] = []
    private var free: [Int] = []
    private var places: [String: Int] = [:]
    private var newest: Int?
    private var oldest: Int?

    package init(budget: Int) { self.budget = budget }

    /// Of all values, in no order.
    var keys: [String] { Array(places.keys) }

    /// The value of `key`; not counted as a use.
    func peek(_ key: String) -> Value? { places[key].flatMap { nodes[$0]?.value } }

    /// The value of `key`, which is the most recently used now.
    package mutating func use(_ key: String) -> Value? {
        guard let place = places[key], let node = nodes[place] else { return nil }
        if newest != place {
            unlink(place)
            link(place)
        }
        return node.value
    }

    /// Keeps a value in the place of the one that `key` had, unless it alone is more than the budget.
    package mutating func set(_ value: Value, cost: Int, for key: String) {
        remove(key)
        guard cost <= budget else { return }
        while self.cost + cost > budget, let oldest, let node = nodes[oldest] { remove(node.key) }
        let node = Node(key: key, value: value, cost: cost)
        let place = free.popLast() ?? nodes.count
        if place == nodes.count { nodes.append(node) } else { nodes[place] = node }
        places[key] = place
        self.cost += cost
        link(place)
    }

    mutating func remove(_ key: String) {
        guard let place = places.removeValue(forKey: key), let node = nodes[place] else { return }
        unlink(place)
        nodes[place] = nil
        free.append(place)
        cost -= node.cost
    }

    private mutating func link(_ place: Int) {
        nodes[place]?.older = newest
        nodes[place]?.newer = nil
        if let newest { nodes[newest]?.newer = place } else { oldest = place }
        newest = place
    }

    private mutating func unlink(_ place: Int) {
        guard let node = nodes[place] else { return }
        if let older = node.older { nodes[older]?.newer = node.newer } else { oldest = node.newer }
        if let newer = node.newer { nodes[newer]?.older = node.older } else { newest = node.older }
    }
}
