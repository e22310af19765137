internal import HTTP

extension WireFaults {
    /// Comments between the events: one before the first, then one each time so long has passed.
    struct Comments: Fault {
        private let every: Duration

        init(every: Duration) { self.every = every }

        func direct(_ reel: Reel, _ context: FaultContext) -> Reel {
            guard reel.form == .events else { return reel }
            var commented = reel
            commented.frames = [Self.comment]
            var (count, time) = (1, Duration.zero)
            for frame in reel.frames {
                time = max(time, frame.offset ?? .zero)
                while every > .zero, every * count < time, count < Self.most {
                    var comment = Self.comment
                    comment.offset = every * count
                    commented.frames.append(comment)
                    count += 1
                }
                commented.frames.append(frame)
            }
            return commented
        }

        private static let comment = Reel.Frame([.bytes(Array(": keep-alive\r\n\r\n".utf8))])
        /// A stream of hours with a comment each microsecond is a mistake.
        private static let most = 10_000
    }
}
