import Testing

@testable import Painter

@Suite struct SceneTests {
    @Test func `an edit shows its input, changed`() throws {
        for seed in 1...4 as ClosedRange<UInt64> {
            let input = try Raster.sample(160, 120, seed: seed)
            let answer = try Brief.of(320, 240, prompt: "", seed: seed, inputs: [input]).shown()
            // The caption and the waves are in the lower half.
            let shown = answer.fields(32, 12, upper: 128)
            let likeness = correlation(shown, input.fields(32, 12, upper: 128))
            #expect(likeness > 0.7)
            let other = try Raster.sample(160, 120, seed: seed + 100)
            #expect(correlation(shown, other.fields(32, 12, upper: 128)) < likeness - 0.2)
            #expect(answer.fields(32, 12) != input.fields(32, 12))
        }
    }

    @Test func `another input gives other pixels`() throws {
        let pictures = try (1...3).map { try Brief.of(200, 200, inputs: [.sample(100, 100, seed: $0)]).shown().pixels }
        #expect(Set(pictures).count == 3)
    }

    @Test(arguments: [2, 3, 5, 14]) func `a collage shows every input whole, and none over another`(count: Int) throws {
        let shapes = (0..<count).map { (width: 100 + $0 * 37 % 90, height: 100 + $0 * 53 % 80) }
        let room = Box(x: 20, y: 20, width: 900, height: 700)
        let boxes = Arrangement(shapes, in: room, gap: 10).boxes
        #expect(boxes.count == count)
        for (index, box) in boxes.enumerated() {
            #expect(room.columns.contains(box.x) && room.columns.contains(box.x + box.width - 1))
            #expect(room.rows.contains(box.y) && room.rows.contains(box.y + box.height - 1))
            #expect(abs(box.width * shapes[index].height - box.height * shapes[index].width) <= 2 * max(box.width, box.height, 200))
            for other in boxes[..<index] { #expect(!(box.rows.overlaps(other.rows) && box.columns.overlaps(other.columns))) }
        }
    }

    @Test func `a collage changes where its inputs change`() throws {
        let inputs = try (1...3).map { try Raster.sample(160, 120, seed: UInt64($0)) }
        let whole = try Brief.of(400, 400, inputs: inputs).shown().pixels
        for index in inputs.indices {
            var changed = inputs
            changed[index] = try .sample(160, 120, seed: 99)
            let pixels = try Brief.of(400, 400, inputs: changed).shown().pixels
            #expect(zip(whole, pixels).count { $0 != $1 } > 5000)
        }
    }

    @Test func `an HEIC is a card with its size on it`() throws {
        let cards = try [(4032, 3024), (4032, 3025)].map { width, height in
            let input = try Raster(decoding: ByteSource(Forge.heic(width: width, height: height)))
            return try Brief.of(400, 400, inputs: [input]).shown().pixels
        }
        #expect(cards[0] != cards[1])
    }

    @Test(arguments: [(1, 1), (9, 2000), (2000, 9), (40, 40)]) func `any shape of picture and input can be painted`(width: Int, height: Int)
        throws
    {
        let inputs = try [
            Raster.sample(1, 1), .sample(700, 2), .sample(2, 700), Raster(decoding: ByteSource(Forge.heic(width: 1, height: 30_000))),
        ]
        for count in 0...4 {
            #expect(try Brief.of(width, height, inputs: Array(inputs.prefix(count))).shown().width == width)
        }
    }

    @Test func `dice roll in their range, and all of it`() {
        var dice = Dice(3, for: "test")
        let rolls = Set((0..<500).map { _ in dice.roll(-2...3) })
        #expect(rolls == [-2, -1, 0, 1, 2, 3])
    }

    @Test(arguments: [0, 1, 2, 3, 4, 15, 16, 17, 1 << 40, (1 << 40) - 1, 999_999_999_999_999_999, Int.max])
    func `a square root is the largest integer whose square fits`(value: Int) {
        let root = squareRoot(value)
        #expect(root * root <= value)
        let (square, overflow) = (root + 1).multipliedReportingOverflow(by: root + 1)
        #expect(overflow || square > value)
    }
}
