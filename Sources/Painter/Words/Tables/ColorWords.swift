/// Words for colours: those of CSS and everyday ones. `name, name: RRGGBB`.
enum ColorWords {
    static let colors = """
        red: D62828; crimson: B80F2E; scarlet: E02412; ruby: A8123E; vermilion, vermillion: E3472B; cherry red: C8102E; blood red: 8A0F14;
        fire red, fiery red: E0301E; maroon: 7A1B2B; burgundy, wine red, bordeaux: 6E1A2E; oxblood: 5C1018; brick, brick red: A8452F;
        rust, rusty, rust colored: B4512A; terracotta, terra cotta: CB6843; auburn: 8B3A20; carmine: A3152F; ginger: D98236; mahogany:
        5E2A1E; russet: 8A4B25; copper red: B65A3A; tomato red: E5482F; firebrick: B22222; dark red: 8B0000; light red: F07A72; indian
        red: CD5C5C; pink: F283AE; hot pink: FF4FA3; baby pink, light pink, pale pink: F9C6D7; rose, rose pink, rosy: E8668A; salmon,
        salmon pink: F68E77; coral: FF7455; blush, blush pink: EFB8B4; fuchsia: E0218A; magenta: D81B8C; bubblegum pink, bubblegum:
        FF8EC7; raspberry: C2185B; cerise: D42A6C; deep pink: FF1493; rose gold: D9A08F; dusty pink, dusty rose: CF9A9C; flamingo pink:
        F98BA6; pastel pink: F8C8DC; millennial pink: F3CFC6; orange: F0822B; tangerine: F48A1F; amber: F5A623; peach, peachy: FBBF97;
        apricot: F9B27C; burnt orange: C4581C; pumpkin orange: E86F1E; dark orange: E0700F; light orange: F9B266; pastel orange: FCC89B;
        neon orange: FF6A13; yellow: F6C927; golden yellow: F5BE1D; lemon, lemon yellow: F7E34B; mustard, mustard yellow: D5A021; canary,
        canary yellow: F9E547; gold, golden: D9A521; honey, honey colored: E2A43A; saffron: F0B12F; ochre, ocher: C58A2B; pale yellow:
        F8EDA0; light yellow: FBEF9A; sunny yellow: FFD23A; goldenrod: DAA520; blond, blonde: E5C878; butter, butter yellow: F7E6A1; straw
        colored, wheat: E8CF8E; neon yellow: E8FF1F; dark yellow: C49B10; green: 3E9B4F; emerald, emerald green: 12875A; lime, lime green:
        94CF2C; mint, mint green, minty: 9ADDBE; olive, olive green: 7C8036; forest green: 23613B; sage, sage green: 9CAF88; jade, jade
        green: 2FA37C; moss green, mossy: 6F8240; sea green, seafoam, seafoam green: 5CC1A0; dark green: 1D5434; light green: 8ED081; pale
        green: B9E0B2; bright green: 3FC54B; grass green, grassy green: 5FA53A; neon green: 39FF14; hunter green, bottle green, british
        racing green, racing green: 1F4D36; apple green: 8DB600; chartreuse: B8E01E; kelly green: 2BA84A; pistachio: A9C98A; khaki:
        B5A76C; avocado green: 708238; army green: 5A6238; viridian: 3F8A74; spring green: 3FDB85; pastel green: B5E2C0; teal: 14868C;
        turquoise: 2CC4BC; aqua, aquamarine: 4FD3D0; cyan: 20C0DC; petrol, petrol blue: 1B5E6E; blue green: 1A8C94; peacock blue: 0F6E8C;
        dark teal: 0E5459; verdigris: 5EA597; lagoon blue: 1AA7B5; blue: 2F6FCF; navy, navy blue: 1D2F5E; azure: 2E8BE6; sky blue: 82C4EE;
        royal blue: 2F4FC9; baby blue, light blue, powder blue: A9D3F2; cobalt, cobalt blue: 1D4FB0; sapphire: 1B4DA8; midnight blue:
        17214D; steel blue: 4A7FA8; ice blue, icy blue: C5E4F3; denim blue: 3F638F; electric blue: 1A6BFF; dark blue: 163A7A; pale blue:
        BAD8EE; bright blue: 1E84F0; cornflower, cornflower blue: 6C95E8; indigo: 3F3D9E; ultramarine: 2A35A8; cerulean: 2A8FCB; slate
        blue: 5E6FA8; deep blue: 163B8C; ocean blue: 1F6E9E; dodger blue: 1E90FF; pastel blue: B3D4F0; prussian blue: 1B3A57; periwinkle:
        A0A5E8; purple: 7E3FA8; violet: 8148C4; lavender: BBA6E2; lilac: C6A4DB; mauve: B784A7; plum, plum colored: 72356A; amethyst:
        9560C9; aubergine, eggplant: 4B2548; orchid: CB70C9; dark purple: 4A1F6B; light purple: BE9BE0; deep purple: 4B1C78; pastel
        purple: CDB8E8; wisteria: B39DDB; brown: 7B4A2A; chocolate, chocolate brown: 5A3220; tan: C79F72; beige: DCC9A6; caramel: BE7C3C;
        chestnut: 7A3F24; coffee brown: 5B3C2A; sand, sandy, sand colored: DCC08F; camel: BF955F; cinnamon: A6602F; hazel: 94703C; dark
        brown: 472A18; light brown: AD8158; sepia brown: 704E34; taupe: 8A7B6C; tawny: B9763B; walnut: 5F4230; fawn: CFA876; umber:
        6A4A35; sienna: A0522D; burnt sienna: C0623A; bronze colored: A9733B; white: F7F6F2; snow white, pure white, bright white: FFFFFF;
        off white, eggshell: F5F0E4; ivory: F7F0DC; cream, creamy, cream colored: F4E7CB; pearl, pearly, pearl white: EEE8DF; bone white,
        bone: EAE2CF; alabaster: F0ECE2; linen: EFE6D8; vanilla: F3E5AB; milky white, milk white: F8F4EA; champagne: EBD7B0; antique
        white: F5E9D7; black: 26262B; jet black, pitch black, pure black: 0E0E12; ebony: 2B2422; onyx: 232428; coal black: 1C1C20; off
        black: 2C2C30; ink black: 14161C; raven black: 1B1B26; matte black: 2A2A2E; midnight black: 121319; gray, grey: 8C9097; silver,
        silvery, silver colored: BFC5CC; charcoal, charcoal gray, charcoal grey: 3C4047; slate, slate gray, slate grey: 646F7B; ash, ash
        gray, ash grey: ADB0B1; dark gray, dark grey: 55585E; light gray, light grey: C9CCD0; pale gray, pale grey: D6D8DA; gunmetal,
        gunmetal gray: 41464D; smoky gray, smoke gray: 7C7F84; stone gray, stone grey: 9B9890; platinum: D8D9DA; pewter: 899097;
        anthracite: 34373C; warm gray, warm grey: A59F97; space gray, space grey: 53565C;
        """

