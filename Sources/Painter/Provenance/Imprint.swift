/// What a file of the emulator says of itself in words, in the metadata. Never the prompt: it may hold secrets.
public struct Imprint: Sendable, Equatable {
    /// `Painter.version` when it was painted.
    public let painter: Int
    /// As in the brief: `gemini-3-pro-image`.
    public let model: String
    /// Name of the size and its pixels: `1K`, `1024x1024`.
    public let size: String, pixels: String
    /// The canonical key of the request; empty if nobody gave one.
    public let key: String

    static let software = "plantain"
    private static let claim = "Emulated stand-in painted by plantain, not a picture made by a model."

    init(_ brief: Brief) {
        painter = Painter.version
        model = Self.plain(brief.model)
        size = Self.plain(brief.sizeName)
        pixels = "\(brief.width)x\(brief.height)"
        key = Self.plain(brief.key)
    }

    /// `nil` for a text that somebody else wrote.
    init?(parsing text: String) {
        guard text.hasPrefix(Self.claim) else { return nil }
        var values: [Substring: Substring] = [:]
        for word in text.dropFirst(Self.claim.count).split(separator: " ") {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { values[parts[0]] = parts[1] }
        }
        painter = values["painter"].flatMap { Int($0) } ?? 0
        (model, size) = (Self.plain(values["model"] ?? ""), Self.plain(values["size"] ?? ""))
        (pixels, key) = (Self.plain(values["pixels"] ?? ""), Self.plain(values["key"] ?? ""))
    }

    /// One line of ASCII, for people and for `init(parsing:)`.
    var comment: String { "\(Self.claim) painter=\(painter) model=\(model) size=\(size) pixels=\(pixels) key=\(key)" }

    /// The same for tools that read XMP: algorithmic media in the terms of the IPTC, and not those of a trained model.
    var xmp: String {
        """
        <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">\
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" \
        xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" \
        xmp:CreatorTool="\(Self.software)" \
        Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"/>\
        </rdf:RDF></x:xmpmeta><?xpacket end="r"?>
        """
    }

    /// Letters, digits and the signs of names and paths: nothing that ends a word, a line or a terminal's patience.
    private static func plain(_ text: some StringProtocol) -> String {
        let signs = Set("._-/:@+".utf8)
        let kept = text.utf8.prefix(128).filter { byte in
            signs.contains(byte) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
        }
        return String(decoding: kept, as: UTF8.self)
    }
}
