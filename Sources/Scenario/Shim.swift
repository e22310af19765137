public import GeminiAPI
public enum QuotaModel { public static func name(of: String) -> String { of } }
extension FaultCatalogue { public func unknown(_ n: String) -> String { n } }
extension ResponseEdit { public func apply(to reply: Reply, _ context: FaultContext) -> Reply { reply } }
extension ScenarioReader { public static func chaos(preset: String) -> Scenario? { nil } }
