/// The small words, and the nouns and adjectives that are no things to show.
enum GrammarWords {
    static let determiners = """
        a, an, the, this, that, these, those, my, your, his, her, their, our, its, another, each, every, any, all, one of, other, no
        other
        """

    /// Words that stand between two things, by the relation they make.
    static let relations = """
        on: on, on top of, atop, upon, onto, standing on, perched on, resting on, placed on, set on, on the surface of, sitting on top
            of, on to;
        under: under, underneath, beneath, below, in the shade of;
        behind: behind, in back of, at the back of;
        inFrontOf: in front of, before, facing, parked in front of, standing in front of, outside, outside of, opposite;
        beside: beside, to the left of, to the right of, left of, right of, next to, by, near, alongside, close to, at the side of,
            along with, together with, adjacent to, nearby, amid, among, amidst, amongst, surrounded by, around, between, in between,
            flanked by, side by side with, by the side of, accompanied by, beside of, not far from;
        leaningAgainst: leaning against, leaning on, propped against, propped up against, leant against, leaned against, resting
            against, leans against, lean against, leaning up against, against;
        inside: inside, in, at, within, into, inside of, in the middle of, from within, through, in the center of, in the centre of,
            across, along, filled with, full of, over at;
        above: above, over, hovering over, hovering above, flying over, soaring over, soaring above, floating above, flying above, high
            above, floating over, overlooking;
        riding: riding, riding on, driving, on the back of, astride, rides, ride, drives, steering, mounted on, piloting, sailing,
            rowing, paddling, aboard, riding in, surfing on, galloping on;
        holding: flying a, holding, carrying, wielding, clutching, gripping, holds, waving, playing, eating, drinking, reading, hugging,
            juggling, with a hand on, in his hand, brandishing, lifting, hold, carries, plays, eats, drinks, cradling, offering,
            sipping, pouring, licking, balancing, using, typing on, throwing, swinging, blowing;
        with: with, featuring, including, containing, showing, has, having, that has, who has, plus, alongside of;
        """

    static let wearing = """
        wearing, wears, dressed as, dressed up as, costumed as, disguised as, dressed like, dressed in, clad in, wear, sporting, dressed
        in a, donning, in a pair of, who wears, wrapped in, adorned with, draped in, dressed up in, outfitted in, decked out in
        """

    static let negations = """
        no, without, not, minus, excluding, except, free of, don't include, dont include, do not include, avoid, avoiding, exclude,
        never, nor, lacking, instead of, rather than, devoid of, empty of, with no, without any, neither, don't add, dont add, do
        not add, not a, remove, take away, get rid of, delete
        """

    /// Parts of things: what is said of them is not said of the thing.
    static let parts = """
        head, face, neck, roof, eye, hair, beard, mustache, moustache, skin, wrinkle, smile, expression, hand, finger, arm, leg, foot, paw, tail, wing,
        ear, nose, mouth, teeth, tooth, tongue, whisker, mane, horn, antler, claw, beak, freckle, lip, cheek, forehead, chin,
        shoulder, back of the head, eyebrow, eyelash, braid, ponytail, bun hair, curl, stripe, spot, dot, polka dot, handle,
        handlebar, spoke, tire, tyre, rim, lid, label, cap of snow, strap, lace, button, collar, sleeve, pocket, hem, zipper, trim,
        edge, border, corner, detail, accent, highlight, interior of, mast, hull, petal, stem, branch, trunk, bark, root, lit
        window, shutter, roof tile, chimney, reflection, texture, surface detail, frosting, icing, sprinkle, topping, sauce, cream,
        foam, steam, smoke, spark, sparkle, glitter, bubble, flame, droplet, water droplet, drop of water, dew, condensation, gaze,
        look of, pose, posture, gesture, outline, line, shape, curve, bokeh, depth of field, background blur, grain, contrast,
        focus, saturation, lens, resolution, quality
        """

    /// Fur and the like cover all of it: their colours are the thing's own.
    static let coats = """
        fur, coat of fur, plumage, feathers, scales, paint, paintwork, body, wool coat, shell color, finish, leaves color, fabric
        """

    static let grounds = """
        background, backdrop, canvas, backing, back ground, wall, plain wall, background color, background colour, seamless backdrop,
        gradient, paper background
        """
    static let hues = """
        color, colour, palette, color palette, colour palette, hue, shade, color scheme, colour scheme, accent color, accent, scheme,
        tonality, shades of, tones of, hues of, tinge, tint
        """

    static let panels = "panel, step, section, phase, slide, chapter, tier, stage, column, row of panels, part"

    /// Small words that end a noun and its adjectives.
    static let hinges = """
        to, from, for, about, as, than, out, away, off, down, until, till, toward, towards, while, during, via, per, if, because, but,
        yet, which, who, whose, where, when, then, it, they, he, she, him, them, there, is, are, was, were, be, being, been, made,
        carved, crafted, dressed, so, can, could, will, would, should, and then, like, up
        """

