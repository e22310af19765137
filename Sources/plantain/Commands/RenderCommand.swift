import Emulator
import GeminiAPI
import Glibc
import HTTP
import Painter

/// `plantain render "PROMPT"`: the picture a server would answer with, as a file.
enum RenderCommand {
    static let command = Command(
        name: "render", summary: "paint a picture without a server, or a sheet of all sizes of a model",
        discussion: """
            Paints exactly the picture that a server started with the same --caption and --image-detail sends for the same request, and prints its
            file, size, bytes and canonical key. A prompt for a series ("a set of four images of …") makes as many files, numbered. With --sheet:
            one picture with every size and ratio of the model, as a server would paint them.
            """,
        words: "PROMPT",
        flags: [
            Flag("output", "FILE", "where to write; - is standard output", fallback: "named after the prompt", letter: "o"),
            Flag("model", "MODEL", "the model that is asked", fallback: RenderPlan.defaultModel),
            Flag("aspect", "RATIO", "such as 16:9", fallback: "what the model chooses"),
            Flag("size", "SIZE", "512, 1K, 2K or 4K, if the model makes it", fallback: "1K"),
            Flag("seed", "NUMBER", "generationConfig.seed"),
            Flag("input", "FILE", "a picture to work on", repeats: true),
            Flag("history", "TEXT", "what was asked for before in the conversation, oldest first", repeats: true),
            PictureFlags.caption, PictureFlags.detail,
            Flag("format", "FORMAT", "png or jpeg", fallback: "what the ending of --output says, else what the model makes"),
            Flag("sheet", nil, "paint a sheet of all sizes and ratios instead, of PROMPT or of a bicycle"),
        ],
        run: { options in
            let plan = try RenderPlan(options)
            return try options.isSet("sheet") ? SheetPainting.paint(plan) : paint(plan)
        })

    private static func paint(_ plan: RenderPlan) throws -> Int32 {
        guard !plan.order.prompt.isEmpty else {
            throw UsageError("render needs a prompt: plantain render \"a red bicycle leaning against a blue door\"")
        }
        return try OnLoop.run {
            let rendering = try await rendering(of: plan)
            for note in rendering.notes { printError("plantain: \(note)") }
            let names = try plan.output.names(count: rendering.files.count, type: rendering.mimeType)
            for (name, file) in zip(names, rendering.files) {
                let bytes = try await OutputFile.write(file, to: name)
                plan.output.tell("\(name)  \(rendering.size) \(rendering.sizeName)  \(bytes) bytes  \(rendering.key)")
            }
            return 0
        }
    }

    private static func rendering(of plan: RenderPlan) async throws -> Rendering {
        let emulator = Emulator(plan.configuration, clock: .system(frozenAt: nil), ledger: nil, log: { _ in })
        do throws(APIError) {
            return try await emulator.render(plan.order)
        } catch {
            throw UsageError("\(plan.order.model.id) refuses this: \(error.message)")
        }
    }
}
