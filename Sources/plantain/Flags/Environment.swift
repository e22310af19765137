import Glibc

/// The process's environment, and the places it names.
enum Environment {
    static var current: [String: String] {
        var variables: [String: String] = [:]
        var entry = environ
        while let line = entry.pointee {
            let pieces = String(cString: line).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if pieces.count == 2 { variables[String(pieces[0])] = String(pieces[1]) }
            entry += 1
        }
        return variables
    }

    /// Where plantain keeps what it keeps: `--data`, else the XDG state folder.
    static func dataFolder(_ options: Options, _ environment: [String: String] = current) -> String {
        if let folder = options["data"] { return folder }
        if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/plantain" }
        return (environment["HOME"] ?? "/tmp") + "/.local/state/plantain"
    }

    /// Makes `folder` and what is missing above it, readable by the owner alone unless `mode` says otherwise.
    /// - Parameter flag: what names another.
    static func makeFolder(_ folder: String, flag: String = "data", mode: mode_t = 0o700) throws {
        var path = folder.hasPrefix("/") ? "/" : ""
        for piece in folder.split(separator: "/") {
            path += piece + "/"
            if mkdir(path, mode) != 0, errno != EEXIST {
                throw UsageError("cannot make the folder \(path): \(String(cString: strerror(errno))); name another with --\(flag)")
            }
        }
    }
}
