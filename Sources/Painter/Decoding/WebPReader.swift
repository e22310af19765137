import CWebP

/// A still WebP, decoded piece by piece and scaled down by libwebp itself.
final class WebPReader {
    private let reader: ByteReader
    private let limits: DecodeLimits
    private var decoder: OpaquePointer?
    // The decoder keeps this address, so the configuration must not move.
    private let configuration: UnsafeMutablePointer<WebPDecoderConfig>

    init(_ reader: ByteReader, _ limits: DecodeLimits) throws(PictureError) {
        (self.reader, self.limits) = (reader, limits)
        configuration = .allocate(capacity: 1)
        configuration.initialize(to: WebPDecoderConfig())
        guard WebPInitDecoderConfig(configuration) != 0 else { throw .corrupt("WebPInitDecoderConfig: another version of the library") }
    }

    deinit {
        if let decoder { WebPIDelete(decoder) }
        WebPFreeDecBuffer(&configuration.pointee.output)
        configuration.deallocate()
    }

    func raster() throws(PictureError) -> Raster {
        let features = try readFeatures()
        let (width, height) = (Int(features.width), Int(features.height))
        try limits.check(width: width, height: height, whole: features.format != Self.lossy)
        let fit = Shrink.fit(width, height, pixels: limits.kept)
        let channels = features.has_alpha == 0 ? 3 : 4
        configuration.pointee.output.colorspace = channels == 3 ? MODE_RGB : MODE_RGBA
        if fit.columns < width || fit.rows < height {
            configuration.pointee.options.use_scaling = 1
            configuration.pointee.options.scaled_width = Int32(fit.columns)
            configuration.pointee.options.scaled_height = Int32(fit.rows)
        }
        try decode()
        var shrink = Shrink(width: fit.columns, height: fit.rows, onto: fit, channels: channels)
        try copy(channels, to: &shrink)
        return Raster(width: width, height: height, kind: .webp, shrink)
    }

    private static let lossy: Int32 = 1

    /// The size, from as few bytes as it takes; behind metadata the kind of compression may stay unknown (format 0).
    private func readFeatures() throws(PictureError) -> WebPBitstreamFeatures {
        var features = WebPBitstreamFeatures()
        var count = 64
        while true {
            let head = reader.peek(count)
            let status = WebPGetFeatures(head, head.count, &features)
            let isWhole = head.count < count || count >= 64 << 10
            if status == VP8_STATUS_OK, features.has_animation != 0 { throw .corrupt("WebPGetFeatures: animated") }
            if status == VP8_STATUS_OK, features.format != 0 || isWhole { return features }
            if isWhole || status != VP8_STATUS_NOT_ENOUGH_DATA && status != VP8_STATUS_OK { throw Self.failure("WebPGetFeatures", status) }
            count *= 4
        }
    }

    private func decode() throws(PictureError) {
        let size = reader.peek(8).suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        decoder = WebPIDecode(nil, 0, configuration)
        guard let decoder else { throw .corrupt("WebPIDecode: out of memory") }
        var status = VP8_STATUS_SUSPENDED
        while status == VP8_STATUS_SUSPENDED {
            let piece = reader.read(64 << 10)
            if piece.isEmpty { throw .corrupt("WebPIAppend: the file ends too early") }
            status = WebPIAppend(decoder, piece, piece.count)
        }
        if status != VP8_STATUS_OK { throw Self.failure("WebPIAppend", status) }
        // libwebp is content before the last bytes, which may carry no pixel. The very last may be a pad that nobody wrote.
        guard reader.skip(max(0, size + 8 - 1 - reader.position)) else { throw .corrupt("WebPIAppend: the file ends before its RIFF size") }
    }

    private func copy(_ channels: Int, to shrink: inout Shrink) throws(PictureError) {
        var (lastRow, width, height, stride) = (Int32(0), Int32(0), Int32(0), Int32(0))
        guard let source = WebPIDecGetRGB(decoder, &lastRow, &width, &height, &stride),
            Int(lastRow) == shrink.rows, Int(width) == shrink.columns, Int(height) == shrink.rows, Int(stride) >= shrink.columns * channels
        else { throw .corrupt("WebPIDecGetRGB: no picture") }
        for y in 0..<shrink.rows {
            let row = source + y * Int(stride)
            if channels == 4 { flatten(row, count: shrink.columns) }
            shrink.add(row, count: shrink.columns, row: y)
        }
    }

    private static func failure(_ function: String, _ status: VP8StatusCode) -> PictureError {
        .corrupt("\(function): status \(status.rawValue)")
    }
}
