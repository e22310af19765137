import Emulator
import GeminiAPI
import HTTP
import Painter

/// `plantain render --sheet`: every size and ratio of a model in one picture.
enum SheetPainting {
    private static let prompt = "a red bicycle leaning against a blue door"

    static func paint(_ plan: RenderPlan) throws -> Int32 {
        let model = plan.order.model
        let prompt = plan.order.prompt.isEmpty ? Self.prompt : plan.order.prompt
        var brief = Brief(prompt: prompt, model: model.id, width: 1, height: 1, seed: 0, userSeed: plan.order.seed)
        brief.detail = plan.configuration.detail
        let sheet = Painter.Sheet("\(model.id): \(prompt)", of: brief, rows: model.sizes.flatMap { rows(of: model, $0) })
        let format = if case .always(let format) = plan.configuration.imageFormat { format } else { ImageFormat.png }
        return try OnLoop.run {
            let name = try plan.output.names(count: 1, type: format.mimeType)[0]
            let file = Producer { sink in try await Painter.paint(sheet, as: format, into: sink) }
            let bytes = try await OutputFile.write(file, to: name)
            plan.output.tell("\(name)  \(sheet.width)x\(sheet.height)  \(bytes) bytes")
            return 0
        }
    }

    /// Many ratios stand in two rows.
    private static func rows(of model: Model, _ size: String) -> [[Painter.Sheet.Cell]] {
        let cells = model.ratios.compactMap { ratio in
            model.pixelSize(ratio: ratio, size: size, input: nil).map {
                Painter.Sheet.Cell(ratio: ratio, size: size, width: $0.width, height: $0.height)
            }
        }
        let half = (cells.count + 1) / 2
        return cells.count < 8 ? [cells] : [Array(cells[..<half]), Array(cells[half...])]
    }
}
