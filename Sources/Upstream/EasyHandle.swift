internal import CCurl
internal import HTTP

/// One of libcurl's easy handles, and the memory that must live as long as it.
struct EasyHandle: ~Copyable {
    let pointer: UnsafeMutableRawPointer
    private var list: UnsafeMutablePointer<curl_slist>?
    private let words: UnsafeMutablePointer<CChar>

    init() {
        guard let pointer = ccurl_easy_init() else { preconditionFailure("curl_easy_init: out of memory") }
        self.pointer = pointer
        words = .allocate(capacity: Int(CURL_ERROR_SIZE))
        words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        Self.must(ccurl_easy_set_pointer(pointer, CURLOPT_ERRORBUFFER, words))
    }

    deinit {
        ccurl_easy_cleanup(pointer)
        ccurl_slist_free_all(list)
        words.deallocate()
    }

    /// Sets an option that has a number.
    func set(_ option: CURLoption, _ value: Int) { Self.must(ccurl_easy_set_long(pointer, option, value)) }

    /// Sets an option that has a size.
    func set(_ option: CURLoption, size: Int) { Self.must(ccurl_easy_set_offset(pointer, option, curl_off_t(size))) }

    /// Sets an option that has a text; nil takes away what libcurl was built with.
    func set(_ option: CURLoption, _ text: String?) { Self.must(ccurl_easy_set_text(pointer, option, text)) }

    /// Sets a callback and what it is called with.
    func set(_ option: CURLoption, _ callback: @escaping curl_write_callback, _ data: CURLoption, _ context: UnsafeMutableRawPointer) {
        Self.must(ccurl_easy_set_callback(pointer, option, callback))
        Self.must(ccurl_easy_set_pointer(pointer, data, context))
    }

    /// Is called when the connection stands, before the request is sent.
    func setConnected(_ callback: @escaping curl_prereq_callback, _ context: UnsafeMutableRawPointer) {
        Self.must(ccurl_easy_set_prereq(pointer, callback))
        Self.must(ccurl_easy_set_pointer(pointer, CURLOPT_PREREQDATA, context))
    }

    /// Sets the lines of the request's head.
    mutating func setHeader(_ lines: [String]) {
        for line in lines {
            guard let longer = ccurl_slist_append(list, line) else { preconditionFailure("curl_slist_append: out of memory") }
            list = longer
        }
        Self.must(ccurl_easy_set_pointer(pointer, CURLOPT_HTTPHEADER, list))
    }

    /// What is known of the transfer when it has ended.
    struct Facts: Sendable {
        /// libcurl's words on what failed; empty if it has none.
        var detail: String
        /// The last error number of the operating system; 0 if there was none.
        var errno: Int32
        /// Bytes of the answer's body as they came, before they were uncompressed.
        var received: Int
    }

    /// To be asked before the handle goes.
    var facts: Facts {
        var errno = 0
        var received: curl_off_t = 0
        ccurl_easy_get_long(pointer, CURLINFO_OS_ERRNO, &errno)
        ccurl_easy_get_offset(pointer, CURLINFO_SIZE_DOWNLOAD_T, &received)
        return Facts(detail: String(cString: words), errno: Int32(errno), received: Int(received))
    }

    /// Options fail only if libcurl doesn't have them, or when memory is out.
    private static func must(_ code: CURLcode) {
        precondition(code == CURLE_OK, "libcurl: \(String(cString: ccurl_easy_strerror(code)))")
    }
}
