/// Words for how and what for a picture is made. A line is a case, then what means it.
enum MannerWords {
    static let styles = """
        photo: photorealistic, photorealism, photo realistic, photography, realistic, hyperrealistic, hyper realistic, realism, ultra
            realistic, dslr, 35mm film, film photo, polaroid, snapshot, cinematic photo, macro photo, stock photo, product photo,
            product photography, product shot, wildlife photography, film still, movie still, selfie photo, 35mm, bokeh, lifelike, food
            photography, editorial photo, documentary photo, candid photo, kodak, national geographic, street photography, portrait
            photo, realistic photo, studio photo, photographic;
        watercolor: watercolor, watercolour, water color, aquarelle, watercolor painting, watercolour painting, watercolor illustration,
            watercolor style, water colour, gouache, wash painting;
        oil: oil painting, oil paint, oil on canvas, in oils, renaissance, renaissance painting, baroque, rembrandt, classical painting,
            old master, van gogh, van gogh style, impasto, palette knife, vermeer, fresco, starry night by van gogh;
        acrylic: acrylic, acrylic painting, acrylic paint, painterly, digital painting, matte painting, concept art, digital art,
            fantasy art;
        pastel: pastel drawing, soft pastel, pastels on paper, oil pastel, pastel painting;
        ink: ink drawing, pen and ink, sumi e, ink wash, ink painting, calligraphy, brush ink, inked, ink illustration;
        pencil: pencil drawing, pencil sketch, colored pencil, coloured pencil, graphite, crayon drawing, colored pencil drawing;
        charcoal: charcoal, charcoal drawing, charcoal sketch;
        sketch: sketch, sketched, hand drawn, rough sketch, doodle, storyboard sketch, concept sketch, scribble, hand drawing, sketchy;
        lineArt: line art, line drawing, outline, line work, linework, single line, continuous line, one line, coloring page, colouring
            page, coloring book, colouring book, coloring book page, line icon, black and white line art, contour drawing, line
            illustration, monoline, outlined;
        woodcut: woodcut, linocut, etching, engraving, block print, lino print, wood engraving, linoleum print;
        pixelArt: pixel art, pixelated, 8 bit, 16 bit, pixels, 8bit, 16bit, voxel, voxel art, minecraft, retro game, pixel style, nes
            style, game boy;
        cartoon: cartoon, cartoonish, cartoon style, kids illustration, storybook, storybook illustration, children's book, children's
            book illustration, childrens book illustration, disney, pixar, whimsical illustration, mascot, chibi, kawaii, cute
            illustration, cartoony, disney style, picture book, cute style, kids drawing;
        anime: anime, manga, studio ghibli, ghibli, anime style, ghibli style, manga style, makoto shinkai;
        comic: comic, comic book, comic book style, comic style, superhero comic, graphic novel, marvel, comic strip, cel shaded, comic
            art, cel shading;
        flat: flat design, flat illustration, flat vector, vector, vector art, vector illustration, flat style, material design, flat
            icon, corporate memphis, geometric, flat colors, flat colours, flat design style, svg, vector graphic, clipart, clip art,
            bauhaus, abstract;
        isometric: isometric, isometric view, isometric illustration, isometric perspective, isometric 3d, isometric style, isometric
            diorama;
        poster: screen print, silkscreen, risograph, travel poster, wpa poster, propaganda poster, serigraph, vintage travel poster,
            swiss design, retro travel poster, movie poster style, poster style;
        sticker: sticker, die cut sticker, die cut, decal, sticker style, vinyl sticker, emoji, die cut stickers, sticker design;
        render3D: 3d render, 3d, 3d rendering, cgi, 3d illustration, octane render, unreal engine, 3d model, rendered, 3d icon, blender
            render, cinema 4d, glossy 3d, 3d style, 3d animation, 3d cartoon, c4d, raytraced, ray traced, digital render;
        claymation: claymation, plasticine, clay model, stop motion, play doh, clay style, clay figure, made of clay, aardman, felt,
            needle felted, felted;
        lowPoly: low poly, lowpoly, polygonal, low polygon, low poly style;
        paperCut: paper cut, papercut, paper craft, papercraft, cut paper, paper collage, paper cutout, layered paper, paper art, paper
            cut out, paper quilling, cut out paper, quilling, paper diorama;
        origami: origami, folded paper, paper folding;
        embroidery: embroidery, embroidered, cross stitch, cross stitched, tapestry, knitted, crochet, crocheted, knit, stitched, wool
            felt;
        vintage: vintage style, vintage photo, vintage photograph, sepia, sepia toned, victorian, daguerreotype, old photo, antique
            style, old photograph, 1920s, 1930s, 1940s, vintage illustration, botanical illustration, vintage poster, aged paper, 19th
            century, scientific illustration, vintage look, old fashioned;
        retro: retro style, 1950s, 1960s, 1970s, 1980s, 80s, 70s, 60s, 50s, 90s, mid century, mid century modern, retro futurism,
            retrofuturistic, retro futuristic, 1990s, y2k, retro poster, retro aesthetic;
        artDeco: art deco, great gatsby, art deco style;
        artNouveau: art nouveau, mucha, alphonse mucha, art nouveau style;
        impressionist: impressionist, impressionism, monet, pointillism, pointillist, post impressionist, seurat, expressionist,
            expressionism, impressionistic, claude monet;
        cubist: cubist, cubism, picasso, cubist style, suprematism, constructivism, kandinsky, mondrian;
        surreal: surreal, surrealism, surrealist, dali, salvador dali, magritte, dreamlike, psychedelic, trippy, escher, dreamy;
        popArt: pop art, warhol, andy warhol, lichtenstein, roy lichtenstein, pop art style;
        ukiyoE: ukiyo e, hokusai, japanese woodblock print, woodblock print, japanese woodblock, woodblock, ukiyoe, hiroshige, japanese
            print;
        minimalist: minimalist, minimalistic, minimalism, minimal, minimal style, scandinavian, simple style, clean minimal;
        stainedGlass: stained glass, stained glass window, leaded glass;
        mosaic: mosaic, tile mosaic, roman mosaic, byzantine mosaic;
        blueprint: blueprint, technical drawing, schematic drawing, patent drawing, architectural drawing, technical illustration,
            cutaway drawing, blueprint style;
        chalk: chalk drawing, chalk art, chalkboard, blackboard drawing, chalkboard drawing, chalkboard art, chalk style;
        graffiti: graffiti, street art, mural, spray paint, banksy, stencil art, spray painted, graffiti style;
        neon: neon style, neon art, neon outline, glow in the dark, neon noir, neon illustration, synthwave neon, tron, neon sign style;
        cyberpunk: cyberpunk, blade runner, sci fi, futuristic, science fiction, dystopian, cyberpunk style, cyberpunk city, cyberpunk
            street;
        steampunk: steampunk, clockwork style, steampunk style;
        vaporwave: vaporwave, synthwave, outrun, retrowave, 80s synthwave;
        halftone: halftone, ben day dots, newsprint, newspaper print;
        silhouette: silhouette, silhouettes, shadow puppet, silhouetted;
        doubleExposure: double exposure, multiple exposure;
        """

