internal import GeminiAPI
internal import HTTP

extension Emulator {
    /// Bytes to a call. A large body is parsed away from the loop: 20 MB of base64 take some 30 ms to check.
    func read(_ request: Request, _ target: Target, _ route: Route) async -> Call {
        await withTaskExecutorPreference(globalConcurrentExecutor) { Call(request, route: route, target: target) }
    }

    /// Whether reading `request` is worth a change of threads, which costs as much as parsing some kilobytes.
    func isLarge(_ request: Request) -> Bool { request.body.count > 64 * 1024 }
}
