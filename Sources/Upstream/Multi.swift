internal import CCurl
internal import Loop

/// libcurl's transfers and their connections, driven by the loop: libcurl says what to watch and when to call, and is called.
@Net final class Multi {
    private let handle: UnsafeMutableRawPointer
    private var polls: [Int32: SocketPoll] = [:]
    private var transfers: [UnsafeMutableRawPointer: Transfer] = [:]
    // Weak, here and in the polls: the last one to let go of this may do so on another thread.
    private lazy var alarm = Alarm { [weak self] in self?.act(on: CURL_SOCKET_BAD, 0) }

    /// So many idle connections are kept to be used again.
    private static let idleConnections = 64

    init() {
        guard let handle = ccurl_multi_init() else { preconditionFailure("curl_multi_init: out of memory") }
        self.handle = handle
        let this = Unmanaged.passUnretained(self).toOpaque()
        Self.must(
            ccurl_multi_set_socket_callback(
                handle,
                { _, socket, what, context, _ in
                    nonisolated(unsafe) let context = context  // goes no further than the loop's thread, where it came from
                    Net.assume { Multi.of(context).watch(socket, what) }
                    return 0
                }, this))
        Self.must(
            ccurl_multi_set_timer_callback(
                handle,
                { _, milliseconds, context in
                    nonisolated(unsafe) let context = context
                    Net.assume { Multi.of(context).wake(after: milliseconds) }
                    return 0
                }, this))
        Self.must(ccurl_multi_set_long(handle, CURLMOPT_MAXCONNECTS, Self.idleConnections))
        // One stream a connection, with HTTP/2 too: libcurl 7 stops reading a whole connection while one of its streams is paused.
        Self.must(ccurl_multi_set_long(handle, CURLMOPT_PIPELINING, Int(CURLPIPE_NOTHING)))
    }

    isolated deinit {
        alarm.end()
        for poll in polls.values { poll.end() }
        Self.must(ccurl_multi_set_socket_callback(handle, nil, nil))
        Self.must(ccurl_multi_set_timer_callback(handle, nil, nil))
        Self.must(ccurl_multi_cleanup(handle))
    }

    /// Starts a transfer; it is kept, and told of its end by `ended`, unless it is removed before.
    func add(_ transfer: Transfer, _ easy: UnsafeMutableRawPointer) {
        transfers[easy] = transfer
        Self.must(ccurl_multi_add_handle(handle, easy))
    }

    /// Stops a transfer that was added, and closes its connection if it was under way. Not from within a callback of libcurl.
    func remove(_ easy: UnsafeMutableRawPointer) {
        Self.must(ccurl_multi_remove_handle(handle, easy))
        transfers[easy] = nil
    }

    private func act(on socket: Int32, _ events: Int32) {
        Self.must(ccurl_multi_socket_action(handle, socket, events))
        var result = CURLE_OK
        while let easy = ccurl_multi_next_done(handle, &result) { transfers[easy]?.ended(result) }
    }

    private func watch(_ socket: Int32, _ what: Int32) {
        if what == CURL_POLL_REMOVE {
            polls.removeValue(forKey: socket)?.end()
        } else {
            let poll = polls[socket] ?? SocketPoll(socket) { [weak self] in self?.act(on: socket, $0) }
            polls[socket] = poll
            poll.watch(what)
        }
    }

    private func wake(after milliseconds: Int) {
        if milliseconds < 0 { alarm.clear() } else { alarm.set(after: .milliseconds(milliseconds)) }
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> Multi {
        guard let context else { preconditionFailure("a callback without its multi handle") }
        return Unmanaged<Multi>.fromOpaque(context).takeUnretainedValue()
    }

    private static func must(_ code: CURLMcode) {
        precondition(code == CURLM_OK, "libcurl: \(String(cString: ccurl_multi_strerror(code)))")
    }
}
