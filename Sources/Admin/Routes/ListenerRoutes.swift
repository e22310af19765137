internal import GeminiAPI

extension Route {
    /// What happens before there is a request, which no rule can say: it is the same for all sessions.
    static func listener(_ refuse: @escaping @Sendable (Duration) -> Void) -> [Route] {
        [
            Route("POST", "/listener", "refuse connections for a while, as if the server were down") { (question) throws(Refusal) in
                let order = try question.object("refuse")
                guard let time = order["refuse"]?.text.flatMap(Duration.init(word:)), time <= longest else {
                    throw Refusal(400, "refuse is a duration with its unit, an hour at most: {\"refuse\": \"5s\"}; ms, s and m are units")
                }
                refuse(time)
                return Answer(.object([("refused", .seconds(time))]))
            }
        ]
    }

    /// Nobody could take it back: this surface is refused too.
    private static let longest = Duration.seconds(3600)
}
