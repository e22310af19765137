import Glibc
import TLS

/// What a server that speaks https shows its clients.
enum Certificates: Equatable {
    /// Two PEM files of the operator's.
    case files(certificate: String, key: String)
    /// What the private authority in this folder makes.
    case authority(folder: String)

    /// What the flags mean; nil is http.
    init?(_ options: Options) throws {
        switch (options["tls-cert"], options["tls-key"], options.isSet("tls")) {
        case (nil, nil, false): return nil
        case (nil, nil, true): self = .authority(folder: Environment.dataFolder(options))
        case (_?, _, true), (_, _?, true):
            throw UsageError("--tls makes certificates itself: leave it out, or --tls-cert and --tls-key")
        case (let certificate?, let key?, false): self = .files(certificate: certificate, key: key)
        case (_?, nil, false): throw UsageError("--tls-cert needs --tls-key FILE, the certificate's private key")
        case (nil, _?, false): throw UsageError("--tls-key needs --tls-cert FILE, the key's certificate")
        }
    }

    /// What the server listens with.
    /// - Parameter hosts: the addresses it listens on, for which the authority's certificates are good too.
    func context(for hosts: [String]) throws -> TLSContext {
        switch self {
        case .files(let certificate, let key): try TLSContext(certificateFile: certificate, keyFile: key)
        case .authority(let folder): try TLSContext(authority: Self.authority(in: folder), addresses: hosts)
        }
    }

    /// The private authority in `folder`, made if it isn't there. Its paths are absolute: clients elsewhere are told of them.
    static func authority(in folder: String) throws -> PrivateAuthority {
        try Environment.makeFolder(folder)
        let path = realpath(folder, nil)
        defer { free(path) }
        let folder = path.map { String(cString: $0) } ?? folder
        // Always by the true time, also where --frozen-time holds the rest: clients judge certificates by it.
        return try PrivateAuthority(folder: folder, host: hostName, clock: { time(nil) })
    }

    private static var hostName: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "this machine" }
        return name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    }
}
