/// Words that name an operation wherever they stand, of up to three in a row.
enum EditWords {
    static func operation(_ phrase: String) -> Operation? { table[phrase] }

    private static let table: [String: Operation] = {
        var table: [String: Operation] = [:]
        for (operation, phrases) in looks + tones + styles + others {
            for phrase in phrases.split(separator: ",") { table[String(phrase)] = operation }
        }
        return table
    }()

    private static let looks: [(Operation, String)] = [
        (.look(.night), "night,nighttime,night time,midnight,nocturnal,moonlight,moonlit,starry sky,starry night sky,after dark"),
        (.look(.dawn), "dawn,sunrise,daybreak,early morning,morning light,morning"),
        (.look(.goldenHour), "golden hour,golden light,magic hour,evening light,warm evening,late afternoon,evening sun"),
        (.look(.sunset), "sunset,dusk,sundown,twilight,evening"),
        (.look(.rain), "rain,rainy,raining,rainfall,drizzle,downpour,wet"),
        (.look(.snow), "snow,snowy,snowing,snowfall,snowflakes,snow covered,snow-covered,blizzard"),
        (.look(.fog), "fog,foggy,mist,misty,haze,hazy,smoky"),
        (.look(.storm), "storm,stormy,thunderstorm,lightning,thunder,tempest,hurricane"),
        (.look(.autumn), "autumn,autumnal,fall colors,fall colours,fall season,fall foliage,fall leaves,in fall,the fall,october,november"),
        (.look(.winter), "winter,wintery,wintry,christmas,frozen,frosty,icy,january,december"),
        (.look(.spring), "spring,springtime,cherry blossoms,blossoms,blossoming"),
        (.look(.summer), "summer,summertime,sunny,sunshine,sunlight,sunlit"),
    ]

    private static let tones: [(Operation, String)] = [
        (.tone(.warmer, 100), "warm,warmer,warmth,cozy,cosy,warm up"), (.tone(.cooler, 100), "cool,cooler,cold,colder,chilly,cool down"),
        (.tone(.brighter, 100), "bright,brighter,brighten,brightness,lighter,lighten,lighten up,exposure,daylight,well lit,daytime"),
        (.tone(.darker, 100), "dark,darker,darken,dim,dimmer,shadowy,gloomy,underexposed"),
        (.tone(.contrast, 100), "contrast,contrasty,more contrast,punchy,punchier,crisp,hdr"),
        (.tone(.flat, 100), "less contrast,lower contrast,low contrast,reduce contrast,faded,fade,washed out"),
        (
            .tone(.vivid, 100),
            "vivid,vibrant,vibrancy,saturated,saturate,saturation,colorful,colourful,pop,more color,more colour,more colors,lively,richer"
        ),
        (.tone(.muted, 100), "muted,desaturate,desaturated,less saturated,less saturation,less vivid,less colorful,less colourful,subdued"),
        (.tone(.grayscale, 100), "grayscale,greyscale,monochrome,black-and-white,b&w,bw,b/w,colorless,colourless,desaturate completely"),
        (.tone(.sepia, 100), "sepia,sepia tone,daguerreotype"),
        (
            .tone(.vintage, 100),
            "vintage,vintage photo,retro,old photo,old photograph,polaroid,analog,analogue,film look,1970s,70s,1980s,80s,1950s,aged,nostalgic"
        ),
        (.tone(.invert, 100), "invert,inverted,negative,invert colors,inverted colors"),
        (.tone(.cinematic, 100), "cinematic,movie,film still,teal and orange,blockbuster"),
        (.tone(.dreamy, 100), "dreamy,glow,glowing,ethereal,soft focus,fairy tale,fairytale,magical,bokeh"),
        (.tone(.dramatic, 100), "dramatic,moody,noir,film noir,epic,intense,spooky,scary,horror,gothic,dystopian"),
        (.tone(.pastel, 100), "pastel,pastels,pastel colors,pastel colours"),
    ]

    private static let styles: [(Operation, String)] = [
        (.style(.watercolor), "watercolor,watercolour,water color,aquarelle,gouache"),
        (
            .style(.oil),
            "oil painting,oil,oils,painting,painted,painterly,impressionist,impressionism,impressionistic,monet,renaissance,acrylic,canvas,rembrandt"
        ),
        (.style(.vanGogh), "van gogh,vangogh,gogh,starry night,post-impressionist,expressionist"),
        (.style(.pencil), "pencil,pencil sketch,pencil drawing,sketch,sketched,graphite,hand drawn,hand-drawn,drawing"),
        (.style(.coloredPencil), "colored pencil,coloured pencil,colored pencils,crayon,crayons,chalk,pastel drawing"),
        (.style(.charcoal), "charcoal,charcoal drawing,etching,engraving"),
        (
            .style(.ink),
            "line drawing,line art,lineart,line-art,ink,ink drawing,outline,outlines,coloring page,colouring page,coloring book,blueprint,woodcut,linocut"
        ),
        (
            .style(.cartoon),
            "cartoon,cartoonish,cartoon style,pixar,disney,caricature,illustration,illustrated,simpsons,3d render,claymation,clay,sticker"
        ),
        (.style(.anime), "anime,manga,ghibli,studio ghibli,miyazaki,chibi"),
        (.style(.comic), "comic,comic book,comics,comic strip,graphic novel,marvel,superhero,halftone,lichtenstein"),
        (.style(.popArt), "pop art,pop-art,popart,warhol,andy warhol"),
        (.style(.poster), "poster,screen print,silkscreen,propaganda,flat design,vector,vector art,minimalist,stencil,banksy"),
        (.style(.mosaic), "mosaic,tiles,tiled,byzantine"), (.style(.bricks), "lego,bricks,brick style,minecraft,voxel,voxels"),
        (
            .style(.pixelArt),
            "pixel art,pixel-art,pixelart,pixelated,pixelate,pixels,8-bit,8 bit,8bit,16-bit,16 bit,16bit,retro game,video game,game boy,sprite"
        ),
        (.style(.lowPoly), "low poly,low-poly,lowpoly,polygon,polygons,polygonal,origami,geometric,cubist,cubism,picasso,triangles,facets"),
        (.style(.stainedGlass), "stained glass,stained-glass,church window"),
        (.style(.neon), "neon,neon lights,neon style,cyberpunk,synthwave,vaporwave,futuristic,tron,glowing lines"),
        (.style(.paperCut), "paper cut,papercut,paper-cut,paper cutout,paper art,cut paper,felt"),
    ]

    private static let others: [(Operation, String)] = [
        (.blur(.all, 100), "blur,blurry,blurred,out of focus,unfocused,defocus,soften,softer,smooth,smoother,denoise"),
        (
            .sharpen(100),
            "sharpen,sharper,sharp,sharpness,crisper,enhance,enhanced,upscale,upscaled,higher resolution,high resolution,deblur,clearer,restore,detailed,more detail,more details,improve"
        ),
        (.removeBackground, "transparent,cut out,cutout,cut-out,isolate,isolated,knock out"),
        (.zoom(150), "zoom in,zoom,closer,close up,close-up,closeup,bigger,larger,enlarge,macro,magnify"),
        (
            .zoom(62),
            "zoom out,zoomed out,wider,wide shot,expand,extend,outpaint,uncrop,further away,farther away,smaller,wide angle,wide-angle,pull back"
        ),
        (.flip(vertical: true), "upside down,upside-down,upsidedown"), (.vignette(100), "vignette,vignetting,dark edges,darker edges"),
        (.frame(nil), "frame,framed,border,bordered,matte,mat,passepartout"),
    ]
}
