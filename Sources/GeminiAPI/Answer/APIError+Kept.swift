// Batches and cached contents.
extension APIError {
    /// A batch that is not there. The text is the one Google's services have for what they do not find: guess.
    public static let batchNotFound = APIError(404, "NOT_FOUND", "Requested entity was not found.")

    /// A batch without requests: guess, in the grammar of the other constraints.
    static let noRequests = invalidArgument("* BatchGenerateContentRequest.batch.input_config: input_config is not specified\n")

    /// A file that has no line: guess.
    public static let emptyBatchFile = invalidArgument(
        "* BatchGenerateContentRequest.batch.input_config.file_name: the file has no requests\n")

    /// Fewer tokens than a cache may have (recorded).
    static func cacheTooSmall(_ tokens: Int, least: Int) -> APIError {
        invalidArgument("Cached content is too small. total_token_count=\(tokens), min_total_token_count=\(least)")
    }

    /// A cache of another model (measured, by several clients).
    static func cacheOfAnotherModel(_ model: String, cache: String) -> APIError {
        invalidArgument("Model used by GenerateContent request (models/\(model)) and CachedContent (models/\(cache)) has to be the same.")
    }

    /// What a cache holds cannot be said again (measured, by several clients; where its lines break is a guess).
    static let cacheHasInstruction = invalidArgument(
        "CachedContent can not be used with GenerateContent request setting system_instruction, tools or tool_config.\n\nProposed fix: move those values to CachedContent from GenerateContent request."
    )
}
