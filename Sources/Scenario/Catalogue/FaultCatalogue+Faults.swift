extension FaultCatalogue {
    /// What an order does; nil if the catalogue has no such fault.
    public func fault(_ order: FaultOrder) -> (any Fault)? {
        guard let entry = entry(order.name) else { return nil }
        let settings = FaultSettings(entry: entry, given: order.parameters)
        if let template = entry.template { return TemplateFault(template: template, settings: settings, quotas: quotas) }
        switch entry.layer {
        case .answer: return nil
        case .envelope: return Envelope(entry.name, settings)
        case .shape, .stream, .timing, .transport:
            return ShapeFaults.fault(entry.name, settings) ?? WireFaults.fault(entry, order.parameters)
        }
    }

    /// What the fault called `name` puts in the place of the answer, as it is by default; nil if it puts nothing there.
    public func substitute(named name: String, context: FaultContext) -> Substitute? {
        fault(FaultOrder(name))?.instead(context)
    }
}
