public import GeminiAPI
extension Latency.Distribution { public func draw(seed: UInt64, _ purpose: String) -> Duration { .zero } }
extension Engine { 
  public init(_ s: Scenario, zone: (String) -> [UInt8]?) { self.init(s) } 
  public mutating func spend(_ n: Int, shared: inout Machines) {}
  public mutating func go(_ m: String, to: String, at: Moment, shared: inout Machines) -> Bool { false }
}
extension ScenarioReader { public static func chaos(preset: String) -> Scenario? { nil } }
extension Report { public var text: String {""}; public var json: JSON { .null }; public static func junit(_ r: [Report]) -> String {""} }
