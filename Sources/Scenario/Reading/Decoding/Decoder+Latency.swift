internal import YAML

extension Decoder {
    /// A distribution alone is that of the first byte.
    mutating func latency(_ node: Node) -> Latency {
        guard node["ttfb"] != nil || node["total"] != nil else { return Latency(ttfb: distribution(node)) }
        return Latency(ttfb: node["ttfb"].map { distribution($0) }, total: node["total"].map { distribution($0) })
    }

    mutating func distribution(_ node: Node) -> Latency.Distribution {
        if node.text == "profile" { return .profile }
        if let uniform = node["uniform"] {
            let ends = uniform.elements.compactMap(\.duration)
            guard ends.count == 2, ends[0] <= ends[1] else {
                complain(uniform, "nothing lies between \(uniform.texts.joined(separator: " and ")); write the shorter one first")
                return .fixed(.zero)
            }
            return .uniform(ends[0], ends[1])
        }
        if let normal = node["normal"] {
            return .normal(mean: normal["mean"]?.duration ?? .zero, deviation: normal["sd"]?.duration ?? .zero)
        }
        guard let p50 = node["p50"]?.duration, let p95 = node["p95"]?.duration else { return .fixed(node.duration ?? .zero) }
        let most = node["max"]?.duration
        if p50 > p95 { complain(node, "p50 is longer than p95: half of the answers cannot be slower than 19 of 20") }
        if let most, most < p50 { complain(node, "max is shorter than p50: half of the answers would be cut") }
        return .percentiles(p50: p50, p95: p95, max: most)
    }

    mutating func response(_ node: Node) -> ResponseEdit {
        var edit = ResponseEdit()
        if let image = node["image"] {
            edit.imageBytes = image["bytes"]?.size
            edit.imageFormat = image["format"]?.text
            edit.imageCount = image["count"]?.integer
            edit.imageSize = image["size"]?.text
            edit.imageAspect = image["aspect"]?.text
            edit.imageDetail = image["detail"]?.text
            edit.imageCaption = image["caption"]?.text
        }
        edit.drafts = node["thoughts"]?["drafts"]?.integer
        edit.draftSize = node["thoughts"]?["draft_size"]?.text
        edit.signatureBytes = node["signature_bytes"]?.size
        return edit
    }
}