    /// Where there is nothing to know: words that stand for no thing, and are never the topic.
    static let empty = """
        same, now, add, replace, change, turn, again, instead, move, swap, more, less, keep, create, generate, make, draw, paint, show,
        imagine, design, give, produce, render me, please, you, i, me, we, us, want, need, let, id, im, for me, using, use, used,
        some kind of, kind, type, sort, of a kind, very, really, quite, slightly, highly, ultra, super, hyper, extremely, too, just,
        only, also, even, still, here, what, how, its, do, does, did, or, once, upon a time, called, named, titled, entitled,
        labeled, labelled, detailed, intricate, high, low, best, quality, resolution, 8k, 4k, hd, uhd, hdr, masterpiece, winning,
        trending, artstation, professional, sharp, crisp, beautiful, pretty, lovely, gorgeous, stunning, cute, adorable, nice, cool
        looking, amazing, epic, majestic, elegant, modern, contemporary, classic, traditional, simple, clean, plain, everything,
        something, anything, nothing, thing, stuff, way, someone, somebody, anyone, moment, day, time, kind of, lots, middle,
        center, centre, side, front, top, bottom, end, part, area, place, spot on, position, frame, foreground left, left, right,
        space for text, negative space, empty space, copy space, white space, aspect, ratio, format, size, portrait mode, landscape
        mode, square, vertical, horizontal, rule of thirds, text, word, font, typeface, lettering, headline, caption, title,
        typography, slogan, tagline, subtitle, inscription, sans serif, bold, italic, script font, sans, serif, style of, in the
        style of, inspired, style, look, feel, vibe, mood board of, aesthetic, effect, concept, idea, theme, story, topic, subject,
        main, single, lone, empty, vast, big picture, set, series, pair, group, number, variety, company, brand, startup, business,
        app, agency, event, festival, party, world of, life, nature, weather, air, water, ground, floor, earth tone, different,
        distinct, unique, several different, variety of, various, percent, total, old, young, new, fresh, happy, sad, angry,
        smiling, laughing, fluffy, furry, shiny, glossy, matte, rustic, cozy, elderly, ancient, medieval, futuristic, magical,
        mystical, enchanted, delicate, lit, distant, bare, tall, short, long, round, wild, busy, quiet, peaceful, serene, calm,
        crowded, abandoned, ruined, deserted, lonely, mysterious, spooky, scary, dark, bright, positioned, located, set against,
        placed, seen, captured, taken, shot on, photographed, shown, depicting, depicts, centered, centred, isolated, standing,
        against a, facing left, facing right, looking, staring, watching, waiting, resting, glowing, shining, burning, featured,
        composed, composition, adventure, journey, dream, memory, hope, joy, happiness, freedom, future, past, award winning
        """

    static let poses = """
        flying: flying, soaring, hovering, gliding, flies, fly, airborne, floating, levitating, in flight, taking off, floats, in the
            air, midair;
        jumping: jumping, leaping, bouncing, jumps, hopping, jump, leap, mid jump, skateboarding;
        running: running, racing, galloping, sprinting, runs, chasing, jogging, speeding, dashing;
        walking: walking, strolling, hiking, marching, walks, walk, wandering, pacing;
        sitting: sitting, seated, perched, sits, crouching, kneeling, meditating, sit;
        sleeping: sleeping, asleep, napping, sleeps, lying, curled up, dozing, snoozing, lying down, sleepy, nap, resting asleep;
        swimming: swimming, diving, swims, surfing, snorkeling, swim, snorkelling;
        falling: falling, tumbling, falls, drifting down, skydiving, dropping;
        dancing: dancing, dances, twirling, dance, ice skating, figure skating, spinning;
        """

    static let sizes = """
        tiny: tiny, miniature, minuscule, mini, microscopic, teeny, itty bitty, micro;
        small: small, little, petite, compact, short legged, smallish, smaller, baby;
        big: big, large, tall, bigger, oversized, hefty, great big, larger, wide;
        giant: giant, huge, enormous, gigantic, massive, colossal, towering, immense, monumental, titanic;
        """

    static let positions = """
        top left: top left, upper left, top left corner, upper left corner;
        top middle: top center, top centre, at the top, along the top, upper part of the frame;
        top right: top right, upper right, top right corner, upper right corner;
        middle left: on the left, to the left, left side, left hand side, at left, left third, on the far left, left half, at the left;
        middle middle: in the center, in the centre, centered, centred, dead center, at the center, in the middle of the frame, center
            of the frame, in the center of the frame, center frame;
        middle right: on the right, to the right, right side, right hand side, at right, right third, on the far right, right half, at
            the right;
        bottom left: bottom left, lower left, bottom left corner, lower left corner;
        bottom middle: bottom center, bottom centre, at the bottom, along the bottom, lower third, lower part of the frame;
        bottom right: bottom right, lower right, bottom right corner, lower right corner;
        """

    static let depths = """
        foreground: in the foreground, foreground, up front, in front;
        background: in the background, in the distance, on the horizon, in the far distance, far behind, far away, behind it, behind
            them, in the back;
        """
}
