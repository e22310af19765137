public import GeminiAPI

extension ResponseEdit {
    /// The normal answer as a rule's `response` wants it. Where no other picture can be painted, what needs one is left out.
    public func apply(to reply: Reply, _ context: FaultContext) -> Reply {
        var reply = reply
        var order = PictureOrder()
        (order.size, order.aspect, order.format) = (imageSize, imageAspect, imageFormat)
        (order.detail, order.caption, order.bytes) = (imageDetail, imageCaption, imageBytes)
        if order != PictureOrder() { reply.repaint(order, context) }
        if let imageCount { reply.setPictures(imageCount, painting: order, context) }
        if let drafts { reply.addDrafts(drafts, size: draftSize, context) }
        // What was recorded is nobody's to paint anew, but any file can be padded.
        if let imageBytes { reply.editFiles { _, blob in blob.through(Padding(to: imageBytes)) } }
        if let signatureBytes { reply.sign(characters: signatureBytes, context) }
        return reply
    }
}
