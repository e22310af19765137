import Emulator
import Painter

/// What pictures look like, of a server's and of `plantain render`'s.
enum PictureFlags {
    static let caption = Flag(
        "caption", "STYLE", "what pictures say of themselves: strip (prompt, model, size, seed, turn), mark (a corner) or off",
        fallback: "strip")
    static let detail = Flag(
        "image-detail", "DETAIL",
        "grain of pictures, and with it the size of their files: flat, textured, or photo (as the live service's)",
        fallback: "textured")

    /// Sets what these flags say.
    static func read(_ options: Options, into configuration: inout Configuration) throws {
        if let word = try options.choice("caption", CaptionStyle.allCases.map(\.rawValue)) {
            configuration.caption = CaptionStyle(rawValue: word) ?? .strip
        }
        if let word = try options.choice("image-detail", Detail.allCases.map(\.rawValue)) {
            configuration.detail = Detail(rawValue: word) ?? .textured
        }
    }
}