    /// "dark", "pale" before a colour: what is mixed in, and how many of 256 parts of it.
    static let shades = """
        dark: 000000 96; deep: 000000 64; darker: 000000 96; light: FFFFFF 110; lighter: FFFFFF 110; pale: FFFFFF 140; pastel: FFFFFF 130;
        soft: FFFFFF 80; faded: B8B4AC 100; muted: 8C8880 90; dusty: A89C94 90; bright: FFFFFF 24; vivid: FFFFFF 0; vibrant: FFFFFF 0;
        rich: 000000 24; neon: FFFFFF 24; metallic: FFFFFF 30; shiny: FFFFFF 16; glossy: FFFFFF 12; matte: 8C8880 30; washed out: FFFFFF
        120; warm: F0A050 40; cool: 4080E0 40; burnt: 5A2A10 80;
        """

    /// Colours that belong to no thing, or to a whole picture.
    static let palettes = """
        pastel, pastel colors, pastel colours, pastel palette, pastel tones, candy colors, candy colored, candy: F8C8DC B3D4F0 F7E6A1
        B5E2C0 CDB8E8; neon colors, neon colours, neon palette: FF2D95 19E6FF B026FF 39FF14; earth tones, earthy tones, earthy colors,
        earthy colours, earthy: 8A5A35 C58A2B 7C8036 CB6843 DCC9A6; monochrome, monochromatic, black and white photo, black and white
        photograph, black and white photography, grayscale, greyscale, in black and white, b and w: 26262B 8C9097 F7F6F2; sepia, sepia
        tones, sepia toned: 4A3524 9C7A52 E8D6B3; rainbow colors, rainbow colours, rainbow colored, colorful, colourful, multicolored,
        multicoloured, multicolor, vibrant colors, vibrant colours, all the colors of the rainbow, vivid colors, bright colors, bright
        colours, bold colors: D62828 F0822B F6C927 3E9B4F 2F6FCF 7E3FA8; primary colors, primary colours: D62828 F6C927 2F6FCF; autumn
        colors, autumn colours, fall colors, fall colours, autumnal colors: B4512A E86F1E D9A521 7B4A2A; warm colors, warm colours, warm
        tones, warm palette, warm hues: D62828 F0822B F6C927 FBBF97; cool colors, cool colours, cool tones, cool palette, cold colors,
        cool hues: 14868C 2F6FCF 7E3FA8 A9D3F2; muted colors, muted colours, muted tones, muted palette: 9C8F86 8A9A94 B9A79A 6F7C8A;
        jewel tones, jewel colors: A8123E 12875A 1B4DA8 9560C9; teal and orange: 14868C F0822B;
        """

