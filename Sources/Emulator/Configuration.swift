public import GeminiAPI
public import Painter
public import Scenario

/// How one emulator behaves. Plain values: nothing here is opened or looked up.
public struct Configuration: Sendable {
    /// The format of pictures.
    public enum Format: Sendable, Equatable {
        /// Whatever the model makes: PNG on 2.x, JPEG on 3.x.
        case asModel
        case always(ImageFormat)
    }

    /// The only key that is taken; nil takes any.
    public var requiredKey: String?
    /// The format of pictures, whatever the model.
    public var imageFormat = Format.asModel
    /// How much pictures say of themselves in words.
    public var caption = CaptionStyle.strip
    /// How much fine grain pictures have.
    public var detail = Detail.textured
    /// The largest body in bytes: the live service's documented limit is 100 MB of base64 (measured: not enforced).
    public var bodyLimit = 100 * 1024 * 1024

    /// Answers calls whose path names no model (the gateway mode of google-genai).
    public var defaultModel = "gemini-nano-banana-2.1"
    /// How long the thought signatures of Gemini 3 are.
    public var signatures = ThoughtSignature.Length.short
    /// What `includeThoughts` brings: no recording of an image model has a thought part, the documentation promises them.
    public var thoughts = Thoughts.hidden
    /// Whether answers are compressed for clients that take it: it costs more than the picture.
    public var compresses = false
    /// Which headers a preflight allows.
    public var crossOrigin = CrossOrigin.echo

    /// Whether a request may ask for a fault by header or model suffix, and for a mode by header.
    public var triggers = false
    /// What the URLs of answers begin with: `https` where the server speaks TLS.
    public var scheme = "http"
    /// Who answers, where neither session nor request says so.
    public var mode = Mode.auto
    /// What may be spent, whatever a scenario lets spend: by each session, and by all from start to end.
    public var budget = Allowance()

    /// What makes names given by one server differ from those of others that share its folder; 0 where runs are to be alike.
    public var salt: UInt64 = 0

    /// How long a batch takes, on the clock of its session; at zero it is done before its creation is answered. The live service promises
    /// 24 hours, and two short texts were seen to take minutes.
    public var batchDuration = Duration.seconds(2)

    /// How many exchanges the journal of a session keeps.
    public var journalCapacity = Journal.standardCapacity
    /// How many bytes of requests and answers are kept for a closer look.
    public var captureBytes = 32 << 20

    /// What `includeThoughts` can bring.
    public enum Thoughts: String, Sendable, CaseIterable { case hidden, text, images }

    /// What a preflight can allow.
    public enum CrossOrigin: String, Sendable, CaseIterable {
        /// Whatever is asked for.
        case echo
        /// What the live service is known to allow; anything else is a 403 (seen once, June 2026).
        case strict
    }

    /// The defaults.
    public init() {}
}

/// Where time comes from. The corridor has no clock of its own, so a test can hold it still.
public struct Clock: Sendable {
    /// Microseconds since 1970: what bodies and headers tell.
    public var microseconds: @Sendable () -> Int64
    /// Time since some fixed point that never jumps: what durations are measured by.
    public var uptime: @Sendable () -> Duration
    /// Returns after this long; throws when the task is cancelled.
    public var sleep: @Sendable (Duration) async throws -> Void

    /// A clock that asks these three.
    public init(
        microseconds: @escaping @Sendable () -> Int64, uptime: @escaping @Sendable () -> Duration,
        sleep: @escaping @Sendable (Duration) async throws -> Void
    ) {
        self.microseconds = microseconds
        self.uptime = uptime
        self.sleep = sleep
    }

    /// A clock that stands still, and on which nobody waits.
    public static func frozen(at microseconds: Int64) -> Clock { Clock(microseconds: { microseconds }, uptime: { .zero }, sleep: { _ in }) }
}