    /// Styles whose word is mostly an adjective or a thing: they count before a word for a picture or a style, and by themselves.
    static let flavors = """
        vintage: vintage, antique;
        retro: retro;
        neon: neon;
        flat: flat;
        claymation: clay;
        ink: ink;
        oil: oil;
        pencil: pencil, crayon;
        chalk: chalk;
        acrylic: painting;
        photo: photo, photograph, cinematic, foto;
        sketch: drawing;
        cartoon: illustration, illustrated;
        """

    static let genres = """
        portrait: portrait of, headshot, head shot, profile picture, avatar, portrait photograph, close up portrait, portrait, self
            portrait, family portrait, studio portrait, portrait photo, mugshot, character portrait, passport photo;
        product: product photo, product shot, product photography, packshot, pack shot, advertisement, commercial photo, e commerce
            photo, ecommerce photo, product image, product mockup, packaging, product render, advertising photo, product picture, ad
            campaign, product advertisement, packaging design, product;
        icon: icon, app icon, favicon, pictogram, glyph, emoji, line icon, flat icon, badge, 3d icon, icon design, symbol, button icon,
            game icon;
        logo: logo, logotype, emblem, brand mark, logo design, crest, coat of arms, monogram, company logo, wordmark, brand logo, mascot
            logo;
        poster: poster, flyer, banner, movie poster, concert poster, travel poster, billboard, event poster, leaflet, film poster,
            propaganda poster, vintage travel poster, playbill, gig poster, festival poster, retro poster, vintage poster, retro travel
            poster, ad;
        cover: cover, book cover, album cover, magazine cover, cover art, vinyl cover, album art, record sleeve, cd cover, record cover,
            comic book cover, novel cover, dvd cover, thumbnail, youtube thumbnail;
        card: card, greeting card, birthday card, business card, postcard, invitation, wedding invitation, christmas card, playing card,
            tarot card, trading card, post card, invitation card, thank you card, valentine card, holiday card, flash card, flashcard,
            party invitation, save the date;
        infographic: infographic, info graphic, infographics, recipe card, step by step guide, how to guide, visual guide, explainer,
            instructions, timeline;
        chart: chart, graph, bar chart, pie chart, line chart, line graph, bar graph, histogram, plot, donut chart, scatter plot, column
            chart, doughnut chart, area chart, sales chart;
        map: map, treasure map, world map, road map, city map, fantasy map, atlas page, subway map, metro map, floor plan, weather map,
            floorplan, island map, map of;
        diagram: diagram, flowchart, flow chart, mind map, schematic, venn diagram, exploded view, cross section, anatomy, cutaway,
            organigram, org chart, network diagram, architecture diagram, labelled diagram, labeled diagram, mindmap, anatomical
            diagram;
        pattern: pattern, seamless pattern, wallpaper pattern, textile pattern, tile pattern, repeating pattern, wrapping paper, fabric
            print, seamless tile, tileable texture, texture, seamless texture, surface pattern, fabric pattern, tileable pattern, repeat
            pattern, damask;
        sticker: sticker, die cut sticker, decal, vinyl sticker, sticker design;
        mockup: mockup, mock up, ui mockup, app screen, website, landing page, dashboard, user interface, web page, app design, ui
            design, mobile app, ui, wireframe, login screen, homepage, app interface, web design, app mockup, user interface design,
            website design, phone screen, web app, onboarding screen, ux design, app ui, settings screen;
        comicStrip: comic strip, comic page, storyboard, manga page, web comic, webcomic, manga panel, comic page layout;
        sheet: character sheet, sprite sheet, contact sheet, reference sheet, sticker sheet, icon set, asset sheet, spritesheet,
            turnaround sheet, model sheet, character design sheet, icon sheet, concept sheet, tileset, mood board, moodboard;
        """

