/// What the words of a prompt ask for. Whatever they say, there is an idea: one that says nothing is empty.
struct Idea: Equatable, Sendable {
    /// The things to show, the most prominent first.
    var subjects: [Subject] = []
    var place: Place?
    /// "a red desert", "a pink sky"
    var placeColor: NamedColor?, skyColor: NamedColor?
    var time: TimeOfDay?
    var weather: Weather?
    var season: Season?
    /// What else hangs in the sky. A sun or moon that is named is a subject.
    var sky: Sky = []
    var style: Style?
    var genre = Genre.scene
    var framing: Framing?
    var light: Light?
    /// "on a white background"; two colours are a gradient.
    var backdrop: [NamedColor] = []
    /// Colours that belong to no thing: "in shades of teal", "pastel".
    var palette: [NamedColor] = []
    /// Words to set large, in the prompt's order.
    var lettering: [String] = []
    /// Labels and numbers for a chart, or the labels of steps.
    var data: [Datum] = []
    /// "in 5 steps", "a four-panel comic".
    var parts: Int?
    /// Where the members of a series stand in `subjects`, if the prompt lists them: "four icons: sun, moon, star, cloud".
    var members: [Range<Int>] = []
    /// "a set of four", "3 variations": 1 to 10.
    var pictures = 1
    /// "no people": words for what must not be shown.
    var without: [String] = []

    /// An idea of nothing.
    init() {}
}

/// One label of a chart with its number, if it has one.
struct Datum: Equatable, Sendable {
    var label: String
    /// The number as the prompt writes it: `12.5 %`; empty if it has none.
    var figure = ""
    /// The number's hundredths: 1250 for 12.5.
    var hundredths: Int?
}
