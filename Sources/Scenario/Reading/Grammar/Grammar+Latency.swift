/// Times, and edits of the normal answer.
extension Grammar {
    static let distribution = Shape.either(
        scalar: .scalar(.duration.or("profile")), list: nil,
        mapping: .object(
            ObjectShape(
                title: "a distribution", fields: distributionFields, alternatives: [["uniform"], ["normal"], ["p50", "p95", "max"]],
                companions: percentiles)))

    /// Where a latency is wanted, a distribution alone is that of the first byte.
    static let latency = Shape.either(
        scalar: .scalar(.duration.or("profile")), list: nil,
        mapping: .object(
            ObjectShape(
                title: "latency",
                fields: [
                    Field("ttfb", .reference("distribution"), "before the first byte"),
                    Field("total", .reference("distribution"), "until the last byte; never before the first"),
                ] + distributionFields,
                alternatives: [["ttfb", "total"], ["uniform"], ["normal"], ["p50", "p95", "max"]], companions: percentiles)))

    private static let distributionFields = [
        Field("uniform", .list(.reference("duration"), 2...2), "anything between two durations"),
        Field(
            "normal",
            .object(
                "normal",
                [
                    Field("mean", .reference("duration"), "the mean", isRequired: true),
                    Field("sd", .reference("duration"), "the standard deviation", isRequired: true),
                ]), "normally distributed, never negative"),
        Field("p50", .scalar(.positiveDuration), "log-normal: half of the answers take no longer"),
        Field("p95", .scalar(.positiveDuration), "log-normal: 19 of 20 answers take no longer"),
        Field("max", .scalar(.positiveDuration), "log-normal: none takes longer"),
    ]

    private static let percentiles: [ObjectShape.Companion] = [
        .init("p50", needs: "p95"), .init("p95", needs: "p50"), .init("max", needs: "p50"),
    ]

    static let response = Shape.object(
        "response",
        [
            Field(
                "image",
                .object(
                    "image",
                    [
                        Field("bytes", .scalar(.size), "the picture's file has exactly this size, if it takes no more anyway"),
                        Field("format", .words("a format", ["png", "jpeg"]), "png or jpeg"),
                        Field("count", .scalar(.whole(from: 1, digits: 2)), "pictures in the answer"),
                        Field("size", .reference("image_size"), "the size it is made in, whatever was asked for"),
                        Field("aspect", .scalar(.aspect), "the shape it is made in, whatever was asked for"),
                        Field("detail", .words("a detail", ["flat", "textured", "photo"]), "how much fine grain it has (--image-detail)"),
                        Field("caption", .words("a caption", ["strip", "mark", "off"]), "what it says of itself in words (--caption)"),
                    ]), "edits of the picture"),
            Field(
                "thoughts",
                .object(
                    "thoughts",
                    [
                        Field("drafts", .scalar(.whole(from: 0, digits: 2)), "pictures among the thoughts, before the answer"),
                        Field("draft_size", .reference("image_size"), "the size of those"),
                    ]), "edits of the thoughts"),
            Field("signature_bytes", .scalar(.size), "length of thought signatures; 0 leaves them out"),
        ])
}
