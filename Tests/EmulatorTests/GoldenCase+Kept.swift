extension GoldenCase {
    private static let text = #"{"contents": [{"role": "user", "parts": [{"text": "ping"}]}]}"#
    private static let wrong =
        #"{"contents": [{"parts": [{"text": "x"}]}], "generationConfig": {"imageConfig": {"aspectRatio": "5:3"}}}"#

    private static func batch(_ model: String, _ requests: String) -> (target: String, body: String) {
        (
            "/v1beta/models/\(model):batchGenerateContent",
            #"{"batch": {"display_name": "a batch", "inputConfig": {"requests": {"requests": [\#(requests)]}}}}"#
        )
    }
    private static let two = batch(
        "gemini-2.5-flash", #"{"request": \#(text), "metadata": {"key": "one"}}, {"request": \#(wrong), "metadata": {"key": "two"}}"#)
    private static let picture = batch("gemini-3.1-flash-image", #"{"request": \#(text)}"#)

    private static let long = String(repeating: "plantain ", count: 2000)
    private static let cache = (
        target: "/v1beta/cachedContents",
        body: #"""
        {"model": "models/gemini-2.5-flash", "displayName": "a cache", "contents": [{"role": "user", "parts": [{"text": "\#(long)"}]}], "ttl": "300s"}
        """#
    )

    /// What is kept between requests: batches and cached contents.
    static let kept: [GoldenCase] = [
        GoldenCase("batch-create", two.target, two.body),
        GoldenCase("batch-done", "/v1beta/{name}", after: two),
        GoldenCase("batch-picture", "/v1beta/{name}", after: picture),
        GoldenCase("batch-not-pretty", "/v1beta/{name}?prettyPrint=false&fields=done,response", after: two),
        GoldenCase("batch-list", "/v1beta/batches?pageSize=1", after: two),
        GoldenCase("batch-cancel", "/v1beta/{name}:cancel", "", after: two),
        GoldenCase("batch-delete", "/v1beta/{name}", method: "DELETE", after: two),
        GoldenCase("batch-unknown", "/v1beta/batches/nope"),
        GoldenCase("batch-empty", two.target, #"{"batch": {"displayName": "x"}}"#),
        GoldenCase("batch-no-file", two.target, #"{"batch": {"inputConfig": {"fileName": "files/nope"}}}"#),
        GoldenCase("batch-model", batch("nope", "").target, two.body),
        GoldenCase("cache-create", cache.target, cache.body),
        GoldenCase("cache-get", "/v1beta/{name}", after: cache),
        GoldenCase("cache-list", "/v1beta/cachedContents", after: cache),
        GoldenCase("cache-update", "/v1beta/{name}?updateMask=ttl", #"{"ttl": "7200.5s"}"#, method: "PATCH", after: cache),
        GoldenCase("cache-delete", "/v1beta/{name}", method: "DELETE", after: cache),
        GoldenCase("cache-unknown", "/v1beta/cachedContents/nope"),
        GoldenCase("cache-small", cache.target, #"{"model": "models/gemini-2.5-flash", "contents": [{"parts": [{"text": "x"}]}]}"#),
        GoldenCase("cache-image-model", cache.target, #"{"model": "models/gemini-3-pro-image", "contents": [{"parts": [{"text": "x"}]}]}"#),
        GoldenCase("cache-wrong-ttl", cache.target, #"{"model": "models/gemini-2.5-flash", "ttl": "soon", "contens": []}"#),
    ]
}