    static let framings = """
        closeUp: close up, closeup, close up shot, extreme close up, tight shot, close shot, tight crop, head and shoulders, close up
            view, close up photo, close up portrait, close view, up close;
        wide: wide shot, wide angle, panorama, panoramic, establishing shot, wide view, vista, panoramic view, extreme wide shot,
            sweeping view, full shot, long shot, ultra wide, wide angle shot, wide angle view, far away, from afar, in the distance;
        aerial: aerial, aerial view, bird's eye view, birds eye view, bird eye view, drone shot, top down, from above, overhead, flat
            lay, flatlay, top view, drone view, overhead shot, knolling, top down view, drone photo, aerial photo, aerial photograph,
            overhead view, satellite view, aerial shot;
        low: low angle, worm's eye view, worms eye view, worm eye view, from below, low angle shot, from the ground, low angle view;
        macro: macro, macro shot, macro photo, macro photography, microscopic, macro photograph, macro lens;
        isometric: isometric, isometric view, isometric perspective, axonometric, isometric illustration, isometric 3d, isometric
            diorama;
        """

    /// Words for a picture as such: they are counted for a series, and nobody draws them.
    static let pictures = """
        image, still life, picture, photo, photograph, pic, illustration, drawing, painting, artwork, render, rendering, version,
        variation, variant, option, alternative, design, scene, view, depiction, shot, composition, concept, sketch, wallpaper,
        visual, graphic, art, piece of art, frame, print, output, result, vignette, still, snapshot, take, style, aesthetic, look,
        vibe, theme, representation, portrayal, rendition, interpretation, foto
        """
}
