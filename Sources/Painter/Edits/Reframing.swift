/// What of the input is seen, and how it lies: everything that moves pixels instead of changing them.
struct Reframing {
    private(set) var view: PixelView
    /// Lies as the picture does.
    private(set) var opacity: PixelView?
    /// Clockwise, in degrees, beyond whole quarters.
    private(set) var tilt = 0
    /// Percent of the answer the picture fills; around it, it goes on blurred.
    private(set) var share = 100
    /// Whether all of it is to be seen, even if that leaves room at its sides.
    private(set) var isWhole = true

    init(_ view: PixelView, _ opacity: PixelView? = nil) { (self.view, self.opacity) = (view, opacity) }

    mutating func apply(_ operation: Operation) {
        switch operation {
        case .turn(let degrees):
            // The nearest quarter costs nothing; the rest is tilted.
            let quarters = (degrees * 2 + (degrees < 0 ? -89 : 89)) / 180
            let exact = degrees % 90 == 0
            change { $0.turned(exact ? degrees / 90 : quarters) }
            tilt += exact ? 0 : degrees - quarters * 90
        case .flip(let vertical): change { vertical ? $0.mirrored().turned(2) : $0.mirrored() }
        case .crop(let crop):
            change { $0.cut(to: crop.box($0.columns, $0.rows)) }
            isWhole = crop == .square
        case .zoom(let percent) where percent > 100:
            change { $0.cut(to: Box(x: 0, y: 0, width: $0.columns, height: $0.rows).inset(percent: 10000 / percent)) }
        case .zoom(let percent): share = max(20, share * percent / 100)
        default: break
        }
    }

    private mutating func change(_ change: (PixelView) -> PixelView) {
        view = change(view)
        opacity = opacity.map(change)
    }

    /// The picture of that size before anything changes its colours.
    func canvas(_ width: Int, _ height: Int) -> Canvas {
        if tilt != 0 { return Canvas(width: width, height: height, [Tilted(view, tilt, width, height)]) }
        let full = Box(x: 0, y: 0, width: width, height: height)
        let fit = view.fitted(in: full.inset(percent: share))
        // Of a picture of another shape more than two fifths would be cut off: then it goes on at its sides instead.
        let isCovering = !isWhole || fit.width * fit.height * 5 > width * height * 3
        if share == 100, isCovering { return Canvas(width: width, height: height, [Photo(view, covering: full)]) }
        return Canvas(width: width, height: height, [Outpainted(view, isCovering ? full.inset(percent: share) : fit, width, height)])
    }
}

extension Operation.Crop {
    fileprivate func box(_ width: Int, _ height: Int) -> Box {
        let side = min(width, height)
        return switch self {
        case .left: Box(x: 0, y: 0, width: max(1, width / 2), height: height)
        case .right: Box(x: width / 2, y: 0, width: width - width / 2, height: height)
        case .top: Box(x: 0, y: 0, width: width, height: max(1, height / 2))
        case .bottom: Box(x: 0, y: height / 2, width: width, height: height - height / 2)
        case .center: Box(x: width / 5, y: height / 5, width: max(1, width * 3 / 5), height: max(1, height * 3 / 5))
        case .square: Box(x: (width - side) / 2, y: (height - side) / 2, width: side, height: side)
        }
    }
}

extension Box {
    /// Scaled about its middle.
    func inset(percent: Int) -> Box {
        let (width, height) = (max(1, self.width * percent / 100), max(1, self.height * percent / 100))
        return Box(x: x + (self.width - width) / 2, y: y + (self.height - height) / 2, width: width, height: height)
    }
}

extension PixelView {
    /// The largest box of this shape in the middle of another.
    func fitted(in room: Box) -> Box {
        let width = min(room.width, max(1, columns * room.height / rows))
        let height = min(room.height, max(1, rows * room.width / columns))
        return Box(x: room.x + (room.width - width) / 2, y: room.y + (room.height - height) / 2, width: width, height: height)
    }
}
