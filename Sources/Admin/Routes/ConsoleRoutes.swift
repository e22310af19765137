extension Route {
    /// The console: a page and what it loads. They hold nothing; what it shows it asks for.
    static let console = [
        Route("GET", "/", "the console: a page that shows what the client does") { _ in ConsoleFile.page.answer },
        Route("GET", "/console/{file}", "a file of the console") { (question) throws(Refusal) in
            guard let file = ConsoleFile.all[question.rest] else {
                throw Refusal(404, "the console has no file of that name: GET /__admin/ is its page")
            }
            return file.answer
        },
    ]
}
