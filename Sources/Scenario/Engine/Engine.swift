internal import GeminiAPI

/// All that has happened in one session, as far as a scenario asks: counters, dice, buckets, states, arms. A value; a reset makes a new one.
///
/// Whatever is drawn is a hash of the scenario's seed, the rule, its counter and the count, and nothing else: the same requests in the
/// same order have the same outcome in every session and on every machine.
public struct Engine: Sendable {
    /// What it goes by.
    public let scenario: Scenario
    /// What the catalogue says of a fault.
    let entry: @Sendable (String) -> FaultEntry?
    /// By priority, then in the order of the file.
    let rules: [Rule]
    /// How often each of them was chosen.
    var hits: [Int]
    /// How many requests there were.
    var requests = 0
    /// How often each body was asked.
    var attempts = Memory<String>()
    var counters = Memory<Counter>()
    /// Keys and connections in the order in which they came.
    var holders = Memory<Counter.Holder>()
    /// Those that are the session's own.
    var machines: Machines
    var limiter: Limiter
    /// Oldest first.
    var arms: [Arm] = []

    /// Nothing has happened yet.
    /// - Parameter zone: the bytes of a time zone's compiled file, by its name, for daily resets.
    public init(_ scenario: Scenario, catalogue: FaultCatalogue = .standard, zone: (String) -> [UInt8]? = { _ in nil }) {
        self.init(scenario, zone: zone, entry: { catalogue.entry($0) })
    }

    init(_ scenario: Scenario, zone: (String) -> [UInt8]? = { _ in nil }, entry: @escaping @Sendable (String) -> FaultEntry?) {
        self.scenario = scenario
        self.entry = entry
        // `sorted` keeps the order of equals, which the standard library does not promise; the index makes it certain.
        let order = scenario.rules.indices.sorted { (-scenario.rules[$0].priority, $0) < (-scenario.rules[$1].priority, $1) }
        rules = order.map { scenario.rules[$0] }
        hits = rules.map { _ in 0 }
        machines = Machines(scenario, shared: false)
        limiter = Limiter(scenario.limits, zone: zone)
    }

    /// Gives back what the exchange held, and counts what is only known now.
    /// - Parameter failed: whether the answer was an error, which `count_failed: false` does not count.
    public mutating func settle(_ verdict: Verdict, failed: Bool, at moment: Moment) {
        limiter.settle(held: verdict.held, failed: failed, at: moment)
    }

    /// Arms a fault: the next requests that match get it before any rule is asked.
    public mutating func arm(_ arm: Arm) {
        if arm.times > 0 { arms.append(arm) }
    }

    /// Forgets the faults armed by hand; with an index only that one, oldest first. False if there is none.
    @discardableResult
    public mutating func disarm(_ index: Int? = nil) -> Bool {
        guard let index else {
            arms = []
            return true
        }
        guard arms.indices.contains(index) else { return false }
        arms.remove(at: index)
        return true
    }

    /// Whether anything is armed.
    public var isArmed: Bool { !arms.isEmpty }

    /// Takes an exit that the admin API may take. False if the machine has none such from where it is.
    public mutating func go(_ machine: String, to state: String, at moment: Moment, shared: inout Machines) -> Bool {
        onMachines(of: machine, &shared) { $0.go(machine, to: state, at: moment) }
    }

    /// Does something with those machines, own or shared, that `id` is one of.
    mutating func onMachines<Result>(of id: String, _ shared: inout Machines, _ body: (inout Machines) -> Result) -> Result {
        machines.contains(id) ? body(&machines) : body(&shared)
    }
}

/// A fault armed by hand.
public struct Arm: Sendable {
    /// What happens.
    public var effect: Effect
    /// To how many requests.
    public var times: Int
    /// To which.
    public var when: When
    /// An arm.
    public init(_ effect: Effect, times: Int = 1, when: When = When()) {
        self.effect = effect
        self.times = times
        self.when = when
    }
}
