extension Idea {
    init(prompt: String, history: [String]) {
        self.init()
        genre = Idea.stub(prompt)
        lettering = prompt.split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
        var relation: Relation.Kind?
        var count = 1
        var color: Color?
        let colors: [String: Color] = [
            "red": Color(0xD63031), "blue": Color(0x2D6CDF), "green": Color(0x3BA55D), "white": Color(0xF5F5F5), "black": Color(0x26262B),
            "yellow": Color(0xF2C230), "pink": Color(0xF48FB1),
        ]
        for word in prompt.lowercased().split(whereSeparator: { " ,.".contains($0) }).map(String.init) {
            if let kind = Relation.Kind(rawValue: word) { relation = kind }
            if word == "against" { relation = .leaningAgainst }
            if let number = Int(word) { count = number }
            if let named = colors[word] { color = named }
            if let name = Catalogue.drawing(named: word) {
                var subject = Subject(name, word: word)
                subject.count = count
                if let color { subject.colors = [NamedColor(name: "x", color: color)] }
                if let relation, !subjects.isEmpty {
                    if relation == .holding { subjects[subjects.count - 1].holds.append(name); continue }
                    if relation == .with { subjects[subjects.count - 1].wears.append(name); continue }
                    subjects[subjects.count - 1].relation = Relation(kind: relation, other: subjects.count)
                }
                subjects.append(subject)
                relation = nil
                color = nil
                count = 1
            }
        }
    }
}
extension Idea {
    static func stub(_ prompt: String) -> Genre {
        for genre in Genre.allCases where prompt.lowercased().contains(genre.rawValue.lowercased()) { return genre }
        return .scene
    }
}
