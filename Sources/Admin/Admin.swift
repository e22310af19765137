public import Emulator
public import HTTP
public struct Gate: Sendable { public init(token: String?, hosts: [String]) {} }
public struct Admin: Sendable { public init(_ e: Emulator, guarding: Gate, version: String) {}
 public func service(over s: Service) -> Service { s } }
