import Foundation
import GeminiAPI
import Testing

struct TextTokensTests {
    struct Sample: Decodable { var text: String; var promptTokenCount: Int; var models: [String] }
    @Test func measure() throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: "/work/shared/reference/token-counts.json"))
        let samples = try JSONDecoder().decode([Sample].self, from: data)
        var sum = 0.0
        for s in samples {
            let n = TextTokens.count(prompt: [s.text])
            sum += abs(Double(n - s.promptTokenCount)) / Double(s.promptTokenCount)
            print(n, s.promptTokenCount, s.models.first!, s.text.prefix(70))
        }
        print("mean", sum / Double(samples.count))
    }
}
