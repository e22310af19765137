/// Words of prompts for pictures that look common and are cut, or look rare and are not: best guesses from their frequency in
/// English, not a copy of any vocabulary.
enum RareWords {
    static let pieces: [String: Int] = {
        var pieces: [String: Int] = [:]
        for (count, words) in [(1, whole), (2, two), (3, three), (4, four)] {
            for word in words.split(whereSeparator: \.isWhitespace) { pieces[String(word)] = count }
        }
        return pieces
    }()

    private static let whole = """
        neighborhood championship entertainment headquarters straightforward nevertheless counterparts relationship responsibility
        characteristics cinematography acknowledgement administration environmental recommendations understanding simultaneously
        internationally representatives straightforwardly telecommunications multiplication multicultural multimedia multiple
        multiplayer multiply ultrasound hyperlink retrospective megapixel neon psychological thunderstorm chocolates hummingbird
        cyberpunk steampunk landscape landscapes cityscape landscaping escape score scores encore microwave shockwave unlike
        childlike warlike foolish british spanish english scottish turkish swedish finnish polish danish publish establish
        accomplish distinguish yellowish selfish goldfish starfish jellyfish stylish childish vanish furnish diminish
        flourish demolish astonish replenish brandish refurbish gibberish swordfish picturesque burlesque cryptocurrency
        guru tofu menu pizza jazz skiing vacuum hawaii hawaiian radii bazaar http https html
        """

    private static let two = """
        pelican toucan puffin lemur meerkat macaw cockatoo parakeet heron ibis egret magpie cormorant ostrich flamingo kingfisher
        woodpecker nightingale corgi dachshund shiba husky beagle poodle chihuahua dalmatian labradoodle malamute samoyed tabby
        siamese alpaca walrus manatee narwhal stingray seahorse pufferfish anglerfish nautilus gecko iguana salamander newt
        chameleon komodo tarantula ladybug dragonfly grasshopper caterpillar centipede armadillo porcupine chinchilla
        ferret weasel platypus sloth okapi tapir wombat wallaby rhinoceros triceratops stegosaurus
        velociraptor brontosaurus griffin pegasus minotaur centaur cyclops gargoyle yeti kraken leprechaun
        gouache impasto claymation diorama fisheye halftone linocut voxel rococo bauhaus brutalist brutalism pointillism pointillist
        cubist cubism fauvism surrealist impressionist expressionist expressionism minimalistic monochromatic sepia 
        photorealistic photorealism photoreal vibrantly bioluminescent bioluminescence iridescent luminescent opalescent
        pearlescent gossamer windswept moonlit sunlit candlelit mossy dewy terracotta filigree mandala tessellation
        letterboxing letterbox watermarks bokeh vectorized pixelated desaturated
        wildflowers dandelion marigold hydrangea peony lilac wisteria azalea magnolia foxglove snapdragon thistle sequoia
        cobblestone cobblestones windowsill teapot teacup gingerbread mittens beanie fedora tuxedo monocle kimono geisha pagoda
        sakura katana ronin yurt gondola gazebo trellis chandelier candelabra hourglass kaleidoscope zeppelin airship dirigible
        treehouse streetlights lamppost rooftops skyscraper drizzle raindrops dewdrops snowcapped
        cappuccino croissant macaron doughnut pomegranate papaya guacamole burrito pretzel eclair tiramisu gelato bruschetta
        lazuli obsidian vermilion cerulean ochre mauve fuchsia
        origami papercut papercraft amigurumi macrame figurine
        hovercraft jetpack spacesuit moonbase exoskeleton mecha 
        quilted tasseled frilly whiskers 
        plantain hiragana
        """

    private static let three = """
        axolotl capybara quokka chiaroscuro daguerreotype risograph chrysanthemum bougainvillea trompe pangolin ukulele matryoshka
        ichthyosaur pachycephalosaurus archaeopteryx ouroboros
        """

    private static let four = """
        ankylosaurus antidisestablishmentarianism
        """
}
