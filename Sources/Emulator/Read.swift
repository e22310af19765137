internal import GeminiAPI
internal import HTTP

extension Emulator {
    /// Bytes to a call. A large body is parsed away from the loop: 20 MB of base64 take some 30 ms to check.
    func read(_ request: Request, _ target: Target, _ route: Route) async -> Call {
        guard request.body.count > 64 * 1024 else { return Call(request, route: route, target: target) }
        return await withTaskExecutorPreference(globalConcurrentExecutor) {
            Call(request, route: route, target: target)
        }
    }
}
