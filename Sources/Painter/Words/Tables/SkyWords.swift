/// Words for times, weather, seasons, what hangs in the sky, and light. A line is a case, then what means it.
enum SkyWords {
    static let times = """
        dawn: dawn, sunrise, daybreak, first light, sun rise, early morning, rising sun, break of day, crack of dawn;
        morning: morning, breakfast time, this morning, morning light;
        day: daytime, daylight, midday, noon, afternoon, by day, during the day, in the day, sunny day, rainy day, summer day, winter
            day, bright day, day time, broad daylight, lunchtime, cloudy day, snowy day, windy day, spring day, autumn day, clear day,
            noon sun;
        goldenHour: golden hour, golden light, late afternoon, magic hour, golden sunlight, golden evening light, low sun;
        sunset: sunset, sundown, setting sun, sunset light, afterglow, sun setting, sun sets;
        dusk: dusk, twilight, evening, blue hour, nightfall, gloaming, at even;
        night: night, midnight, nighttime, night time, nocturnal, moonlit, moonlight, starlit, night sky, starry, starry night, starry
            sky, tonight, after dark, nightly, nightscape, in the dark, moonlight night;
        """

    static let weathers = """
        clear: clear sky, blue sky, sunny, cloudless, sunlit, clear weather, clear night, sunshine, sun drenched, bright sunlight, sunny
            weather, sunny day, sunlight, clear skies, fair weather;
        cloudy: cloudy, overcast, clouds, cloud, dark clouds, grey sky, gray sky, cloudy day, fluffy clouds, storm clouds gathering,
            dramatic clouds, dramatic sky;
        rain: rain, rainy, raining, drizzle, downpour, rain soaked, rainfall, raindrops, monsoon, rain slicked, rainstorm, shower of
            rain, pouring rain, wet street, rainy day, rain drenched, heavy rain;
        storm: storm, stormy, thunderstorm, thunder, tempest, hurricane, typhoon, tornado, lightning, lightning storm, lightning bolt,
            thunder storm, sandstorm, storm clouds, cyclone;
        snow: snow, snowy, snowing, snowfall, snowstorm, blizzard, snow covered, snowflakes, snow capped, frosty, frost, snowy day,
            falling snow, icy, frozen, snow storm, flurries;
        fog: fog, foggy, mist, misty, haze, hazy, smog, fog covered, mist covered, smoky, smoke filled, foggy weather;
        wind: wind, windy, breeze, breezy, gale, gust, windswept, blustery, gusty, windy day;
        """

    /// Of the words above those that are nouns: before another thing they say nothing of the weather ("rain boots").
    static let elements = """
        clouds, rain, snow, wind, cloud, storm, fog, thunder, lightning, sunshine, snowflake, frost, mist, breeze, tornado, raindrop,
        storm cloud, dark cloud
        """

    static let seasons = """
        spring: spring, springtime, cherry blossom, cherry blossoms, sakura, easter, in bloom, spring day, blossoming;
        summer: summer, summertime, summery, midsummer, heat wave, summer day;
        autumn: autumn, fall colors, fall colours, fall foliage, autumnal, halloween, thanksgiving, harvest, fall season, fall leaves,
            october, september, november, autumn leaves, autumn day, in the fall, in fall;
        winter: winter, wintertime, wintry, christmas, xmas, snowy, snow covered, december, january, february, new year, winter
            wonderland, winter day, snowing, ice skating, skiing, noel;
        """

    static let signs = """
        rainbow: rainbow, double rainbow;
        lightning: lightning, thunderstorm, lightning bolt, lightning storm, thunder, thunder storm, lightning strike;
        stars: starry, starlit, starry night, starry sky, stars in the sky, under the stars, milky way, starlight, sky full of stars,
            stars above, night sky, star filled sky, constellation, night stars, stars;
        aurora: aurora, northern lights, aurora borealis, polar lights, southern lights;
        moon: moonlit, moonlight;
        fireworks: fireworks, firework;
        meteors: shooting star, meteor, meteor shower, comet, falling star;
        """

    /// Before a word for light.
    static let lights = """
        soft: soft, diffused, diffuse, gentle, even, ambient, natural, softbox, subtle, muted, delicate, dappled;
        warm: warm, golden, orange, amber, yellow, candle, cozy, cosy, fire, glowing;
        cold: cold, cool, blue, icy, clinical, moon, fluorescent;
        dramatic: dramatic, harsh, moody, cinematic, hard, low key, theatrical, strong, chiaroscuro, high contrast, spotlight,
            volumetric, studio strobe;
        neon: neon, cyberpunk, ultraviolet, blacklight;
        backlit: back, rim, behind;
        """

    /// All by themselves.
    static let lit = """
        soft: softly lit, softbox, overcast light, dappled light, soft focus, diffuse light;
        warm: candlelight, candlelit, lamplight, firelight, warmly lit, lantern light, cozy, cosy, torchlight, firelit, by the fire;
        cold: cold tones, moonlight;
        dramatic: chiaroscuro, moody, dramatic, dramatically lit, low key, god rays, film noir, noir, high contrast, crepuscular rays;
        neon: neon lit, neon lights, neon signs, neon sign, neon glow, neon lighting;
        backlit: backlit, back lit, silhouetted, backlight, rim light, rim lit, against the light, rim lighting, backlighting;
        """

    static let glow = """
        light, lighting, glow, sunlight, ray, beam, illumination, shadow, tone, lamp light, sunbeam, light source, atmosphere, ambiance,
        ambience, mood
        """
}
