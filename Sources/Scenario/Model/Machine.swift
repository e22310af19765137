/// Named states, each with a plan of its own, and what leads from one to another.
public struct Machine: Sendable {
    /// What rules call it.
    public var id: String
    /// Where it stands in the file.
    public var line = 0
    /// Whether all sessions share it.
    public var isShared = false
    /// The first state.
    public var start: String
    /// By name, in the order of the file.
    public var states: [State]

    /// A machine.
    public init(id: String, start: String, states: [State]) {
        self.id = id
        self.start = start
        self.states = states
    }

    /// One state.
    public struct State: Sendable {
        /// What transitions call it.
        public var name: String
        /// What happens to requests in it; never another machine.
        public var plan: Plan
        /// Of answers given in it.
        public var latency: Latency?
        /// What leads out of it, tried in order.
        public var exits: [Exit] = []

        /// A state.
        public init(_ name: String, plan: Plan) {
            self.name = name
            self.plan = plan
        }
    }

    /// A way to another state: any one of its conditions is enough.
    public struct Exit: Sendable {
        /// The state it leads to; to itself it prolongs the timers by `extend`.
        public var target: String
        /// Once the state has lasted this long.
        public var after: Duration?
        /// Once so many requests were answered in it.
        public var requests: Int?
        /// Once requests come faster: so many within the last second(s).
        public var rate: Rate?
        /// Whether the admin API may take it.
        public var byAdmin = false
        /// By how much going to itself prolongs `after` of the other exits.
        public var extend: Duration?

        /// A way to `target`.
        public init(to target: String) { self.target = target }
    }

    /// `>5/s`, `>300/m`
    public struct Rate: Sendable, Equatable {
        /// More than so many requests
        public var count: Int
        /// within so long.
        public var per: Duration
        /// A rate.
        public init(count: Int, per: Duration) {
            self.count = count
            self.per = per
        }
    }
}
