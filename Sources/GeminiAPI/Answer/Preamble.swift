/// What a 2.x model says before its picture. Recorded texts have 13 to 450 characters and no two are alike; these are ours, in
/// their manner, and one is drawn by the request. Sometimes the live
/// model says nothing; here it always does, so that a test of a client can rely on the order of its parts.
public enum Preamble {
    /// The text for this request.
    public static func text(_ key: CanonicalKey, pictures: Int = 1) -> String {
        var dice = Dice(key, "preamble")
        let texts = pictures == 1 ? texts : textsOfSeries
        return texts[dice.draw(0...texts.count - 1)]
    }

    static let texts = [
        "Here you go: ",
        "Here is your image: ",
        "Sure, here is the picture you asked for: ",
        "Certainly! I kept the subject in the middle and the light soft. Here is your image: ",
        "Of course! I let the colors follow your description and gave the background some depth, so that the subject stands out. Here is the image: ",
        "I'd be happy to! I started from the main subject, chose a palette that fits the mood of your prompt, and kept the composition simple, with enough room around the edges for a title or a crop. The light comes from the side and leaves gentle shadows. Here is your image: ",
    ]

    private static let textsOfSeries = [
        "Here you go: ",
        "Here are your images: ",
        "Sure! I kept the style the same in all of them and gave each its own composition. Here are the images: ",
    ]
}
