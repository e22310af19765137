/// Words of other languages: English, then what means it. Left out are words that English has too.
enum ForeignWords {
    /// German, French, Spanish, Portuguese, Italian; small letters without accents.
    static let spaced = """
        a: ein, eine, einen, einem, einer, eines, un, une, una, uno, um, uma; the: der, das, den, dem, le, les, el, la, los, las, lo, il,
        gli, os; and: und, et, y, ed; of: von, vom, de, du, di, del, della, da, des, delle; with: mit, avec, con, com; without:
        ohne, sans, sin, sem, senza; on: auf, sur, sobre, su, sul, sulla, em cima; in: im, dans, en, em, nel, nella, na, nello;
        under: unter, sous, bajo, sotto, debajo, sob; behind: hinter, derriere, detras, dietro, atras; before: vor, devant, delante,
        davanti; beside: neben, junto, accanto, ao lado, bei; at: bei, au, al, alla, pres; for: fur, pour, para, per; one: eins; two:
        zwei, deux, dos, dois, duas, due; three: drei, trois, tres, tre; four: vier, quatre, cuatro, quatro, quattro; five: funf, cinq,
        cinco, cinque; six: sechs, seis, sei; ten: zehn, diez, dez, dieci; red: rot, rouge, rouges, rojo, roja, rojos, rojas, vermelho,
        vermelha, rosso, rossa, rossi, rosse; blue: blau, bleu, bleue, bleus, azul, azules, azuis, blu, azzurro; green: grun, vert, verte,
        verts, verde, verdes, verdi; yellow: gelb, jaune, jaunes, amarillo, amarilla, amarelo, amarela, giallo, gialla; black: schwarz,
        noir, noire, noirs, negro, negra, negros, preto, preta, nero, nera, neri; white: weiss, weib, blanc, blanche, blancs, blanco,
        blanca, blancos, branco, branca, bianco, bianca, bianchi; orange: naranja, laranja, arancione; pink: pinkfarben, rosa, rosado;
        purple: lila, violett, violet, violette, morado, roxo, viola; brown: braun, marron, brun, brune, castanho, marrone; gray:
        grau, gris, grises, cinza, grigio, grigia; golden: goldfarben, gulden, dore, doree, dorado, dorada, dourado, dourada, dorato,
        dorata; silver: silbern, argente, plateado, prateado, argentato; turquoise: turkis, turquesa, turchese; dark: dunkel, fonce,
        oscuro, escuro, scuro; light: hell, clair, claro, chiaro; small: klein, petit, petite, pequeno, pequena, piccolo, piccola; big:
        gross, grand, grande, grandes; old: alt, vieux, vieille, viejo, vieja, velho, velha, vecchio, vecchia; cat: katze, katzen, kater,
        chat, chats, chatte, gato, gata, gatos, gatto, gatta, gatti; kitten: katzchen, chaton, gatito, gatinho, gattino; dog: hund, hunde,
        chien, chiens, perro, perros, cachorro, cao, cane, cani; horse: pferd, pferde, cheval, caballo, cavalo, cavallo; bird: vogel,
        oiseau, oiseaux, pajaro, passaro, uccello; fish: fisch, poisson, pez, peixe, pesce; cow: kuh, vache, vaca, mucca; rabbit: hase,
        kaninchen, lapin, conejo, coelho, coniglio; bear: ours, oso, urso, orso; fox: fuchs, renard, zorro, raposa, volpe; wolf:
        loup, lobo, lupo; lion: lowe, leon, leao, leone; elephant: elefant, elefante; butterfly: schmetterling, papillon, mariposa,
        borboleta, farfalla; owl: eule, hibou, buho, coruja, gufo; dragon: drache, drachen, drago, dragao; penguin: pinguin, pingouin,
        pinguino; frog: frosch, grenouille, rana, sapo; duck: ente, canard, pato, anatra; bicycle: fahrrad, rad, velo, bicyclette,
        bicicleta, bicicletta, bici; car: wagen, voiture, coche, carro, macchina, automovil; train: zug, tren, trem, treno; boat: boot,
        bateau, barco, barca; ship: schiff, navire, buque, navio, nave; airplane: flugzeug, avion, aviao, aereo; bus: autobus, onibus;
        truck: lastwagen, lkw, camion, caminhao; rocket: rakete, fusee, cohete, foguete, razzo; motorcycle: motorrad, moto, motocicleta;
        house: haus, hauser, maison, maisons, casa, casas; door: tur, porte, puerta, porta; window: fenster, fenetre, ventana,
        janela, finestra; castle: schloss, burg, chateau, castillo, castelo, castello; church: kirche, eglise, iglesia, igreja, chiesa;
        lighthouse: leuchtturm, phare, faro, farol; tower: turm, torre; bridge: brucke, pont, puente, ponte; tree: baum, baume,
        arbre, arbres, arbol, arboles, arvore, albero, alberi; flower: blume, blumen, fleur, fleurs, flor, flores, fiore, fiori; rose:
        rosen; leaf: blatt, feuille, hoja, folha, foglia; sun: sonne, soleil; moon: mond, lune, luna, lua; star: stern, sterne,
        etoile, etoiles, estrella, estrellas, estrela, estrelas, stella, stelle; cloud: wolke, wolken, nuage, nuages, nube, nubes, nuvem,
        nuvens, nuvola; man: mann, homme, hombre, homem, uomo; woman: frau, femme, mujer, mulher, donna; child: kind, enfant, nino,
        crianca, bambino; girl: madchen, fille, nina, menina, bambina, ragazza; boy: junge, garcon, chico, menino, ragazzo; astronaut:
        astronaute, astronauta; king: konig, roi, rey, rei, re; queen: konigin, reine, reina, rainha, regina; robot: roboter; witch: hexe,
        sorciere, bruja, bruxa, strega; knight: ritter, chevalier, caballero, cavaleiro, cavaliere; apple: apfel, pomme, pommes, manzana,
        manzanas, maca, mela, mele; banana: banane, platano; cake: kuchen, torte, gateau, bolo, torta; coffee: kaffee, caffe;
        bread: brot, pao; cheese: kase, fromage, queso, queijo, formaggio; lemon: zitrone, citron, limon, limao, limone; strawberry:
        erdbeere, fraise, fresa, morango, fragola; table: tisch, mesa, tavolo; chair: stuhl, chaise, silla, cadeira, sedia; sofa: canape,
        divano; lamp: lampe, lampara, lampada; book: buch, bucher, livre, libro, livro; bottle: flasche, bouteille, botella, garrafa,
        bottiglia; hat: hut, chapeau, sombrero, chapeu, cappello; umbrella: regenschirm, parapluie, paraguas, ombrello; dress: kleid, vestido, vestito; guitar: gitarre, guitare, guitarra, chitarra; ball: balle, balon, pelota, bola, palla; balloon:
        luftballon, globo, palloncino; clock: uhr, horloge, reloj, relogio, orologio; key: schlussel, cle, llave, chave, chiave; heart:
        herz, coeur, corazon, coracao, cuore; camera: kamera, appareil, camara; forest: wald, foret, bosque, floresta, foresta, bosco;
        beach: strand, plage, playa, praia, spiaggia; sea: meer, mer, mar; lake: see, lac, lago; river: fluss, riviere, rio, fiume;
        mountain: berg, berge, gebirge, montagne, montagnes, montana, montanas, montanha, montagna; desert: wuste, desierto, deserto;
        city: stadt, ville, ciudad, cidade, citta; village: dorf, pueblo, vila, villaggio; street: strasse, rue, calle, rua, strada;
        garden: garten, jardin, jardim, giardino; park: parc, parque, parco; kitchen: kuche, cuisine, cocina, cozinha, cucina; room:
        zimmer, wohnzimmer, chambre, habitacion, quarto, stanza, salon; sky: himmel, ciel, cielo, ceu; space: weltraum, weltall, espace,
        espacio, espaco, spazio; meadow: wiese, prairie, pradera, prato; farm: bauernhof, ferme, granja, fazenda, fattoria; snow: schnee,
        neige, nieve, neve; rain: regen, pluie, lluvia, chuva, pioggia; fog: nebel, brouillard, niebla, nevoa, nebbia; storm: sturm,
        gewitter, orage, tormenta, tempestade, tempesta; wind: vent, viento, vento; night: nacht, nachts, nuit, noche, noite, notte;
        morning: morgen, matin, manana, manha, mattina; dawn: morgendammerung, sonnenaufgang, aube, amanecer, amanhecer, alba; sunset:
        sonnenuntergang, coucher, atardecer, pordosol, tramonto; dusk: abend, abenddammerung, crepuscule, soir, crepusculo, sera; winter:
        hiver, invierno, inverno; summer: sommer, ete, verano, verao, estate; autumn: herbst, automne, otono, outono, autunno; spring:
        fruhling, printemps, primavera; watercolor: aquarell, acuarela, aquarela, acquerello; oil painting: olgemalde, oleo; drawing:
        zeichnung, dessin, dibujo, desenho, disegno; photo: foto, fotografie, photographie, fotografia; logo: emblema; poster: plakat,
        affiche, cartel, manifesto; wooden: holzern, bois, madera, madeira, legno;
        """

