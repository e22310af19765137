/// What is left of a picture's brightness without the picture: how far each pixel is from its neighbourhood, and the less the more goes on there.
struct Residue {
    let width: Int, height: Int
    /// In no unit; most are between -512 and 512.
    let values: [Int16]

    /// Pixels from the middle to the edge of a neighbourhood: about a cell of the mark at full size, two at half.
    private static let radius = 4
    private static let area = Int32((radius * 2 + 1) * (radius * 2 + 1))

    init(of brightness: Brightness) {
        let (width, height) = (brightness.width, brightness.height)
        (self.width, self.height) = (width, height)
        var distances = [Int16](repeating: 0, count: width * height)
        Self.sums(brightness.values, width, height) { y, sums in
            for x in 0..<width {
                let index = y * width + x
                distances[index] = Int16(clamping: Int32(brightness.values[index]) * Self.area - sums[x])
            }
        }
        var values = [Int16](repeating: 0, count: width * height)
        Self.sums(distances.map { UInt16($0.magnitude) }, width, height) { y, sums in
            for x in 0..<width {
                let index = y * width + x
                // In levels: the distance over the square of the usual distance. Half a level of noise is always assumed.
                let usual = Float(sums[x]) / Float(Self.area * Self.area)
                values[index] = Int16(Float(distances[index]) / Float(Self.area) / (usual * usual + 0.5) * 256)
            }
        }
        self.values = values
    }

    /// Sums over the neighbourhood of each pixel, row by row; beyond the edge everything is as at the edge.
    private static func sums<Level: FixedWidthInteger>(
        _ levels: [Level], _ width: Int, _ height: Int, take: (Int, UnsafeMutablePointer<Int32>) -> Void
    ) {
        var columns = [Int32](repeating: 0, count: width + radius * 2)
        var row = [Int32](repeating: 0, count: width)
        func add(_ y: Int, _ sign: Int32) {
            let start = clamp(y, 0, height - 1) * width
            for x in 0..<width { columns[x + radius] &+= Int32(truncatingIfNeeded: levels[start + x]) &* sign }
        }
        for y in -radius..<radius { add(y, 1) }
        for y in 0..<height {
            add(y + radius, 1)
            for margin in 0..<radius {
                columns[margin] = columns[radius]
                columns[width + radius + margin] = columns[width + radius - 1]
            }
            var sum = columns[..<(radius * 2)].reduce(0, &+)
            for x in 0..<width {
                sum &+= columns[x + radius * 2]
                row[x] = sum
                sum &-= columns[x]
            }
            row.withUnsafeMutableBufferPointer { if let base = $0.baseAddress { take(y, base) } }
            add(y - radius, -1)
        }
    }
}