    /// What a thing made of it looks like. `name, name: case RRGGBB`.
    static let materials = """
        wooden, wood, oak, pine wood, walnut wood, timber, teak, driftwood, hardwood, mahogany wood, weathered wood, rustic wood,
        reclaimed wood, weathered wooden: wood A9703C; stone, rock, rocky, granite, cobblestone, sandstone, limestone: stone 96928A;
        marble, white marble: marble EDEAE6; black marble: marble 2F3035; concrete, cement: concrete A5A5A2; brick wall, red brick: brick
        A8452F; glass, glassy, transparent glass, frosted glass: glass BFE0E6; crystal, crystalline, diamond: crystal C9E4F2; made of ice:
        ice CBE9F5; metal, metallic, chrome metal: metal A3ABB3; steel, stainless steel, brushed steel, aluminum, aluminium, tin,
        titanium: steel AEB6BD; iron, wrought iron, cast iron: iron 4E5156; rusted, rusting, corroded: rust 9A4F2A; chrome, chromed:
        chrome C4CDD6; gold plated, gilded, gilt, solid gold, made of gold: gold D9A521; gold leaf: gold DDB04A; golden, gold: gold
        D9A521; silver, silvery, sterling silver: silver BFC5CC; copper: copper C47544; bronze: bronze A9733B; brass: brass C9A24A;
        leather: leather 8A5230; wicker, rattan, woven: wicker C49A5E; paper, papier mache: paper F2ECDD; cardboard: cardboard BE935F;
        ceramic, earthenware, stoneware, glazed ceramic: ceramic E7E0D4; porcelain, china: porcelain F3F3F0; clay, terracotta, terra
        cotta: clay C26E4B; wool, woolen, woollen, woolly, fleece: wool E7DCC7; velvet, velvety: velvet 7A1F4A; silk, silky, satin: silk
        EADBD0; denim: denim 3F638F; plastic: plastic E8503F; rubber: rubber 3A3A3E; straw, hay: straw DDBB63; bamboo: bamboo B9B060;
        """
}
