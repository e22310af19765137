/// How wide the columns of a line are: on a narrow terminal what tells least goes, so that prompts can be read.
struct TailLayout {
    /// Of the terminal; nil is no terminal.
    let columns: Int?
    /// Of the operation; nil where it stands in the prompt's place, for calls that have none.
    let operation: Int?
    let model: Int
    /// Of the picture's size; nil shows none.
    let measure: Int?
    /// Of the cost, with its unit if there is room for it.
    let cost: Int
    let bar: Int
    /// Whether `gemini-3-pro-image` is `3-pro-image`.
    let isShort: Bool

    init(columns: Int?) {
        self.columns = columns
        switch columns ?? .max {
        case 150...: (operation, model, measure, cost, bar, isShort) = (21, 24, 13, 11, 20, false)
        case 110...: (operation, model, measure, cost, bar, isShort) = (15, 16, 9, 11, 16, true)
        default: (operation, model, measure, cost, bar, isShort) = (nil, 16, nil, 7, 10, true)
        }
    }

    /// What is left for the prompt behind so many columns: as much for the remarks in every line, so that the columns stay where they are.
    func prompt(behind used: Int) -> Int { columns.map { $0 - used - $0 / 6 } ?? 40 }
}
