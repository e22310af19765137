internal import HTTP

extension Route {
    /// The console: a page and what it loads. They hold nothing; what it shows it asks for.
    static let console = [
        Route("GET", "/", "the console: a page that shows what the client does") { question in
            // The page names its files relative to itself, so that it works under every /s/NAME.
            question.target.path.hasSuffix("/") ? ConsoleFile.page.answer : Answer(movedTo: "__admin/")
        },
        Route("GET", "/console/{file}", "a file of the console") { (question) throws(Refusal) in
            guard let file = ConsoleFile.all[question.rest] else {
                throw Refusal(404, "the console has no file of that name: GET /__admin/ is its page")
            }
            return file.answer
        },
    ]
}
