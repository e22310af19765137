import Emulator
import GeminiAPI
import Glibc
import Painter

/// What the flags of `plantain render` mean, checked; the input pictures are read.
struct RenderPlan {
    static let defaultModel = "gemini-3-pro-image"

    var configuration = Configuration()
    var order: RenderOrder
    let output: RenderOutput

    init(_ options: Options) throws {
        let name = options["model"] ?? Self.defaultModel
        guard let model = Catalogue.gemini.model(name), model.kind == .image else {
            throw UsageError("--model is an image model, not '\(name)'; `plantain models` lists them")
        }
        order = RenderOrder(options.words.joined(separator: " "), of: model)
        order.history = options.all("history")
        order.aspect = try options.choice("aspect", model.ratios)
        order.size = try options.choice("size", model.sizes)
        order.seed = try options.integer("seed", Int(Int32.min)...Int(Int32.max))
        if order.seed != nil, !model.takesSampling { throw UsageError("--seed is not for \(model.id), which takes none") }
        order.inputs = try options.all("input").map(Self.input)
        try PictureFlags.read(options, into: &configuration)
        output = RenderOutput(options["output"], stem: options.isSet("sheet") ? model.id : RenderOutput.slug(order.prompt))
        let format = try options.choice("format", ImageFormat.allCases.map(\.rawValue)).flatMap(ImageFormat.init) ?? output.format
        configuration.imageFormat = format.map { .always($0) } ?? .asModel
    }

    /// A picture that can be read.
    private static func input(_ path: String) throws -> (mimeType: String, file: [UInt8]) {
        guard let bytes = FileBytes.read(path) else {
            throw UsageError("cannot read \(path): \(String(cString: strerror(errno))); --input is a picture's file")
        }
        do throws(PictureError) {
            return ("image/" + (try Raster(decoding: ByteSource(bytes))).kind.rawValue, bytes)
        } catch {
            throw UsageError("cannot read \(path): \(error.message); --input is a PNG, JPEG, WebP or HEIC picture")
        }
    }
}

/// Where pictures go.
struct RenderOutput {
    private let path: String?
    private let stem: String

    /// - Parameter stem: what the file is called where no path is given, without its ending.
    init(_ path: String?, stem: String) { (self.path, self.stem) = (path, stem) }

    /// What the ending of the path says.
    var format: ImageFormat? {
        switch path?.lowercased().split(separator: ".").last {
        case "png": .png
        case "jpg", "jpeg": .jpeg
        default: nil
        }
    }

    /// A name for each of so many pictures.
    func names(count: Int, type: String) throws -> [String] {
        if path == "-" {
            guard count == 1 else {
                throw UsageError("these are \(count) pictures, and standard output takes one: name a file with --output")
            }
            guard isatty(STDOUT_FILENO) == 0 else {
                throw UsageError("standard output is a terminal: name a file with --output, or send it elsewhere with > or |")
            }
        }
        let path = path ?? stem + (type == ImageFormat.png.mimeType ? ".png" : ".jpg")
        guard count > 1 else { return [path] }
        let dot = path.lastIndex(of: ".").flatMap { path[$0...].contains("/") ? nil : $0 } ?? path.endIndex
        return (1...count).map { "\(path[..<dot])-\($0)\(path[dot...])" }
    }

    /// Says what was written, where the picture itself is not.
    func tell(_ line: String) {
        if path == "-" { printError(line) } else { print(line) }
    }

    /// `a-red-bicycle`: what anybody's file system takes, of any script.
    static func slug(_ text: String) -> String {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        var slug = ""
        for word in words where slug.utf8.count + word.utf8.count < 60 { slug += (slug.isEmpty ? "" : "-") + word }
        return slug.isEmpty ? "picture" : slug
    }
}