    /// Japanese and Chinese.
    static let unspaced = """
        red: 赤い, 赤, 赤色の, 红色的, 红色, 红, 紅; blue: 青い, 青, 蓝色的, 蓝色, 蓝, 藍; green: 緑の, 緑, 绿色的, 绿色, 绿; yellow: 黄色い, 黄色の, 黄色的, 黄色, 黄; black: 黒い, 黒,
        黑色的, 黑色, 黑; white: 白い, 白, 白色的, 白色; pink: ピンクの, ピンク, 粉色的, 粉色, 粉红色; purple: 紫の, 紫色的, 紫色, 紫; orange: オレンジ色の, 橙色的, 橙色, 橘色; brown: 茶色の,
        茶色い, 棕色的, 棕色; gray: 灰色の, 灰色的, 灰色; golden: 金色の, 金色的, 金色; silver: 銀色の, 银色的, 银色; small: 小さな, 小さい, 小; big: 大きな, 大きい, 大的, 大; one: 一つの,
        一匹の, 一台の, 一只, 一个, 一辆, 一朵, 一座, 一匹, 一位, 一条, 一本, 一艘, 一張, 一张; two: 二匹の, 二つの, 二人の, 两只, 两个, 两辆; three: 三匹の, 三つの, 三只, 三个, 三人の; old: 老,
        古い; and: と, 和, 与; in: の中の, の中, 里, 中; on: の上の, の上, 上的, 上; under: の下の, の下, 下的; before: の前の, 前的; cat: 猫, ネコ, ねこ, 貓; kitten: 子猫, 小猫;
        dog: 犬, イヌ, いぬ, 狗; puppy: 子犬, 小狗; horse: 馬, 马; bird: 鳥, 鸟, 小鸟; fish: 魚, 鱼; cow: 牛; rabbit: うさぎ, ウサギ, 兔子, 兔; bear: 熊, クマ; panda:
        パンダ, 熊猫; fox: 狐, キツネ, 狐狸; wolf: 狼; lion: ライオン, 狮子; tiger: 虎, トラ, 老虎; elephant: 象, ゾウ, 大象; butterfly: 蝶, 蝴蝶; owl: フクロウ, 猫头鹰;
        dragon: 龍, 竜, ドラゴン, 龙; penguin: ペンギン, 企鹅; frog: カエル, 青蛙; duck: アヒル, 鸭子; bicycle: 自転車, 自行车, 腳踏車, 单车; car: 車, 自動車, 汽车, 车; train: 電車,
        列車, 火车; boat: 小舟, ボート, 小船; ship: 船; airplane: 飛行機, 飞机; bus: バス, 公交车; truck: トラック, 卡车; rocket: ロケット, 火箭; motorcycle: バイク, オートバイ,
        摩托车; house: 家, 房子, 屋; door: ドア, 扉, 门; castle: 城, 城堡; church: 教会, 教堂; lighthouse: 灯台, 灯塔; tower: 塔; bridge: 橋, 桥; temple: 寺, 神社,
        寺庙; tree: 木, 树, 樹; flower: 花, 花朵; rose: バラ, 薔薇, 玫瑰; leaf: 葉, 叶子; sun: 太陽, 太阳; moon: 月, 月亮; star: 星, 星星; cloud: 雲, 云; cherry
        blossom: 桜, 樱花; man: 男, 男性, 男人; woman: 女, 女性, 女人; child: 子供, 孩子; girl: 少女, 女の子, 女孩; boy: 少年, 男の子, 男孩; astronaut: 宇宙飛行士, 宇航员; king:
        王, 王様, 国王; queen: 女王; robot: ロボット, 机器人; ninja: 忍者; samurai: 侍, 武士; apple: りんご, リンゴ, 苹果; banana: バナナ, 香蕉; cake: ケーキ, 蛋糕; coffee:
        コーヒー, 咖啡; sushi: 寿司; ramen: ラーメン, 拉面; strawberry: いちご, イチゴ, 草莓; lemon: レモン, 柠檬; table: テーブル, 机, 桌子; chair: 椅子; sofa: ソファ, 沙发;
        lamp: ランプ, 灯; book: 本, 书; bottle: 瓶, ボトル, 瓶子; hat: 帽子; umbrella: 傘, 雨伞, 伞; guitar: ギター, 吉他; ball: ボール, 球; balloon: 風船, 气球; clock:
        時計, 时钟; key: 鍵, 钥匙; heart: ハート, 心; camera: カメラ, 相机; forest: 森, 森林; beach: 海辺, ビーチ, 浜辺, 海滩, 沙滩; sea: 海, 大海, 海洋; lake: 湖; river: 川,
        河; mountain: 山, 山脉; desert: 砂漠, 沙漠; city: 都市, 街, 城市; village: 村, 村庄; street: 通り, 街道; garden: 庭, 花园; park: 公園, 公园; kitchen: 台所,
        キッチン, 厨房; room: 部屋, 房间, 客厅; sky: 空, 天空; space: 宇宙, 太空; meadow: 草原, 草地; farm: 農場, 农场; snow: 雪; rain: 雨; fog: 霧, 雾; storm: 嵐, 暴风雨;
        night: 夜, 夜晚, 晚上; morning: 朝, 早晨, 早上; dawn: 夜明け, 黎明, 日出; sunset: 夕焼け, 夕日, 日落; dusk: 夕方, 黄昏; winter: 冬, 冬天; summer: 夏, 夏天; autumn:
        秋, 秋天; spring: 春, 春天; watercolor: 水彩画, 水彩, 水彩风格; oil painting: 油絵, 油画; photo: 写真, 照片; pixel art: ドット絵, 像素; anime: アニメ, 动漫; logo:
        ロゴ, 标志; poster: ポスター, 海报; icon: アイコン, 图标;
        """
}
