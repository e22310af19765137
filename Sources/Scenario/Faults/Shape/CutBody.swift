internal import HTTP

/// A whole HTTP message whose body ends too early: nothing on the wire says so.
struct CutBody: Fault {
    let fraction: Double

    var needsWhole: Bool { true }

    func disturb(_ script: Script, _ context: FaultContext) -> Script {
        let total = script.strokes.reduce(0) { $0 + $1.bodyBytes.count }
        let kept = Int(Double(total) * fraction)
        var left = kept
        var script = script
        script.strokes = script.strokes.compactMap { stroke in
            guard case .bytes(let bytes) = stroke else { return stroke }
            defer { left -= min(left, bytes.count) }
            return left == 0 ? nil : .bytes(Array(bytes.prefix(left)))
        }
        if case .length = script.promise { script.promise = .length(kept) }
        return script
    }
}

extension Stroke {
    fileprivate var bodyBytes: [UInt8] { if case .bytes(let bytes) = self { bytes } else { [] } }
}
