// Written by script/list-drawings; a test compares it with the folder.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "cdrawings.h"

static const uint8_t acorn_svg[] = {
#embed "Drawings/acorn.svg"
};
static const uint8_t airplane_svg[] = {
#embed "Drawings/airplane.svg"
};
static const uint8_t airship_svg[] = {
#embed "Drawings/airship.svg"
};
static const uint8_t alien_svg[] = {
#embed "Drawings/alien.svg"
};
static const uint8_t alpaca_svg[] = {
#embed "Drawings/alpaca.svg"
};
static const uint8_t ambulance_svg[] = {
#embed "Drawings/ambulance.svg"
};
static const uint8_t american_football_svg[] = {
#embed "Drawings/american-football.svg"
};
static const uint8_t anchor_svg[] = {
#embed "Drawings/anchor.svg"
};
static const uint8_t angel_svg[] = {
#embed "Drawings/angel.svg"
};
static const uint8_t ant_svg[] = {
#embed "Drawings/ant.svg"
};
static const uint8_t apple_svg[] = {
#embed "Drawings/apple.svg"
};
static const uint8_t aquarium_svg[] = {
#embed "Drawings/aquarium.svg"
};
static const uint8_t arcade_machine_svg[] = {
#embed "Drawings/arcade-machine.svg"
};
static const uint8_t armchair_svg[] = {
#embed "Drawings/armchair.svg"
};
static const uint8_t arrow_svg[] = {
#embed "Drawings/arrow.svg"
};
static const uint8_t astronaut_svg[] = {
#embed "Drawings/astronaut.svg"
};
static const uint8_t atom_svg[] = {
#embed "Drawings/atom.svg"
};
static const uint8_t autumn_tree_svg[] = {
#embed "Drawings/autumn-tree.svg"
};
static const uint8_t avocado_svg[] = {
#embed "Drawings/avocado.svg"
};
static const uint8_t axe_svg[] = {
#embed "Drawings/axe.svg"
};
static const uint8_t axolotl_svg[] = {
#embed "Drawings/axolotl.svg"
};
static const uint8_t baby_svg[] = {
#embed "Drawings/baby.svg"
};
static const uint8_t backpack_svg[] = {
#embed "Drawings/backpack.svg"
};
static const uint8_t bacon_svg[] = {
#embed "Drawings/bacon.svg"
};
static const uint8_t bagel_svg[] = {
#embed "Drawings/bagel.svg"
};
static const uint8_t balance_scale_svg[] = {
#embed "Drawings/balance-scale.svg"
};
static const uint8_t ball_svg[] = {
#embed "Drawings/ball.svg"
};
static const uint8_t balloon_svg[] = {
#embed "Drawings/balloon.svg"
};
static const uint8_t bamboo_svg[] = {
#embed "Drawings/bamboo.svg"
};
static const uint8_t banana_svg[] = {
#embed "Drawings/banana.svg"
};
static const uint8_t bandage_svg[] = {
#embed "Drawings/bandage.svg"
};
static const uint8_t banknote_svg[] = {
#embed "Drawings/banknote.svg"
};
static const uint8_t barista_svg[] = {
#embed "Drawings/barista.svg"
};
static const uint8_t barn_svg[] = {
#embed "Drawings/barn.svg"
};
static const uint8_t barrel_svg[] = {
#embed "Drawings/barrel.svg"
};
static const uint8_t baseball_svg[] = {
#embed "Drawings/baseball.svg"
};
static const uint8_t basket_svg[] = {
#embed "Drawings/basket.svg"
};
static const uint8_t basketball_player_svg[] = {
#embed "Drawings/basketball-player.svg"
};
static const uint8_t basketball_svg[] = {
#embed "Drawings/basketball.svg"
};
static const uint8_t bat_svg[] = {
#embed "Drawings/bat.svg"
};
static const uint8_t bathtub_svg[] = {
#embed "Drawings/bathtub.svg"
};
static const uint8_t battery_svg[] = {
#embed "Drawings/battery.svg"
};
static const uint8_t beaker_svg[] = {
#embed "Drawings/beaker.svg"
};
static const uint8_t beanie_svg[] = {
#embed "Drawings/beanie.svg"
};
static const uint8_t bear_svg[] = {
#embed "Drawings/bear.svg"
};
static const uint8_t beaver_svg[] = {
#embed "Drawings/beaver.svg"
};
static const uint8_t bed_svg[] = {
#embed "Drawings/bed.svg"
};
static const uint8_t bee_svg[] = {
#embed "Drawings/bee.svg"
};
static const uint8_t beer_svg[] = {
#embed "Drawings/beer.svg"
};
static const uint8_t bell_pepper_svg[] = {
#embed "Drawings/bell-pepper.svg"
};
static const uint8_t bell_svg[] = {
#embed "Drawings/bell.svg"
};
static const uint8_t bench_svg[] = {
#embed "Drawings/bench.svg"
};
static const uint8_t bicycle_svg[] = {
#embed "Drawings/bicycle.svg"
};
static const uint8_t binoculars_svg[] = {
#embed "Drawings/binoculars.svg"
};
static const uint8_t bird_svg[] = {
#embed "Drawings/bird.svg"
};
static const uint8_t birdhouse_svg[] = {
#embed "Drawings/birdhouse.svg"
};
static const uint8_t black_hole_svg[] = {
#embed "Drawings/black-hole.svg"
};
static const uint8_t blackberry_svg[] = {
#embed "Drawings/blackberry.svg"
};
static const uint8_t blanket_svg[] = {
#embed "Drawings/blanket.svg"
};
static const uint8_t blender_svg[] = {
#embed "Drawings/blender.svg"
};
static const uint8_t blueberry_svg[] = {
#embed "Drawings/blueberry.svg"
};
static const uint8_t boat_svg[] = {
#embed "Drawings/boat.svg"
};
static const uint8_t bonsai_svg[] = {
#embed "Drawings/bonsai.svg"
};
static const uint8_t book_svg[] = {
#embed "Drawings/book.svg"
};
static const uint8_t books_svg[] = {
#embed "Drawings/books.svg"
};
static const uint8_t bookshelf_svg[] = {
#embed "Drawings/bookshelf.svg"
};
static const uint8_t boot_svg[] = {
#embed "Drawings/boot.svg"
};
static const uint8_t bottle_svg[] = {
#embed "Drawings/bottle.svg"
};
static const uint8_t bouquet_svg[] = {
#embed "Drawings/bouquet.svg"
};
static const uint8_t bow_tie_svg[] = {
#embed "Drawings/bow-tie.svg"
};
static const uint8_t bowl_svg[] = {
#embed "Drawings/bowl.svg"
};
static const uint8_t box_svg[] = {
#embed "Drawings/box.svg"
};
static const uint8_t boxer_svg[] = {
#embed "Drawings/boxer.svg"
};
static const uint8_t boxing_glove_svg[] = {
#embed "Drawings/boxing-glove.svg"
};
static const uint8_t brain_svg[] = {
#embed "Drawings/brain.svg"
};
static const uint8_t bread_svg[] = {
#embed "Drawings/bread.svg"
};
static const uint8_t bride_svg[] = {
#embed "Drawings/bride.svg"
};
static const uint8_t bridge_svg[] = {
#embed "Drawings/bridge.svg"
};
static const uint8_t broccoli_svg[] = {
#embed "Drawings/broccoli.svg"
};
static const uint8_t broom_svg[] = {
#embed "Drawings/broom.svg"
};
static const uint8_t broomstick_svg[] = {
#embed "Drawings/broomstick.svg"
};
static const uint8_t bucket_svg[] = {
#embed "Drawings/bucket.svg"
};
static const uint8_t builder_svg[] = {
#embed "Drawings/builder.svg"
};
static const uint8_t burger_svg[] = {
#embed "Drawings/burger.svg"
};
static const uint8_t burrito_svg[] = {
#embed "Drawings/burrito.svg"
};
static const uint8_t bus_svg[] = {
#embed "Drawings/bus.svg"
};
static const uint8_t bush_svg[] = {
#embed "Drawings/bush.svg"
};
static const uint8_t businessman_svg[] = {
#embed "Drawings/businessman.svg"
};
static const uint8_t businesswoman_svg[] = {
#embed "Drawings/businesswoman.svg"
};
static const uint8_t butterfly_svg[] = {
#embed "Drawings/butterfly.svg"
};
static const uint8_t cabin_svg[] = {
#embed "Drawings/cabin.svg"
};
static const uint8_t cable_car_svg[] = {
#embed "Drawings/cable-car.svg"
};
static const uint8_t cactus_svg[] = {
#embed "Drawings/cactus.svg"
};
static const uint8_t cake_svg[] = {
#embed "Drawings/cake.svg"
};
static const uint8_t calculator_svg[] = {
#embed "Drawings/calculator.svg"
};
static const uint8_t calendar_svg[] = {
#embed "Drawings/calendar.svg"
};
static const uint8_t camel_svg[] = {
#embed "Drawings/camel.svg"
};
static const uint8_t camera_svg[] = {
#embed "Drawings/camera.svg"
};
static const uint8_t campfire_svg[] = {
#embed "Drawings/campfire.svg"
};
static const uint8_t can_svg[] = {
#embed "Drawings/can.svg"
};
static const uint8_t candle_svg[] = {
#embed "Drawings/candle.svg"
};
static const uint8_t candy_cane_svg[] = {
#embed "Drawings/candy-cane.svg"
};
static const uint8_t candy_svg[] = {
#embed "Drawings/candy.svg"
};
static const uint8_t canoe_svg[] = {
#embed "Drawings/canoe.svg"
};
static const uint8_t cap_svg[] = {
#embed "Drawings/cap.svg"
};
static const uint8_t capybara_svg[] = {
#embed "Drawings/capybara.svg"
};
static const uint8_t car_svg[] = {
#embed "Drawings/car.svg"
};
static const uint8_t cards_svg[] = {
#embed "Drawings/cards.svg"
};
static const uint8_t carousel_svg[] = {
#embed "Drawings/carousel.svg"
};
static const uint8_t carriage_svg[] = {
#embed "Drawings/carriage.svg"
};
static const uint8_t carrot_svg[] = {
#embed "Drawings/carrot.svg"
};
static const uint8_t cassette_svg[] = {
#embed "Drawings/cassette.svg"
};
static const uint8_t castle_svg[] = {
#embed "Drawings/castle.svg"
};
static const uint8_t cat_svg[] = {
#embed "Drawings/cat.svg"
};
static const uint8_t caterpillar_svg[] = {
#embed "Drawings/caterpillar.svg"
};
static const uint8_t cauldron_svg[] = {
#embed "Drawings/cauldron.svg"
};
static const uint8_t cereal_svg[] = {
#embed "Drawings/cereal.svg"
};
static const uint8_t chair_svg[] = {
#embed "Drawings/chair.svg"
};
static const uint8_t champagne_svg[] = {
#embed "Drawings/champagne.svg"
};
static const uint8_t chandelier_svg[] = {
#embed "Drawings/chandelier.svg"
};
static const uint8_t chart_bars_svg[] = {
#embed "Drawings/chart-bars.svg"
};
static const uint8_t check_svg[] = {
#embed "Drawings/check.svg"
};
static const uint8_t cheese_svg[] = {
#embed "Drawings/cheese.svg"
};
static const uint8_t cheetah_svg[] = {
#embed "Drawings/cheetah.svg"
};
static const uint8_t chef_svg[] = {
#embed "Drawings/chef.svg"
};
static const uint8_t cherry_tree_svg[] = {
#embed "Drawings/cherry-tree.svg"
};
static const uint8_t cherry_svg[] = {
#embed "Drawings/cherry.svg"
};
static const uint8_t chess_svg[] = {
#embed "Drawings/chess.svg"
};
static const uint8_t chicken_leg_svg[] = {
#embed "Drawings/chicken-leg.svg"
};
static const uint8_t chicken_svg[] = {
#embed "Drawings/chicken.svg"
};
static const uint8_t child_svg[] = {
#embed "Drawings/child.svg"
};
static const uint8_t chili_svg[] = {
#embed "Drawings/chili.svg"
};
static const uint8_t chinese_lantern_svg[] = {
#embed "Drawings/chinese-lantern.svg"
};
static const uint8_t chip_svg[] = {
#embed "Drawings/chip.svg"
};
static const uint8_t chocolate_svg[] = {
#embed "Drawings/chocolate.svg"
};
static const uint8_t christmas_tree_svg[] = {
#embed "Drawings/christmas-tree.svg"
};
static const uint8_t church_svg[] = {
#embed "Drawings/church.svg"
};
static const uint8_t clapperboard_svg[] = {
#embed "Drawings/clapperboard.svg"
};
static const uint8_t clipboard_svg[] = {
#embed "Drawings/clipboard.svg"
};
static const uint8_t clock_svg[] = {
#embed "Drawings/clock.svg"
};
static const uint8_t cloud_svg[] = {
#embed "Drawings/cloud.svg"
};
static const uint8_t clover_svg[] = {
#embed "Drawings/clover.svg"
};
static const uint8_t clown_svg[] = {
#embed "Drawings/clown.svg"
};
static const uint8_t clownfish_svg[] = {
#embed "Drawings/clownfish.svg"
};
static const uint8_t cocktail_svg[] = {
#embed "Drawings/cocktail.svg"
};
static const uint8_t coconut_svg[] = {
#embed "Drawings/coconut.svg"
};
static const uint8_t coffee_cup_svg[] = {
#embed "Drawings/coffee-cup.svg"
};
static const uint8_t coffee_machine_svg[] = {
#embed "Drawings/coffee-machine.svg"
};
static const uint8_t coin_svg[] = {
#embed "Drawings/coin.svg"
};
static const uint8_t comet_svg[] = {
#embed "Drawings/comet.svg"
};
static const uint8_t compass_svg[] = {
#embed "Drawings/compass.svg"
};
static const uint8_t computer_mouse_svg[] = {
#embed "Drawings/computer-mouse.svg"
};
static const uint8_t computer_svg[] = {
#embed "Drawings/computer.svg"
};
static const uint8_t cookie_svg[] = {
#embed "Drawings/cookie.svg"
};
static const uint8_t corn_svg[] = {
#embed "Drawings/corn.svg"
};
static const uint8_t cosmetic_svg[] = {
#embed "Drawings/cosmetic.svg"
};
static const uint8_t couple_svg[] = {
#embed "Drawings/couple.svg"
};
static const uint8_t cow_svg[] = {
#embed "Drawings/cow.svg"
};
static const uint8_t cowboy_hat_svg[] = {
#embed "Drawings/cowboy-hat.svg"
};
static const uint8_t cowboy_svg[] = {
#embed "Drawings/cowboy.svg"
};
static const uint8_t crab_svg[] = {
#embed "Drawings/crab.svg"
};
static const uint8_t crate_svg[] = {
#embed "Drawings/crate.svg"
};
static const uint8_t credit_card_svg[] = {
#embed "Drawings/credit-card.svg"
};
static const uint8_t crib_svg[] = {
#embed "Drawings/crib.svg"
};
static const uint8_t crocodile_svg[] = {
#embed "Drawings/crocodile.svg"
};
static const uint8_t croissant_svg[] = {
#embed "Drawings/croissant.svg"
};
static const uint8_t cross_svg[] = {
#embed "Drawings/cross.svg"
};
static const uint8_t crow_svg[] = {
#embed "Drawings/crow.svg"
};
static const uint8_t crowd_svg[] = {
#embed "Drawings/crowd.svg"
};
static const uint8_t crown_svg[] = {
#embed "Drawings/crown.svg"
};
static const uint8_t crystal_ball_svg[] = {
#embed "Drawings/crystal-ball.svg"
};
static const uint8_t crystal_svg[] = {
#embed "Drawings/crystal.svg"
};
static const uint8_t cucumber_svg[] = {
#embed "Drawings/cucumber.svg"
};
static const uint8_t cupboard_svg[] = {
#embed "Drawings/cupboard.svg"
};
static const uint8_t cupcake_svg[] = {
#embed "Drawings/cupcake.svg"
};
static const uint8_t curtain_svg[] = {
#embed "Drawings/curtain.svg"
};
static const uint8_t cyclist_svg[] = {
#embed "Drawings/cyclist.svg"
};
static const uint8_t daffodil_svg[] = {
#embed "Drawings/daffodil.svg"
};
static const uint8_t dancer_svg[] = {
#embed "Drawings/dancer.svg"
};
static const uint8_t dandelion_svg[] = {
#embed "Drawings/dandelion.svg"
};
static const uint8_t deer_svg[] = {
#embed "Drawings/deer.svg"
};
static const uint8_t desk_svg[] = {
#embed "Drawings/desk.svg"
};
static const uint8_t detective_svg[] = {
#embed "Drawings/detective.svg"
};
static const uint8_t devil_svg[] = {
#embed "Drawings/devil.svg"
};
static const uint8_t diamond_svg[] = {
#embed "Drawings/diamond.svg"
};
static const uint8_t dice_svg[] = {
#embed "Drawings/dice.svg"
};
static const uint8_t dinosaur_svg[] = {
#embed "Drawings/dinosaur.svg"
};
static const uint8_t dna_svg[] = {
#embed "Drawings/dna.svg"
};
static const uint8_t doctor_svg[] = {
#embed "Drawings/doctor.svg"
};
static const uint8_t dog_svg[] = {
#embed "Drawings/dog.svg"
};
static const uint8_t doll_svg[] = {
#embed "Drawings/doll.svg"
};
static const uint8_t dolphin_svg[] = {
#embed "Drawings/dolphin.svg"
};
static const uint8_t donkey_svg[] = {
#embed "Drawings/donkey.svg"
};
static const uint8_t donut_svg[] = {
#embed "Drawings/donut.svg"
};
static const uint8_t door_svg[] = {
#embed "Drawings/door.svg"
};
static const uint8_t dragon_svg[] = {
#embed "Drawings/dragon.svg"
};
static const uint8_t dragonfly_svg[] = {
#embed "Drawings/dragonfly.svg"
};
static const uint8_t dress_svg[] = {
#embed "Drawings/dress.svg"
};
static const uint8_t drill_svg[] = {
#embed "Drawings/drill.svg"
};
static const uint8_t drone_svg[] = {
#embed "Drawings/drone.svg"
};
static const uint8_t drum_svg[] = {
#embed "Drawings/drum.svg"
};
static const uint8_t duck_svg[] = {
#embed "Drawings/duck.svg"
};
static const uint8_t dumbbell_svg[] = {
#embed "Drawings/dumbbell.svg"
};
static const uint8_t dumpling_svg[] = {
#embed "Drawings/dumpling.svg"
};
static const uint8_t eagle_svg[] = {
#embed "Drawings/eagle.svg"
};
static const uint8_t earbuds_svg[] = {
#embed "Drawings/earbuds.svg"
};
static const uint8_t earth_svg[] = {
#embed "Drawings/earth.svg"
};
static const uint8_t easel_svg[] = {
#embed "Drawings/easel.svg"
};
static const uint8_t easter_egg_svg[] = {
#embed "Drawings/easter-egg.svg"
};
static const uint8_t egg_svg[] = {
#embed "Drawings/egg.svg"
};
static const uint8_t eggplant_svg[] = {
#embed "Drawings/eggplant.svg"
};
static const uint8_t eiffel_tower_svg[] = {
#embed "Drawings/eiffel-tower.svg"
};
static const uint8_t elephant_svg[] = {
#embed "Drawings/elephant.svg"
};
static const uint8_t elf_svg[] = {
#embed "Drawings/elf.svg"
};
static const uint8_t envelope_svg[] = {
#embed "Drawings/envelope.svg"
};
static const uint8_t excavator_svg[] = {
#embed "Drawings/excavator.svg"
};
static const uint8_t exclamation_mark_svg[] = {
#embed "Drawings/exclamation-mark.svg"
};
static const uint8_t eye_svg[] = {
#embed "Drawings/eye.svg"
};
static const uint8_t factory_svg[] = {
#embed "Drawings/factory.svg"
};
static const uint8_t fairy_svg[] = {
#embed "Drawings/fairy.svg"
};
static const uint8_t family_svg[] = {
#embed "Drawings/family.svg"
};
static const uint8_t fan_svg[] = {
#embed "Drawings/fan.svg"
};
static const uint8_t farmer_svg[] = {
#embed "Drawings/farmer.svg"
};
static const uint8_t feather_svg[] = {
#embed "Drawings/feather.svg"
};
static const uint8_t fence_svg[] = {
#embed "Drawings/fence.svg"
};
static const uint8_t fern_svg[] = {
#embed "Drawings/fern.svg"
};
static const uint8_t ferris_wheel_svg[] = {
#embed "Drawings/ferris-wheel.svg"
};
static const uint8_t fire_hydrant_svg[] = {
#embed "Drawings/fire-hydrant.svg"
};
static const uint8_t fire_truck_svg[] = {
#embed "Drawings/fire-truck.svg"
};
static const uint8_t fire_svg[] = {
#embed "Drawings/fire.svg"
};
static const uint8_t firefighter_svg[] = {
#embed "Drawings/firefighter.svg"
};
static const uint8_t fireplace_svg[] = {
#embed "Drawings/fireplace.svg"
};
static const uint8_t fireworks_svg[] = {
#embed "Drawings/fireworks.svg"
};
static const uint8_t fish_svg[] = {
#embed "Drawings/fish.svg"
};
static const uint8_t flag_svg[] = {
#embed "Drawings/flag.svg"
};
static const uint8_t flamingo_svg[] = {
#embed "Drawings/flamingo.svg"
};
static const uint8_t floor_lamp_svg[] = {
#embed "Drawings/floor-lamp.svg"
};
static const uint8_t flower_svg[] = {
#embed "Drawings/flower.svg"
};
static const uint8_t folder_svg[] = {
#embed "Drawings/folder.svg"
};
static const uint8_t fork_svg[] = {
#embed "Drawings/fork.svg"
};
static const uint8_t fountain_svg[] = {
#embed "Drawings/fountain.svg"
};
static const uint8_t fox_svg[] = {
#embed "Drawings/fox.svg"
};
static const uint8_t fridge_svg[] = {
#embed "Drawings/fridge.svg"
};
static const uint8_t fried_egg_svg[] = {
#embed "Drawings/fried-egg.svg"
};
static const uint8_t fries_svg[] = {
#embed "Drawings/fries.svg"
};
static const uint8_t frog_svg[] = {
#embed "Drawings/frog.svg"
};
static const uint8_t frying_pan_svg[] = {
#embed "Drawings/frying-pan.svg"
};
static const uint8_t galaxy_svg[] = {
#embed "Drawings/galaxy.svg"
};
static const uint8_t game_controller_svg[] = {
#embed "Drawings/game-controller.svg"
};
static const uint8_t garlic_svg[] = {
#embed "Drawings/garlic.svg"
};
static const uint8_t gate_svg[] = {
#embed "Drawings/gate.svg"
};
static const uint8_t gear_svg[] = {
#embed "Drawings/gear.svg"
};
static const uint8_t geisha_svg[] = {
#embed "Drawings/geisha.svg"
};
static const uint8_t ghost_svg[] = {
#embed "Drawings/ghost.svg"
};
static const uint8_t gift_svg[] = {
#embed "Drawings/gift.svg"
};
static const uint8_t gingerbread_man_svg[] = {
#embed "Drawings/gingerbread-man.svg"
};
static const uint8_t giraffe_svg[] = {
#embed "Drawings/giraffe.svg"
};
static const uint8_t girl_svg[] = {
#embed "Drawings/girl.svg"
};
static const uint8_t glass_svg[] = {
#embed "Drawings/glass.svg"
};
static const uint8_t glasses_svg[] = {
#embed "Drawings/glasses.svg"
};
static const uint8_t glove_svg[] = {
#embed "Drawings/glove.svg"
};
static const uint8_t goat_svg[] = {
#embed "Drawings/goat.svg"
};
static const uint8_t goose_svg[] = {
#embed "Drawings/goose.svg"
};
static const uint8_t gorilla_svg[] = {
#embed "Drawings/gorilla.svg"
};
static const uint8_t graduation_cap_svg[] = {
#embed "Drawings/graduation-cap.svg"
};
static const uint8_t grapes_svg[] = {
#embed "Drawings/grapes.svg"
};
static const uint8_t grass_svg[] = {
#embed "Drawings/grass.svg"
};
static const uint8_t guitar_svg[] = {
#embed "Drawings/guitar.svg"
};
static const uint8_t hair_dryer_svg[] = {
#embed "Drawings/hair-dryer.svg"
};
static const uint8_t hammer_svg[] = {
#embed "Drawings/hammer.svg"
};
static const uint8_t hammock_svg[] = {
#embed "Drawings/hammock.svg"
};
static const uint8_t hamster_svg[] = {
#embed "Drawings/hamster.svg"
};
static const uint8_t hand_fan_svg[] = {
#embed "Drawings/hand-fan.svg"
};
static const uint8_t hand_svg[] = {
#embed "Drawings/hand.svg"
};
static const uint8_t handbag_svg[] = {
#embed "Drawings/handbag.svg"
};
static const uint8_t hashtag_svg[] = {
#embed "Drawings/hashtag.svg"
};
static const uint8_t hat_svg[] = {
#embed "Drawings/hat.svg"
};
static const uint8_t headphones_svg[] = {
#embed "Drawings/headphones.svg"
};
static const uint8_t heart_svg[] = {
#embed "Drawings/heart.svg"
};
static const uint8_t hedgehog_svg[] = {
#embed "Drawings/hedgehog.svg"
};
static const uint8_t helicopter_svg[] = {
#embed "Drawings/helicopter.svg"
};
static const uint8_t helmet_svg[] = {
#embed "Drawings/helmet.svg"
};
static const uint8_t high_heel_svg[] = {
#embed "Drawings/high-heel.svg"
};
static const uint8_t hippo_svg[] = {
#embed "Drawings/hippo.svg"
};
static const uint8_t honey_svg[] = {
#embed "Drawings/honey.svg"
};
static const uint8_t horse_svg[] = {
#embed "Drawings/horse.svg"
};
static const uint8_t hospital_svg[] = {
#embed "Drawings/hospital.svg"
};
static const uint8_t hot_air_balloon_svg[] = {
#embed "Drawings/hot-air-balloon.svg"
};
static const uint8_t hot_dog_svg[] = {
#embed "Drawings/hot-dog.svg"
};
static const uint8_t hourglass_svg[] = {
#embed "Drawings/hourglass.svg"
};
static const uint8_t house_svg[] = {
#embed "Drawings/house.svg"
};
static const uint8_t hummingbird_svg[] = {
#embed "Drawings/hummingbird.svg"
};
static const uint8_t hut_svg[] = {
#embed "Drawings/hut.svg"
};
static const uint8_t ice_cream_svg[] = {
#embed "Drawings/ice-cream.svg"
};
static const uint8_t iceberg_svg[] = {
#embed "Drawings/iceberg.svg"
};
static const uint8_t igloo_svg[] = {
#embed "Drawings/igloo.svg"
};
static const uint8_t infinity_svg[] = {
#embed "Drawings/infinity.svg"
};
static const uint8_t island_svg[] = {
#embed "Drawings/island.svg"
};
static const uint8_t jack_o_lantern_svg[] = {
#embed "Drawings/jack-o-lantern.svg"
};
static const uint8_t jacket_svg[] = {
#embed "Drawings/jacket.svg"
};
static const uint8_t jar_svg[] = {
#embed "Drawings/jar.svg"
};
static const uint8_t jeans_svg[] = {
#embed "Drawings/jeans.svg"
};
static const uint8_t jeep_svg[] = {
#embed "Drawings/jeep.svg"
};
static const uint8_t jellyfish_svg[] = {
#embed "Drawings/jellyfish.svg"
};
static const uint8_t juice_svg[] = {
#embed "Drawings/juice.svg"
};
static const uint8_t kangaroo_svg[] = {
#embed "Drawings/kangaroo.svg"
};
static const uint8_t key_svg[] = {
#embed "Drawings/key.svg"
};
static const uint8_t keyboard_svg[] = {
#embed "Drawings/keyboard.svg"
};
static const uint8_t kick_scooter_svg[] = {
#embed "Drawings/kick-scooter.svg"
};
static const uint8_t king_svg[] = {
#embed "Drawings/king.svg"
};
static const uint8_t kite_svg[] = {
#embed "Drawings/kite.svg"
};
static const uint8_t kiwi_svg[] = {
#embed "Drawings/kiwi.svg"
};
static const uint8_t knife_svg[] = {
#embed "Drawings/knife.svg"
};
static const uint8_t knight_svg[] = {
#embed "Drawings/knight.svg"
};
static const uint8_t koala_svg[] = {
#embed "Drawings/koala.svg"
};
static const uint8_t ladder_svg[] = {
#embed "Drawings/ladder.svg"
};
static const uint8_t ladybug_svg[] = {
#embed "Drawings/ladybug.svg"
};
static const uint8_t lamp_svg[] = {
#embed "Drawings/lamp.svg"
};
static const uint8_t lantern_svg[] = {
#embed "Drawings/lantern.svg"
};
static const uint8_t laptop_svg[] = {
#embed "Drawings/laptop.svg"
};
static const uint8_t lava_lamp_svg[] = {
#embed "Drawings/lava-lamp.svg"
};
static const uint8_t lavender_svg[] = {
#embed "Drawings/lavender.svg"
};
static const uint8_t leaf_svg[] = {
#embed "Drawings/leaf.svg"
};
static const uint8_t lemon_svg[] = {
#embed "Drawings/lemon.svg"
};
static const uint8_t lightbulb_svg[] = {
#embed "Drawings/lightbulb.svg"
};
static const uint8_t lighthouse_svg[] = {
#embed "Drawings/lighthouse.svg"
};
static const uint8_t lightning_svg[] = {
#embed "Drawings/lightning.svg"
};
static const uint8_t lily_svg[] = {
#embed "Drawings/lily.svg"
};
static const uint8_t lion_svg[] = {
#embed "Drawings/lion.svg"
};
static const uint8_t lips_svg[] = {
#embed "Drawings/lips.svg"
};
static const uint8_t lipstick_svg[] = {
#embed "Drawings/lipstick.svg"
};
static const uint8_t lizard_svg[] = {
#embed "Drawings/lizard.svg"
};
static const uint8_t lobster_svg[] = {
#embed "Drawings/lobster.svg"
};
static const uint8_t location_pin_svg[] = {
#embed "Drawings/location-pin.svg"
};
static const uint8_t lock_svg[] = {
#embed "Drawings/lock.svg"
};
static const uint8_t log_svg[] = {
#embed "Drawings/log.svg"
};
static const uint8_t lollipop_svg[] = {
#embed "Drawings/lollipop.svg"
};
static const uint8_t lotus_svg[] = {
#embed "Drawings/lotus.svg"
};
static const uint8_t macaron_svg[] = {
#embed "Drawings/macaron.svg"
};
static const uint8_t magic_wand_svg[] = {
#embed "Drawings/magic-wand.svg"
};
static const uint8_t magnet_svg[] = {
#embed "Drawings/magnet.svg"
};
static const uint8_t magnifier_svg[] = {
#embed "Drawings/magnifier.svg"
};
static const uint8_t mailbox_svg[] = {
#embed "Drawings/mailbox.svg"
};
static const uint8_t man_svg[] = {
#embed "Drawings/man.svg"
};
static const uint8_t mango_svg[] = {
#embed "Drawings/mango.svg"
};
static const uint8_t manta_ray_svg[] = {
#embed "Drawings/manta-ray.svg"
};
static const uint8_t maple_leaf_svg[] = {
#embed "Drawings/maple-leaf.svg"
};
static const uint8_t mask_svg[] = {
#embed "Drawings/mask.svg"
};
static const uint8_t medal_svg[] = {
#embed "Drawings/medal.svg"
};
static const uint8_t megaphone_svg[] = {
#embed "Drawings/megaphone.svg"
};
static const uint8_t menorah_svg[] = {
#embed "Drawings/menorah.svg"
};
static const uint8_t mermaid_svg[] = {
#embed "Drawings/mermaid.svg"
};
static const uint8_t microphone_svg[] = {
#embed "Drawings/microphone.svg"
};
static const uint8_t microscope_svg[] = {
#embed "Drawings/microscope.svg"
};
static const uint8_t microwave_svg[] = {
#embed "Drawings/microwave.svg"
};
static const uint8_t milk_svg[] = {
#embed "Drawings/milk.svg"
};
static const uint8_t mirror_svg[] = {
#embed "Drawings/mirror.svg"
};
static const uint8_t money_svg[] = {
#embed "Drawings/money.svg"
};
static const uint8_t monk_svg[] = {
#embed "Drawings/monk.svg"
};
static const uint8_t monkey_svg[] = {
#embed "Drawings/monkey.svg"
};
static const uint8_t monster_svg[] = {
#embed "Drawings/monster.svg"
};
static const uint8_t moon_svg[] = {
#embed "Drawings/moon.svg"
};
static const uint8_t motorcycle_svg[] = {
#embed "Drawings/motorcycle.svg"
};
static const uint8_t mountain_svg[] = {
#embed "Drawings/mountain.svg"
};
static const uint8_t mouse_svg[] = {
#embed "Drawings/mouse.svg"
};
static const uint8_t mummy_svg[] = {
#embed "Drawings/mummy.svg"
};
static const uint8_t mushroom_svg[] = {
#embed "Drawings/mushroom.svg"
};
static const uint8_t music_note_svg[] = {
#embed "Drawings/music-note.svg"
};
static const uint8_t musician_svg[] = {
#embed "Drawings/musician.svg"
};
static const uint8_t necklace_svg[] = {
#embed "Drawings/necklace.svg"
};
static const uint8_t nest_svg[] = {
#embed "Drawings/nest.svg"
};
static const uint8_t newspaper_svg[] = {
#embed "Drawings/newspaper.svg"
};
static const uint8_t ninja_svg[] = {
#embed "Drawings/ninja.svg"
};
static const uint8_t notebook_svg[] = {
#embed "Drawings/notebook.svg"
};
static const uint8_t nurse_svg[] = {
#embed "Drawings/nurse.svg"
};
static const uint8_t octopus_svg[] = {
#embed "Drawings/octopus.svg"
};
static const uint8_t office_chair_svg[] = {
#embed "Drawings/office-chair.svg"
};
static const uint8_t old_man_svg[] = {
#embed "Drawings/old-man.svg"
};
static const uint8_t old_woman_svg[] = {
#embed "Drawings/old-woman.svg"
};
static const uint8_t olive_oil_svg[] = {
#embed "Drawings/olive-oil.svg"
};
static const uint8_t onion_svg[] = {
#embed "Drawings/onion.svg"
};
static const uint8_t orange_svg[] = {
#embed "Drawings/orange.svg"
};
static const uint8_t orc_svg[] = {
#embed "Drawings/orc.svg"
};
static const uint8_t orca_svg[] = {
#embed "Drawings/orca.svg"
};
static const uint8_t orchid_svg[] = {
#embed "Drawings/orchid.svg"
};
static const uint8_t ornament_svg[] = {
#embed "Drawings/ornament.svg"
};
static const uint8_t ostrich_svg[] = {
#embed "Drawings/ostrich.svg"
};
static const uint8_t otter_svg[] = {
#embed "Drawings/otter.svg"
};
static const uint8_t oven_svg[] = {
#embed "Drawings/oven.svg"
};
static const uint8_t owl_svg[] = {
#embed "Drawings/owl.svg"
};
static const uint8_t paintbrush_svg[] = {
#embed "Drawings/paintbrush.svg"
};
static const uint8_t painter_svg[] = {
#embed "Drawings/painter.svg"
};
static const uint8_t painting_svg[] = {
#embed "Drawings/painting.svg"
};
static const uint8_t palette_svg[] = {
#embed "Drawings/palette.svg"
};
static const uint8_t palm_svg[] = {
#embed "Drawings/palm.svg"
};
static const uint8_t pancakes_svg[] = {
#embed "Drawings/pancakes.svg"
};
static const uint8_t panda_svg[] = {
#embed "Drawings/panda.svg"
};
static const uint8_t paper_plane_svg[] = {
#embed "Drawings/paper-plane.svg"
};
static const uint8_t parachute_svg[] = {
#embed "Drawings/parachute.svg"
};
static const uint8_t parrot_svg[] = {
#embed "Drawings/parrot.svg"
};
static const uint8_t paw_svg[] = {
#embed "Drawings/paw.svg"
};
static const uint8_t peace_svg[] = {
#embed "Drawings/peace.svg"
};
static const uint8_t peach_svg[] = {
#embed "Drawings/peach.svg"
};
static const uint8_t peacock_svg[] = {
#embed "Drawings/peacock.svg"
};
static const uint8_t pear_svg[] = {
#embed "Drawings/pear.svg"
};
static const uint8_t peas_svg[] = {
#embed "Drawings/peas.svg"
};
static const uint8_t pen_svg[] = {
#embed "Drawings/pen.svg"
};
static const uint8_t pencil_svg[] = {
#embed "Drawings/pencil.svg"
};
static const uint8_t penguin_svg[] = {
#embed "Drawings/penguin.svg"
};
static const uint8_t perfume_svg[] = {
#embed "Drawings/perfume.svg"
};
static const uint8_t phoenix_svg[] = {
#embed "Drawings/phoenix.svg"
};
static const uint8_t photo_frame_svg[] = {
#embed "Drawings/photo-frame.svg"
};
static const uint8_t piano_svg[] = {
#embed "Drawings/piano.svg"
};
static const uint8_t pie_chart_svg[] = {
#embed "Drawings/pie-chart.svg"
};
static const uint8_t pie_svg[] = {
#embed "Drawings/pie.svg"
};
static const uint8_t pig_svg[] = {
#embed "Drawings/pig.svg"
};
static const uint8_t pigeon_svg[] = {
#embed "Drawings/pigeon.svg"
};
static const uint8_t pill_svg[] = {
#embed "Drawings/pill.svg"
};
static const uint8_t pillow_svg[] = {
#embed "Drawings/pillow.svg"
};
static const uint8_t pine_svg[] = {
#embed "Drawings/pine.svg"
};
static const uint8_t pineapple_svg[] = {
#embed "Drawings/pineapple.svg"
};
static const uint8_t pirate_ship_svg[] = {
#embed "Drawings/pirate-ship.svg"
};
static const uint8_t pirate_svg[] = {
#embed "Drawings/pirate.svg"
};
static const uint8_t pizza_svg[] = {
#embed "Drawings/pizza.svg"
};
static const uint8_t planet_svg[] = {
#embed "Drawings/planet.svg"
};
static const uint8_t plate_svg[] = {
#embed "Drawings/plate.svg"
};
static const uint8_t playground_slide_svg[] = {
#embed "Drawings/playground-slide.svg"
};
static const uint8_t plug_svg[] = {
#embed "Drawings/plug.svg"
};
static const uint8_t plum_svg[] = {
#embed "Drawings/plum.svg"
};
static const uint8_t polar_bear_svg[] = {
#embed "Drawings/polar-bear.svg"
};
static const uint8_t police_car_svg[] = {
#embed "Drawings/police-car.svg"
};
static const uint8_t police_officer_svg[] = {
#embed "Drawings/police-officer.svg"
};
static const uint8_t pool_svg[] = {
#embed "Drawings/pool.svg"
};
static const uint8_t popcorn_svg[] = {
#embed "Drawings/popcorn.svg"
};
static const uint8_t poppy_svg[] = {
#embed "Drawings/poppy.svg"
};
static const uint8_t popsicle_svg[] = {
#embed "Drawings/popsicle.svg"
};
static const uint8_t portrait_svg[] = {
#embed "Drawings/portrait.svg"
};
static const uint8_t potato_svg[] = {
#embed "Drawings/potato.svg"
};
static const uint8_t potion_svg[] = {
#embed "Drawings/potion.svg"
};
static const uint8_t potted_plant_svg[] = {
#embed "Drawings/potted-plant.svg"
};
static const uint8_t pretzel_svg[] = {
#embed "Drawings/pretzel.svg"
};
static const uint8_t price_tag_svg[] = {
#embed "Drawings/price-tag.svg"
};
static const uint8_t princess_svg[] = {
#embed "Drawings/princess.svg"
};
static const uint8_t printer_svg[] = {
#embed "Drawings/printer.svg"
};
static const uint8_t pumpkin_svg[] = {
#embed "Drawings/pumpkin.svg"
};
static const uint8_t puppet_svg[] = {
#embed "Drawings/puppet.svg"
};
static const uint8_t puzzle_svg[] = {
#embed "Drawings/puzzle.svg"
};
static const uint8_t pyramid_svg[] = {
#embed "Drawings/pyramid.svg"
};
static const uint8_t queen_svg[] = {
#embed "Drawings/queen.svg"
};
static const uint8_t question_mark_svg[] = {
#embed "Drawings/question-mark.svg"
};
static const uint8_t rabbit_svg[] = {
#embed "Drawings/rabbit.svg"
};
static const uint8_t raccoon_svg[] = {
#embed "Drawings/raccoon.svg"
};
static const uint8_t radio_svg[] = {
#embed "Drawings/radio.svg"
};
static const uint8_t rainbow_svg[] = {
#embed "Drawings/rainbow.svg"
};
static const uint8_t raindrop_svg[] = {
#embed "Drawings/raindrop.svg"
};
static const uint8_t ramen_svg[] = {
#embed "Drawings/ramen.svg"
};
static const uint8_t record_player_svg[] = {
#embed "Drawings/record-player.svg"
};
static const uint8_t recycle_svg[] = {
#embed "Drawings/recycle.svg"
};
static const uint8_t red_panda_svg[] = {
#embed "Drawings/red-panda.svg"
};
static const uint8_t remote_control_svg[] = {
#embed "Drawings/remote-control.svg"
};
static const uint8_t rhino_svg[] = {
#embed "Drawings/rhino.svg"
};
static const uint8_t rice_svg[] = {
#embed "Drawings/rice.svg"
};
static const uint8_t ring_svg[] = {
#embed "Drawings/ring.svg"
};
static const uint8_t roast_chicken_svg[] = {
#embed "Drawings/roast-chicken.svg"
};
static const uint8_t robot_arm_svg[] = {
#embed "Drawings/robot-arm.svg"
};
static const uint8_t robot_vacuum_svg[] = {
#embed "Drawings/robot-vacuum.svg"
};
static const uint8_t robot_svg[] = {
#embed "Drawings/robot.svg"
};
static const uint8_t rock_svg[] = {
#embed "Drawings/rock.svg"
};
static const uint8_t rocket_svg[] = {
#embed "Drawings/rocket.svg"
};
static const uint8_t rocking_horse_svg[] = {
#embed "Drawings/rocking-horse.svg"
};
static const uint8_t roller_coaster_svg[] = {
#embed "Drawings/roller-coaster.svg"
};
static const uint8_t rope_svg[] = {
#embed "Drawings/rope.svg"
};
static const uint8_t rose_svg[] = {
#embed "Drawings/rose.svg"
};
static const uint8_t router_svg[] = {
#embed "Drawings/router.svg"
};
static const uint8_t rubber_duck_svg[] = {
#embed "Drawings/rubber-duck.svg"
};
static const uint8_t rug_svg[] = {
#embed "Drawings/rug.svg"
};
static const uint8_t runner_svg[] = {
#embed "Drawings/runner.svg"
};
static const uint8_t sack_svg[] = {
#embed "Drawings/sack.svg"
};
static const uint8_t salad_svg[] = {
#embed "Drawings/salad.svg"
};
static const uint8_t samurai_svg[] = {
#embed "Drawings/samurai.svg"
};
static const uint8_t sandal_svg[] = {
#embed "Drawings/sandal.svg"
};
static const uint8_t sandcastle_svg[] = {
#embed "Drawings/sandcastle.svg"
};
static const uint8_t sandwich_svg[] = {
#embed "Drawings/sandwich.svg"
};
static const uint8_t santa_svg[] = {
#embed "Drawings/santa.svg"
};
static const uint8_t satellite_dish_svg[] = {
#embed "Drawings/satellite-dish.svg"
};
static const uint8_t satellite_svg[] = {
#embed "Drawings/satellite.svg"
};
static const uint8_t saw_svg[] = {
#embed "Drawings/saw.svg"
};
static const uint8_t saxophone_svg[] = {
#embed "Drawings/saxophone.svg"
};
static const uint8_t scarf_svg[] = {
#embed "Drawings/scarf.svg"
};
static const uint8_t school_svg[] = {
#embed "Drawings/school.svg"
};
static const uint8_t scientist_svg[] = {
#embed "Drawings/scientist.svg"
};
static const uint8_t scissors_svg[] = {
#embed "Drawings/scissors.svg"
};
static const uint8_t scooter_svg[] = {
#embed "Drawings/scooter.svg"
};
static const uint8_t scorpion_svg[] = {
#embed "Drawings/scorpion.svg"
};
static const uint8_t screwdriver_svg[] = {
#embed "Drawings/screwdriver.svg"
};
static const uint8_t scroll_svg[] = {
#embed "Drawings/scroll.svg"
};
static const uint8_t seagull_svg[] = {
#embed "Drawings/seagull.svg"
};
static const uint8_t seahorse_svg[] = {
#embed "Drawings/seahorse.svg"
};
static const uint8_t seal_svg[] = {
#embed "Drawings/seal.svg"
};
static const uint8_t server_svg[] = {
#embed "Drawings/server.svg"
};
static const uint8_t sewing_machine_svg[] = {
#embed "Drawings/sewing-machine.svg"
};
static const uint8_t shampoo_svg[] = {
#embed "Drawings/shampoo.svg"
};
static const uint8_t shark_svg[] = {
#embed "Drawings/shark.svg"
};
static const uint8_t sheep_svg[] = {
#embed "Drawings/sheep.svg"
};
static const uint8_t shell_svg[] = {
#embed "Drawings/shell.svg"
};
static const uint8_t shield_svg[] = {
#embed "Drawings/shield.svg"
};
static const uint8_t ship_svg[] = {
#embed "Drawings/ship.svg"
};
static const uint8_t shirt_svg[] = {
#embed "Drawings/shirt.svg"
};
static const uint8_t shop_svg[] = {
#embed "Drawings/shop.svg"
};
static const uint8_t shopping_bag_svg[] = {
#embed "Drawings/shopping-bag.svg"
};
static const uint8_t shopping_cart_svg[] = {
#embed "Drawings/shopping-cart.svg"
};
static const uint8_t shovel_svg[] = {
#embed "Drawings/shovel.svg"
};
static const uint8_t shrimp_svg[] = {
#embed "Drawings/shrimp.svg"
};
static const uint8_t sign_svg[] = {
#embed "Drawings/sign.svg"
};
static const uint8_t singer_svg[] = {
#embed "Drawings/singer.svg"
};
static const uint8_t sink_svg[] = {
#embed "Drawings/sink.svg"
};
static const uint8_t skateboard_svg[] = {
#embed "Drawings/skateboard.svg"
};
static const uint8_t skeleton_svg[] = {
#embed "Drawings/skeleton.svg"
};
static const uint8_t skier_svg[] = {
#embed "Drawings/skier.svg"
};
static const uint8_t skull_svg[] = {
#embed "Drawings/skull.svg"
};
static const uint8_t skunk_svg[] = {
#embed "Drawings/skunk.svg"
};
static const uint8_t skyscraper_svg[] = {
#embed "Drawings/skyscraper.svg"
};
static const uint8_t sled_svg[] = {
#embed "Drawings/sled.svg"
};
static const uint8_t sloth_svg[] = {
#embed "Drawings/sloth.svg"
};
static const uint8_t smartphone_svg[] = {
#embed "Drawings/smartphone.svg"
};
static const uint8_t smartwatch_svg[] = {
#embed "Drawings/smartwatch.svg"
};
static const uint8_t smiley_svg[] = {
#embed "Drawings/smiley.svg"
};
static const uint8_t smoothie_svg[] = {
#embed "Drawings/smoothie.svg"
};
static const uint8_t snail_svg[] = {
#embed "Drawings/snail.svg"
};
static const uint8_t snake_svg[] = {
#embed "Drawings/snake.svg"
};
static const uint8_t sneaker_svg[] = {
#embed "Drawings/sneaker.svg"
};
static const uint8_t snow_globe_svg[] = {
#embed "Drawings/snow-globe.svg"
};
static const uint8_t snowflake_svg[] = {
#embed "Drawings/snowflake.svg"
};
static const uint8_t snowman_svg[] = {
#embed "Drawings/snowman.svg"
};
static const uint8_t soap_svg[] = {
#embed "Drawings/soap.svg"
};
static const uint8_t soccer_player_svg[] = {
#embed "Drawings/soccer-player.svg"
};
static const uint8_t sock_svg[] = {
#embed "Drawings/sock.svg"
};
static const uint8_t sofa_svg[] = {
#embed "Drawings/sofa.svg"
};
static const uint8_t solar_panel_svg[] = {
#embed "Drawings/solar-panel.svg"
};
static const uint8_t soldier_svg[] = {
#embed "Drawings/soldier.svg"
};
static const uint8_t spaceship_svg[] = {
#embed "Drawings/spaceship.svg"
};
static const uint8_t spaghetti_svg[] = {
#embed "Drawings/spaghetti.svg"
};
static const uint8_t speaker_svg[] = {
#embed "Drawings/speaker.svg"
};
static const uint8_t speech_bubble_svg[] = {
#embed "Drawings/speech-bubble.svg"
};
static const uint8_t spider_web_svg[] = {
#embed "Drawings/spider-web.svg"
};
static const uint8_t spider_svg[] = {
#embed "Drawings/spider.svg"
};
static const uint8_t spinning_top_svg[] = {
#embed "Drawings/spinning-top.svg"
};
static const uint8_t spoon_svg[] = {
#embed "Drawings/spoon.svg"
};
static const uint8_t sports_car_svg[] = {
#embed "Drawings/sports-car.svg"
};
static const uint8_t squirrel_svg[] = {
#embed "Drawings/squirrel.svg"
};
static const uint8_t staircase_svg[] = {
#embed "Drawings/staircase.svg"
};
static const uint8_t stall_svg[] = {
#embed "Drawings/stall.svg"
};
static const uint8_t star_svg[] = {
#embed "Drawings/star.svg"
};
static const uint8_t starfish_svg[] = {
#embed "Drawings/starfish.svg"
};
static const uint8_t statue_of_liberty_svg[] = {
#embed "Drawings/statue-of-liberty.svg"
};
static const uint8_t statue_svg[] = {
#embed "Drawings/statue.svg"
};
static const uint8_t steak_svg[] = {
#embed "Drawings/steak.svg"
};
static const uint8_t stethoscope_svg[] = {
#embed "Drawings/stethoscope.svg"
};
static const uint8_t stocking_svg[] = {
#embed "Drawings/stocking.svg"
};
static const uint8_t stool_svg[] = {
#embed "Drawings/stool.svg"
};
static const uint8_t strawberry_svg[] = {
#embed "Drawings/strawberry.svg"
};
static const uint8_t street_lamp_svg[] = {
#embed "Drawings/street-lamp.svg"
};
static const uint8_t stroller_svg[] = {
#embed "Drawings/stroller.svg"
};
static const uint8_t student_svg[] = {
#embed "Drawings/student.svg"
};
static const uint8_t submarine_svg[] = {
#embed "Drawings/submarine.svg"
};
static const uint8_t succulent_svg[] = {
#embed "Drawings/succulent.svg"
};
static const uint8_t suitcase_svg[] = {
#embed "Drawings/suitcase.svg"
};
static const uint8_t sun_svg[] = {
#embed "Drawings/sun.svg"
};
static const uint8_t sunflower_svg[] = {
#embed "Drawings/sunflower.svg"
};
static const uint8_t sunglasses_svg[] = {
#embed "Drawings/sunglasses.svg"
};
static const uint8_t superhero_svg[] = {
#embed "Drawings/superhero.svg"
};
static const uint8_t surfboard_svg[] = {
#embed "Drawings/surfboard.svg"
};
static const uint8_t surfer_svg[] = {
#embed "Drawings/surfer.svg"
};
static const uint8_t sushi_svg[] = {
#embed "Drawings/sushi.svg"
};
static const uint8_t swan_svg[] = {
#embed "Drawings/swan.svg"
};
static const uint8_t sweater_svg[] = {
#embed "Drawings/sweater.svg"
};
static const uint8_t swimmer_svg[] = {
#embed "Drawings/swimmer.svg"
};
static const uint8_t swimsuit_svg[] = {
#embed "Drawings/swimsuit.svg"
};
static const uint8_t sword_svg[] = {
#embed "Drawings/sword.svg"
};
static const uint8_t syringe_svg[] = {
#embed "Drawings/syringe.svg"
};
static const uint8_t table_svg[] = {
#embed "Drawings/table.svg"
};
static const uint8_t tablet_svg[] = {
#embed "Drawings/tablet.svg"
};
static const uint8_t taco_svg[] = {
#embed "Drawings/taco.svg"
};
static const uint8_t tank_svg[] = {
#embed "Drawings/tank.svg"
};
static const uint8_t target_svg[] = {
#embed "Drawings/target.svg"
};
static const uint8_t taxi_svg[] = {
#embed "Drawings/taxi.svg"
};
static const uint8_t tea_svg[] = {
#embed "Drawings/tea.svg"
};
static const uint8_t teacher_svg[] = {
#embed "Drawings/teacher.svg"
};
static const uint8_t teapot_svg[] = {
#embed "Drawings/teapot.svg"
};
static const uint8_t teddy_bear_svg[] = {
#embed "Drawings/teddy-bear.svg"
};
static const uint8_t telephone_booth_svg[] = {
#embed "Drawings/telephone-booth.svg"
};
static const uint8_t telescope_svg[] = {
#embed "Drawings/telescope.svg"
};
static const uint8_t temple_svg[] = {
#embed "Drawings/temple.svg"
};
static const uint8_t tennis_player_svg[] = {
#embed "Drawings/tennis-player.svg"
};
static const uint8_t tennis_racket_svg[] = {
#embed "Drawings/tennis-racket.svg"
};
static const uint8_t tent_svg[] = {
#embed "Drawings/tent.svg"
};
static const uint8_t test_tube_svg[] = {
#embed "Drawings/test-tube.svg"
};
static const uint8_t throne_svg[] = {
#embed "Drawings/throne.svg"
};
static const uint8_t thumbs_up_svg[] = {
#embed "Drawings/thumbs-up.svg"
};
static const uint8_t tie_svg[] = {
#embed "Drawings/tie.svg"
};
static const uint8_t tiger_svg[] = {
#embed "Drawings/tiger.svg"
};
static const uint8_t toaster_svg[] = {
#embed "Drawings/toaster.svg"
};
static const uint8_t toilet_svg[] = {
#embed "Drawings/toilet.svg"
};
static const uint8_t tomato_svg[] = {
#embed "Drawings/tomato.svg"
};
static const uint8_t tombstone_svg[] = {
#embed "Drawings/tombstone.svg"
};
static const uint8_t tooth_svg[] = {
#embed "Drawings/tooth.svg"
};
static const uint8_t toothbrush_svg[] = {
#embed "Drawings/toothbrush.svg"
};
static const uint8_t top_hat_svg[] = {
#embed "Drawings/top-hat.svg"
};
static const uint8_t torii_svg[] = {
#embed "Drawings/torii.svg"
};
static const uint8_t tornado_svg[] = {
#embed "Drawings/tornado.svg"
};
static const uint8_t toucan_svg[] = {
#embed "Drawings/toucan.svg"
};
static const uint8_t towel_svg[] = {
#embed "Drawings/towel.svg"
};
static const uint8_t tower_svg[] = {
#embed "Drawings/tower.svg"
};
static const uint8_t toy_block_svg[] = {
#embed "Drawings/toy-block.svg"
};
static const uint8_t toy_car_svg[] = {
#embed "Drawings/toy-car.svg"
};
static const uint8_t toy_train_svg[] = {
#embed "Drawings/toy-train.svg"
};
static const uint8_t tractor_svg[] = {
#embed "Drawings/tractor.svg"
};
static const uint8_t traffic_light_svg[] = {
#embed "Drawings/traffic-light.svg"
};
static const uint8_t train_svg[] = {
#embed "Drawings/train.svg"
};
static const uint8_t tram_svg[] = {
#embed "Drawings/tram.svg"
};
static const uint8_t trash_can_svg[] = {
#embed "Drawings/trash-can.svg"
};
static const uint8_t treasure_chest_svg[] = {
#embed "Drawings/treasure-chest.svg"
};
static const uint8_t tree_svg[] = {
#embed "Drawings/tree.svg"
};
static const uint8_t treehouse_svg[] = {
#embed "Drawings/treehouse.svg"
};
static const uint8_t tripod_svg[] = {
#embed "Drawings/tripod.svg"
};
static const uint8_t trophy_svg[] = {
#embed "Drawings/trophy.svg"
};
static const uint8_t truck_svg[] = {
#embed "Drawings/truck.svg"
};
static const uint8_t trumpet_svg[] = {
#embed "Drawings/trumpet.svg"
};
static const uint8_t tulip_svg[] = {
#embed "Drawings/tulip.svg"
};
static const uint8_t turkey_svg[] = {
#embed "Drawings/turkey.svg"
};
static const uint8_t turtle_svg[] = {
#embed "Drawings/turtle.svg"
};
static const uint8_t tv_svg[] = {
#embed "Drawings/tv.svg"
};
static const uint8_t typewriter_svg[] = {
#embed "Drawings/typewriter.svg"
};
static const uint8_t ufo_svg[] = {
#embed "Drawings/ufo.svg"
};
static const uint8_t umbrella_svg[] = {
#embed "Drawings/umbrella.svg"
};
static const uint8_t unicorn_svg[] = {
#embed "Drawings/unicorn.svg"
};
static const uint8_t user_svg[] = {
#embed "Drawings/user.svg"
};
static const uint8_t vampire_svg[] = {
#embed "Drawings/vampire.svg"
};
static const uint8_t van_svg[] = {
#embed "Drawings/van.svg"
};
static const uint8_t vase_svg[] = {
#embed "Drawings/vase.svg"
};
static const uint8_t viking_svg[] = {
#embed "Drawings/viking.svg"
};
static const uint8_t violin_svg[] = {
#embed "Drawings/violin.svg"
};
static const uint8_t volcano_svg[] = {
#embed "Drawings/volcano.svg"
};
static const uint8_t vr_headset_svg[] = {
#embed "Drawings/vr-headset.svg"
};
static const uint8_t waffle_svg[] = {
#embed "Drawings/waffle.svg"
};
static const uint8_t waiter_svg[] = {
#embed "Drawings/waiter.svg"
};
static const uint8_t wall_svg[] = {
#embed "Drawings/wall.svg"
};
static const uint8_t wallet_svg[] = {
#embed "Drawings/wallet.svg"
};
static const uint8_t walrus_svg[] = {
#embed "Drawings/walrus.svg"
};
static const uint8_t wardrobe_svg[] = {
#embed "Drawings/wardrobe.svg"
};
static const uint8_t washing_machine_svg[] = {
#embed "Drawings/washing-machine.svg"
};
static const uint8_t watch_svg[] = {
#embed "Drawings/watch.svg"
};
static const uint8_t waterfall_svg[] = {
#embed "Drawings/waterfall.svg"
};
static const uint8_t watering_can_svg[] = {
#embed "Drawings/watering-can.svg"
};
static const uint8_t watermelon_svg[] = {
#embed "Drawings/watermelon.svg"
};
static const uint8_t wave_svg[] = {
#embed "Drawings/wave.svg"
};
static const uint8_t well_svg[] = {
#embed "Drawings/well.svg"
};
static const uint8_t whale_svg[] = {
#embed "Drawings/whale.svg"
};
static const uint8_t wheat_svg[] = {
#embed "Drawings/wheat.svg"
};
static const uint8_t wheelbarrow_svg[] = {
#embed "Drawings/wheelbarrow.svg"
};
static const uint8_t wheelchair_svg[] = {
#embed "Drawings/wheelchair.svg"
};
static const uint8_t whiskey_svg[] = {
#embed "Drawings/whiskey.svg"
};
static const uint8_t wifi_svg[] = {
#embed "Drawings/wifi.svg"
};
static const uint8_t wind_turbine_svg[] = {
#embed "Drawings/wind-turbine.svg"
};
static const uint8_t windmill_svg[] = {
#embed "Drawings/windmill.svg"
};
static const uint8_t window_svg[] = {
#embed "Drawings/window.svg"
};
static const uint8_t wine_svg[] = {
#embed "Drawings/wine.svg"
};
static const uint8_t witch_svg[] = {
#embed "Drawings/witch.svg"
};
static const uint8_t wizard_svg[] = {
#embed "Drawings/wizard.svg"
};
static const uint8_t wolf_svg[] = {
#embed "Drawings/wolf.svg"
};
static const uint8_t woman_svg[] = {
#embed "Drawings/woman.svg"
};
static const uint8_t wreath_svg[] = {
#embed "Drawings/wreath.svg"
};
static const uint8_t wrench_svg[] = {
#embed "Drawings/wrench.svg"
};
static const uint8_t yarn_svg[] = {
#embed "Drawings/yarn.svg"
};
static const uint8_t yin_yang_svg[] = {
#embed "Drawings/yin-yang.svg"
};
static const uint8_t yo_yo_svg[] = {
#embed "Drawings/yo-yo.svg"
};
static const uint8_t yoga_svg[] = {
#embed "Drawings/yoga.svg"
};
static const uint8_t yogurt_svg[] = {
#embed "Drawings/yogurt.svg"
};
static const uint8_t zebra_svg[] = {
#embed "Drawings/zebra.svg"
};
static const uint8_t zombie_svg[] = {
#embed "Drawings/zombie.svg"
};

static const cdrawings_file files[] = {
    {acorn_svg, sizeof acorn_svg},
    {airplane_svg, sizeof airplane_svg},
    {airship_svg, sizeof airship_svg},
    {alien_svg, sizeof alien_svg},
    {alpaca_svg, sizeof alpaca_svg},
    {ambulance_svg, sizeof ambulance_svg},
    {american_football_svg, sizeof american_football_svg},
    {anchor_svg, sizeof anchor_svg},
    {angel_svg, sizeof angel_svg},
    {ant_svg, sizeof ant_svg},
    {apple_svg, sizeof apple_svg},
    {aquarium_svg, sizeof aquarium_svg},
    {arcade_machine_svg, sizeof arcade_machine_svg},
    {armchair_svg, sizeof armchair_svg},
    {arrow_svg, sizeof arrow_svg},
    {astronaut_svg, sizeof astronaut_svg},
    {atom_svg, sizeof atom_svg},
    {autumn_tree_svg, sizeof autumn_tree_svg},
    {avocado_svg, sizeof avocado_svg},
    {axe_svg, sizeof axe_svg},
    {axolotl_svg, sizeof axolotl_svg},
    {baby_svg, sizeof baby_svg},
    {backpack_svg, sizeof backpack_svg},
    {bacon_svg, sizeof bacon_svg},
    {bagel_svg, sizeof bagel_svg},
    {balance_scale_svg, sizeof balance_scale_svg},
    {ball_svg, sizeof ball_svg},
    {balloon_svg, sizeof balloon_svg},
    {bamboo_svg, sizeof bamboo_svg},
    {banana_svg, sizeof banana_svg},
    {bandage_svg, sizeof bandage_svg},
    {banknote_svg, sizeof banknote_svg},
    {barista_svg, sizeof barista_svg},
    {barn_svg, sizeof barn_svg},
    {barrel_svg, sizeof barrel_svg},
    {baseball_svg, sizeof baseball_svg},
    {basket_svg, sizeof basket_svg},
    {basketball_player_svg, sizeof basketball_player_svg},
    {basketball_svg, sizeof basketball_svg},
    {bat_svg, sizeof bat_svg},
    {bathtub_svg, sizeof bathtub_svg},
    {battery_svg, sizeof battery_svg},
    {beaker_svg, sizeof beaker_svg},
    {beanie_svg, sizeof beanie_svg},
    {bear_svg, sizeof bear_svg},
    {beaver_svg, sizeof beaver_svg},
    {bed_svg, sizeof bed_svg},
    {bee_svg, sizeof bee_svg},
    {beer_svg, sizeof beer_svg},
    {bell_pepper_svg, sizeof bell_pepper_svg},
    {bell_svg, sizeof bell_svg},
    {bench_svg, sizeof bench_svg},
    {bicycle_svg, sizeof bicycle_svg},
    {binoculars_svg, sizeof binoculars_svg},
    {bird_svg, sizeof bird_svg},
    {birdhouse_svg, sizeof birdhouse_svg},
    {black_hole_svg, sizeof black_hole_svg},
    {blackberry_svg, sizeof blackberry_svg},
    {blanket_svg, sizeof blanket_svg},
    {blender_svg, sizeof blender_svg},
    {blueberry_svg, sizeof blueberry_svg},
    {boat_svg, sizeof boat_svg},
    {bonsai_svg, sizeof bonsai_svg},
    {book_svg, sizeof book_svg},
    {books_svg, sizeof books_svg},
    {bookshelf_svg, sizeof bookshelf_svg},
    {boot_svg, sizeof boot_svg},
    {bottle_svg, sizeof bottle_svg},
    {bouquet_svg, sizeof bouquet_svg},
    {bow_tie_svg, sizeof bow_tie_svg},
    {bowl_svg, sizeof bowl_svg},
    {box_svg, sizeof box_svg},
    {boxer_svg, sizeof boxer_svg},
    {boxing_glove_svg, sizeof boxing_glove_svg},
    {brain_svg, sizeof brain_svg},
    {bread_svg, sizeof bread_svg},
    {bride_svg, sizeof bride_svg},
    {bridge_svg, sizeof bridge_svg},
    {broccoli_svg, sizeof broccoli_svg},
    {broom_svg, sizeof broom_svg},
    {broomstick_svg, sizeof broomstick_svg},
    {bucket_svg, sizeof bucket_svg},
    {builder_svg, sizeof builder_svg},
    {burger_svg, sizeof burger_svg},
    {burrito_svg, sizeof burrito_svg},
    {bus_svg, sizeof bus_svg},
    {bush_svg, sizeof bush_svg},
    {businessman_svg, sizeof businessman_svg},
    {businesswoman_svg, sizeof businesswoman_svg},
    {butterfly_svg, sizeof butterfly_svg},
    {cabin_svg, sizeof cabin_svg},
    {cable_car_svg, sizeof cable_car_svg},
    {cactus_svg, sizeof cactus_svg},
    {cake_svg, sizeof cake_svg},
    {calculator_svg, sizeof calculator_svg},
    {calendar_svg, sizeof calendar_svg},
    {camel_svg, sizeof camel_svg},
    {camera_svg, sizeof camera_svg},
    {campfire_svg, sizeof campfire_svg},
    {can_svg, sizeof can_svg},
    {candle_svg, sizeof candle_svg},
    {candy_cane_svg, sizeof candy_cane_svg},
    {candy_svg, sizeof candy_svg},
    {canoe_svg, sizeof canoe_svg},
    {cap_svg, sizeof cap_svg},
    {capybara_svg, sizeof capybara_svg},
    {car_svg, sizeof car_svg},
    {cards_svg, sizeof cards_svg},
    {carousel_svg, sizeof carousel_svg},
    {carriage_svg, sizeof carriage_svg},
    {carrot_svg, sizeof carrot_svg},
    {cassette_svg, sizeof cassette_svg},
    {castle_svg, sizeof castle_svg},
    {cat_svg, sizeof cat_svg},
    {caterpillar_svg, sizeof caterpillar_svg},
    {cauldron_svg, sizeof cauldron_svg},
    {cereal_svg, sizeof cereal_svg},
    {chair_svg, sizeof chair_svg},
    {champagne_svg, sizeof champagne_svg},
    {chandelier_svg, sizeof chandelier_svg},
    {chart_bars_svg, sizeof chart_bars_svg},
    {check_svg, sizeof check_svg},
    {cheese_svg, sizeof cheese_svg},
    {cheetah_svg, sizeof cheetah_svg},
    {chef_svg, sizeof chef_svg},
    {cherry_tree_svg, sizeof cherry_tree_svg},
    {cherry_svg, sizeof cherry_svg},
    {chess_svg, sizeof chess_svg},
    {chicken_leg_svg, sizeof chicken_leg_svg},
    {chicken_svg, sizeof chicken_svg},
    {child_svg, sizeof child_svg},
    {chili_svg, sizeof chili_svg},
    {chinese_lantern_svg, sizeof chinese_lantern_svg},
    {chip_svg, sizeof chip_svg},
    {chocolate_svg, sizeof chocolate_svg},
    {christmas_tree_svg, sizeof christmas_tree_svg},
    {church_svg, sizeof church_svg},
    {clapperboard_svg, sizeof clapperboard_svg},
    {clipboard_svg, sizeof clipboard_svg},
    {clock_svg, sizeof clock_svg},
    {cloud_svg, sizeof cloud_svg},
    {clover_svg, sizeof clover_svg},
    {clown_svg, sizeof clown_svg},
    {clownfish_svg, sizeof clownfish_svg},
    {cocktail_svg, sizeof cocktail_svg},
    {coconut_svg, sizeof coconut_svg},
    {coffee_cup_svg, sizeof coffee_cup_svg},
    {coffee_machine_svg, sizeof coffee_machine_svg},
    {coin_svg, sizeof coin_svg},
    {comet_svg, sizeof comet_svg},
    {compass_svg, sizeof compass_svg},
    {computer_mouse_svg, sizeof computer_mouse_svg},
    {computer_svg, sizeof computer_svg},
    {cookie_svg, sizeof cookie_svg},
    {corn_svg, sizeof corn_svg},
    {cosmetic_svg, sizeof cosmetic_svg},
    {couple_svg, sizeof couple_svg},
    {cow_svg, sizeof cow_svg},
    {cowboy_hat_svg, sizeof cowboy_hat_svg},
    {cowboy_svg, sizeof cowboy_svg},
    {crab_svg, sizeof crab_svg},
    {crate_svg, sizeof crate_svg},
    {credit_card_svg, sizeof credit_card_svg},
    {crib_svg, sizeof crib_svg},
    {crocodile_svg, sizeof crocodile_svg},
    {croissant_svg, sizeof croissant_svg},
    {cross_svg, sizeof cross_svg},
    {crow_svg, sizeof crow_svg},
    {crowd_svg, sizeof crowd_svg},
    {crown_svg, sizeof crown_svg},
    {crystal_ball_svg, sizeof crystal_ball_svg},
    {crystal_svg, sizeof crystal_svg},
    {cucumber_svg, sizeof cucumber_svg},
    {cupboard_svg, sizeof cupboard_svg},
    {cupcake_svg, sizeof cupcake_svg},
    {curtain_svg, sizeof curtain_svg},
    {cyclist_svg, sizeof cyclist_svg},
    {daffodil_svg, sizeof daffodil_svg},
    {dancer_svg, sizeof dancer_svg},
    {dandelion_svg, sizeof dandelion_svg},
    {deer_svg, sizeof deer_svg},
    {desk_svg, sizeof desk_svg},
    {detective_svg, sizeof detective_svg},
    {devil_svg, sizeof devil_svg},
    {diamond_svg, sizeof diamond_svg},
    {dice_svg, sizeof dice_svg},
    {dinosaur_svg, sizeof dinosaur_svg},
    {dna_svg, sizeof dna_svg},
    {doctor_svg, sizeof doctor_svg},
    {dog_svg, sizeof dog_svg},
    {doll_svg, sizeof doll_svg},
    {dolphin_svg, sizeof dolphin_svg},
    {donkey_svg, sizeof donkey_svg},
    {donut_svg, sizeof donut_svg},
    {door_svg, sizeof door_svg},
    {dragon_svg, sizeof dragon_svg},
    {dragonfly_svg, sizeof dragonfly_svg},
    {dress_svg, sizeof dress_svg},
    {drill_svg, sizeof drill_svg},
    {drone_svg, sizeof drone_svg},
    {drum_svg, sizeof drum_svg},
    {duck_svg, sizeof duck_svg},
    {dumbbell_svg, sizeof dumbbell_svg},
    {dumpling_svg, sizeof dumpling_svg},
    {eagle_svg, sizeof eagle_svg},
    {earbuds_svg, sizeof earbuds_svg},
    {earth_svg, sizeof earth_svg},
    {easel_svg, sizeof easel_svg},
    {easter_egg_svg, sizeof easter_egg_svg},
    {egg_svg, sizeof egg_svg},
    {eggplant_svg, sizeof eggplant_svg},
    {eiffel_tower_svg, sizeof eiffel_tower_svg},
    {elephant_svg, sizeof elephant_svg},
    {elf_svg, sizeof elf_svg},
    {envelope_svg, sizeof envelope_svg},
    {excavator_svg, sizeof excavator_svg},
    {exclamation_mark_svg, sizeof exclamation_mark_svg},
    {eye_svg, sizeof eye_svg},
    {factory_svg, sizeof factory_svg},
    {fairy_svg, sizeof fairy_svg},
    {family_svg, sizeof family_svg},
    {fan_svg, sizeof fan_svg},
    {farmer_svg, sizeof farmer_svg},
    {feather_svg, sizeof feather_svg},
    {fence_svg, sizeof fence_svg},
    {fern_svg, sizeof fern_svg},
    {ferris_wheel_svg, sizeof ferris_wheel_svg},
    {fire_hydrant_svg, sizeof fire_hydrant_svg},
    {fire_truck_svg, sizeof fire_truck_svg},
    {fire_svg, sizeof fire_svg},
    {firefighter_svg, sizeof firefighter_svg},
    {fireplace_svg, sizeof fireplace_svg},
    {fireworks_svg, sizeof fireworks_svg},
    {fish_svg, sizeof fish_svg},
    {flag_svg, sizeof flag_svg},
    {flamingo_svg, sizeof flamingo_svg},
    {floor_lamp_svg, sizeof floor_lamp_svg},
    {flower_svg, sizeof flower_svg},
    {folder_svg, sizeof folder_svg},
    {fork_svg, sizeof fork_svg},
    {fountain_svg, sizeof fountain_svg},
    {fox_svg, sizeof fox_svg},
    {fridge_svg, sizeof fridge_svg},
    {fried_egg_svg, sizeof fried_egg_svg},
    {fries_svg, sizeof fries_svg},
    {frog_svg, sizeof frog_svg},
    {frying_pan_svg, sizeof frying_pan_svg},
    {galaxy_svg, sizeof galaxy_svg},
    {game_controller_svg, sizeof game_controller_svg},
    {garlic_svg, sizeof garlic_svg},
    {gate_svg, sizeof gate_svg},
    {gear_svg, sizeof gear_svg},
    {geisha_svg, sizeof geisha_svg},
    {ghost_svg, sizeof ghost_svg},
    {gift_svg, sizeof gift_svg},
    {gingerbread_man_svg, sizeof gingerbread_man_svg},
    {giraffe_svg, sizeof giraffe_svg},
    {girl_svg, sizeof girl_svg},
    {glass_svg, sizeof glass_svg},
    {glasses_svg, sizeof glasses_svg},
    {glove_svg, sizeof glove_svg},
    {goat_svg, sizeof goat_svg},
    {goose_svg, sizeof goose_svg},
    {gorilla_svg, sizeof gorilla_svg},
    {graduation_cap_svg, sizeof graduation_cap_svg},
    {grapes_svg, sizeof grapes_svg},
    {grass_svg, sizeof grass_svg},
    {guitar_svg, sizeof guitar_svg},
    {hair_dryer_svg, sizeof hair_dryer_svg},
    {hammer_svg, sizeof hammer_svg},
    {hammock_svg, sizeof hammock_svg},
    {hamster_svg, sizeof hamster_svg},
    {hand_fan_svg, sizeof hand_fan_svg},
    {hand_svg, sizeof hand_svg},
    {handbag_svg, sizeof handbag_svg},
    {hashtag_svg, sizeof hashtag_svg},
    {hat_svg, sizeof hat_svg},
    {headphones_svg, sizeof headphones_svg},
    {heart_svg, sizeof heart_svg},
    {hedgehog_svg, sizeof hedgehog_svg},
    {helicopter_svg, sizeof helicopter_svg},
    {helmet_svg, sizeof helmet_svg},
    {high_heel_svg, sizeof high_heel_svg},
    {hippo_svg, sizeof hippo_svg},
    {honey_svg, sizeof honey_svg},
    {horse_svg, sizeof horse_svg},
    {hospital_svg, sizeof hospital_svg},
    {hot_air_balloon_svg, sizeof hot_air_balloon_svg},
    {hot_dog_svg, sizeof hot_dog_svg},
    {hourglass_svg, sizeof hourglass_svg},
    {house_svg, sizeof house_svg},
    {hummingbird_svg, sizeof hummingbird_svg},
    {hut_svg, sizeof hut_svg},
    {ice_cream_svg, sizeof ice_cream_svg},
    {iceberg_svg, sizeof iceberg_svg},
    {igloo_svg, sizeof igloo_svg},
    {infinity_svg, sizeof infinity_svg},
    {island_svg, sizeof island_svg},
    {jack_o_lantern_svg, sizeof jack_o_lantern_svg},
    {jacket_svg, sizeof jacket_svg},
    {jar_svg, sizeof jar_svg},
    {jeans_svg, sizeof jeans_svg},
    {jeep_svg, sizeof jeep_svg},
    {jellyfish_svg, sizeof jellyfish_svg},
    {juice_svg, sizeof juice_svg},
    {kangaroo_svg, sizeof kangaroo_svg},
    {key_svg, sizeof key_svg},
    {keyboard_svg, sizeof keyboard_svg},
    {kick_scooter_svg, sizeof kick_scooter_svg},
    {king_svg, sizeof king_svg},
    {kite_svg, sizeof kite_svg},
    {kiwi_svg, sizeof kiwi_svg},
    {knife_svg, sizeof knife_svg},
    {knight_svg, sizeof knight_svg},
    {koala_svg, sizeof koala_svg},
    {ladder_svg, sizeof ladder_svg},
    {ladybug_svg, sizeof ladybug_svg},
    {lamp_svg, sizeof lamp_svg},
    {lantern_svg, sizeof lantern_svg},
    {laptop_svg, sizeof laptop_svg},
    {lava_lamp_svg, sizeof lava_lamp_svg},
    {lavender_svg, sizeof lavender_svg},
    {leaf_svg, sizeof leaf_svg},
    {lemon_svg, sizeof lemon_svg},
    {lightbulb_svg, sizeof lightbulb_svg},
    {lighthouse_svg, sizeof lighthouse_svg},
    {lightning_svg, sizeof lightning_svg},
    {lily_svg, sizeof lily_svg},
    {lion_svg, sizeof lion_svg},
    {lips_svg, sizeof lips_svg},
    {lipstick_svg, sizeof lipstick_svg},
    {lizard_svg, sizeof lizard_svg},
    {lobster_svg, sizeof lobster_svg},
    {location_pin_svg, sizeof location_pin_svg},
    {lock_svg, sizeof lock_svg},
    {log_svg, sizeof log_svg},
    {lollipop_svg, sizeof lollipop_svg},
    {lotus_svg, sizeof lotus_svg},
    {macaron_svg, sizeof macaron_svg},
    {magic_wand_svg, sizeof magic_wand_svg},
    {magnet_svg, sizeof magnet_svg},
    {magnifier_svg, sizeof magnifier_svg},
    {mailbox_svg, sizeof mailbox_svg},
    {man_svg, sizeof man_svg},
    {mango_svg, sizeof mango_svg},
    {manta_ray_svg, sizeof manta_ray_svg},
    {maple_leaf_svg, sizeof maple_leaf_svg},
    {mask_svg, sizeof mask_svg},
    {medal_svg, sizeof medal_svg},
    {megaphone_svg, sizeof megaphone_svg},
    {menorah_svg, sizeof menorah_svg},
    {mermaid_svg, sizeof mermaid_svg},
    {microphone_svg, sizeof microphone_svg},
    {microscope_svg, sizeof microscope_svg},
    {microwave_svg, sizeof microwave_svg},
    {milk_svg, sizeof milk_svg},
    {mirror_svg, sizeof mirror_svg},
    {money_svg, sizeof money_svg},
    {monk_svg, sizeof monk_svg},
    {monkey_svg, sizeof monkey_svg},
    {monster_svg, sizeof monster_svg},
    {moon_svg, sizeof moon_svg},
    {motorcycle_svg, sizeof motorcycle_svg},
    {mountain_svg, sizeof mountain_svg},
    {mouse_svg, sizeof mouse_svg},
    {mummy_svg, sizeof mummy_svg},
    {mushroom_svg, sizeof mushroom_svg},
    {music_note_svg, sizeof music_note_svg},
    {musician_svg, sizeof musician_svg},
    {necklace_svg, sizeof necklace_svg},
    {nest_svg, sizeof nest_svg},
    {newspaper_svg, sizeof newspaper_svg},
    {ninja_svg, sizeof ninja_svg},
    {notebook_svg, sizeof notebook_svg},
    {nurse_svg, sizeof nurse_svg},
    {octopus_svg, sizeof octopus_svg},
    {office_chair_svg, sizeof office_chair_svg},
    {old_man_svg, sizeof old_man_svg},
    {old_woman_svg, sizeof old_woman_svg},
    {olive_oil_svg, sizeof olive_oil_svg},
    {onion_svg, sizeof onion_svg},
    {orange_svg, sizeof orange_svg},
    {orc_svg, sizeof orc_svg},
    {orca_svg, sizeof orca_svg},
    {orchid_svg, sizeof orchid_svg},
    {ornament_svg, sizeof ornament_svg},
    {ostrich_svg, sizeof ostrich_svg},
    {otter_svg, sizeof otter_svg},
    {oven_svg, sizeof oven_svg},
    {owl_svg, sizeof owl_svg},
    {paintbrush_svg, sizeof paintbrush_svg},
    {painter_svg, sizeof painter_svg},
    {painting_svg, sizeof painting_svg},
    {palette_svg, sizeof palette_svg},
    {palm_svg, sizeof palm_svg},
    {pancakes_svg, sizeof pancakes_svg},
    {panda_svg, sizeof panda_svg},
    {paper_plane_svg, sizeof paper_plane_svg},
    {parachute_svg, sizeof parachute_svg},
    {parrot_svg, sizeof parrot_svg},
    {paw_svg, sizeof paw_svg},
    {peace_svg, sizeof peace_svg},
    {peach_svg, sizeof peach_svg},
    {peacock_svg, sizeof peacock_svg},
    {pear_svg, sizeof pear_svg},
    {peas_svg, sizeof peas_svg},
    {pen_svg, sizeof pen_svg},
    {pencil_svg, sizeof pencil_svg},
    {penguin_svg, sizeof penguin_svg},
    {perfume_svg, sizeof perfume_svg},
    {phoenix_svg, sizeof phoenix_svg},
    {photo_frame_svg, sizeof photo_frame_svg},
    {piano_svg, sizeof piano_svg},
    {pie_chart_svg, sizeof pie_chart_svg},
    {pie_svg, sizeof pie_svg},
    {pig_svg, sizeof pig_svg},
    {pigeon_svg, sizeof pigeon_svg},
    {pill_svg, sizeof pill_svg},
    {pillow_svg, sizeof pillow_svg},
    {pine_svg, sizeof pine_svg},
    {pineapple_svg, sizeof pineapple_svg},
    {pirate_ship_svg, sizeof pirate_ship_svg},
    {pirate_svg, sizeof pirate_svg},
    {pizza_svg, sizeof pizza_svg},
    {planet_svg, sizeof planet_svg},
    {plate_svg, sizeof plate_svg},
    {playground_slide_svg, sizeof playground_slide_svg},
    {plug_svg, sizeof plug_svg},
    {plum_svg, sizeof plum_svg},
    {polar_bear_svg, sizeof polar_bear_svg},
    {police_car_svg, sizeof police_car_svg},
    {police_officer_svg, sizeof police_officer_svg},
    {pool_svg, sizeof pool_svg},
    {popcorn_svg, sizeof popcorn_svg},
    {poppy_svg, sizeof poppy_svg},
    {popsicle_svg, sizeof popsicle_svg},
    {portrait_svg, sizeof portrait_svg},
    {potato_svg, sizeof potato_svg},
    {potion_svg, sizeof potion_svg},
    {potted_plant_svg, sizeof potted_plant_svg},
    {pretzel_svg, sizeof pretzel_svg},
    {price_tag_svg, sizeof price_tag_svg},
    {princess_svg, sizeof princess_svg},
    {printer_svg, sizeof printer_svg},
    {pumpkin_svg, sizeof pumpkin_svg},
    {puppet_svg, sizeof puppet_svg},
    {puzzle_svg, sizeof puzzle_svg},
    {pyramid_svg, sizeof pyramid_svg},
    {queen_svg, sizeof queen_svg},
    {question_mark_svg, sizeof question_mark_svg},
    {rabbit_svg, sizeof rabbit_svg},
    {raccoon_svg, sizeof raccoon_svg},
    {radio_svg, sizeof radio_svg},
    {rainbow_svg, sizeof rainbow_svg},
    {raindrop_svg, sizeof raindrop_svg},
    {ramen_svg, sizeof ramen_svg},
    {record_player_svg, sizeof record_player_svg},
    {recycle_svg, sizeof recycle_svg},
    {red_panda_svg, sizeof red_panda_svg},
    {remote_control_svg, sizeof remote_control_svg},
    {rhino_svg, sizeof rhino_svg},
    {rice_svg, sizeof rice_svg},
    {ring_svg, sizeof ring_svg},
    {roast_chicken_svg, sizeof roast_chicken_svg},
    {robot_arm_svg, sizeof robot_arm_svg},
    {robot_vacuum_svg, sizeof robot_vacuum_svg},
    {robot_svg, sizeof robot_svg},
    {rock_svg, sizeof rock_svg},
    {rocket_svg, sizeof rocket_svg},
    {rocking_horse_svg, sizeof rocking_horse_svg},
    {roller_coaster_svg, sizeof roller_coaster_svg},
    {rope_svg, sizeof rope_svg},
    {rose_svg, sizeof rose_svg},
    {router_svg, sizeof router_svg},
    {rubber_duck_svg, sizeof rubber_duck_svg},
    {rug_svg, sizeof rug_svg},
    {runner_svg, sizeof runner_svg},
    {sack_svg, sizeof sack_svg},
    {salad_svg, sizeof salad_svg},
    {samurai_svg, sizeof samurai_svg},
    {sandal_svg, sizeof sandal_svg},
    {sandcastle_svg, sizeof sandcastle_svg},
    {sandwich_svg, sizeof sandwich_svg},
    {santa_svg, sizeof santa_svg},
    {satellite_dish_svg, sizeof satellite_dish_svg},
    {satellite_svg, sizeof satellite_svg},
    {saw_svg, sizeof saw_svg},
    {saxophone_svg, sizeof saxophone_svg},
    {scarf_svg, sizeof scarf_svg},
    {school_svg, sizeof school_svg},
    {scientist_svg, sizeof scientist_svg},
    {scissors_svg, sizeof scissors_svg},
    {scooter_svg, sizeof scooter_svg},
    {scorpion_svg, sizeof scorpion_svg},
    {screwdriver_svg, sizeof screwdriver_svg},
    {scroll_svg, sizeof scroll_svg},
    {seagull_svg, sizeof seagull_svg},
    {seahorse_svg, sizeof seahorse_svg},
    {seal_svg, sizeof seal_svg},
    {server_svg, sizeof server_svg},
    {sewing_machine_svg, sizeof sewing_machine_svg},
    {shampoo_svg, sizeof shampoo_svg},
    {shark_svg, sizeof shark_svg},
    {sheep_svg, sizeof sheep_svg},
    {shell_svg, sizeof shell_svg},
    {shield_svg, sizeof shield_svg},
    {ship_svg, sizeof ship_svg},
    {shirt_svg, sizeof shirt_svg},
    {shop_svg, sizeof shop_svg},
    {shopping_bag_svg, sizeof shopping_bag_svg},
    {shopping_cart_svg, sizeof shopping_cart_svg},
    {shovel_svg, sizeof shovel_svg},
    {shrimp_svg, sizeof shrimp_svg},
    {sign_svg, sizeof sign_svg},
    {singer_svg, sizeof singer_svg},
    {sink_svg, sizeof sink_svg},
    {skateboard_svg, sizeof skateboard_svg},
    {skeleton_svg, sizeof skeleton_svg},
    {skier_svg, sizeof skier_svg},
    {skull_svg, sizeof skull_svg},
    {skunk_svg, sizeof skunk_svg},
    {skyscraper_svg, sizeof skyscraper_svg},
    {sled_svg, sizeof sled_svg},
    {sloth_svg, sizeof sloth_svg},
    {smartphone_svg, sizeof smartphone_svg},
    {smartwatch_svg, sizeof smartwatch_svg},
    {smiley_svg, sizeof smiley_svg},
    {smoothie_svg, sizeof smoothie_svg},
    {snail_svg, sizeof snail_svg},
    {snake_svg, sizeof snake_svg},
    {sneaker_svg, sizeof sneaker_svg},
    {snow_globe_svg, sizeof snow_globe_svg},
    {snowflake_svg, sizeof snowflake_svg},
    {snowman_svg, sizeof snowman_svg},
    {soap_svg, sizeof soap_svg},
    {soccer_player_svg, sizeof soccer_player_svg},
    {sock_svg, sizeof sock_svg},
    {sofa_svg, sizeof sofa_svg},
    {solar_panel_svg, sizeof solar_panel_svg},
    {soldier_svg, sizeof soldier_svg},
    {spaceship_svg, sizeof spaceship_svg},
    {spaghetti_svg, sizeof spaghetti_svg},
    {speaker_svg, sizeof speaker_svg},
    {speech_bubble_svg, sizeof speech_bubble_svg},
    {spider_web_svg, sizeof spider_web_svg},
    {spider_svg, sizeof spider_svg},
    {spinning_top_svg, sizeof spinning_top_svg},
    {spoon_svg, sizeof spoon_svg},
    {sports_car_svg, sizeof sports_car_svg},
    {squirrel_svg, sizeof squirrel_svg},
    {staircase_svg, sizeof staircase_svg},
    {stall_svg, sizeof stall_svg},
    {star_svg, sizeof star_svg},
    {starfish_svg, sizeof starfish_svg},
    {statue_of_liberty_svg, sizeof statue_of_liberty_svg},
    {statue_svg, sizeof statue_svg},
    {steak_svg, sizeof steak_svg},
    {stethoscope_svg, sizeof stethoscope_svg},
    {stocking_svg, sizeof stocking_svg},
    {stool_svg, sizeof stool_svg},
    {strawberry_svg, sizeof strawberry_svg},
    {street_lamp_svg, sizeof street_lamp_svg},
    {stroller_svg, sizeof stroller_svg},
    {student_svg, sizeof student_svg},
    {submarine_svg, sizeof submarine_svg},
    {succulent_svg, sizeof succulent_svg},
    {suitcase_svg, sizeof suitcase_svg},
    {sun_svg, sizeof sun_svg},
    {sunflower_svg, sizeof sunflower_svg},
    {sunglasses_svg, sizeof sunglasses_svg},
    {superhero_svg, sizeof superhero_svg},
    {surfboard_svg, sizeof surfboard_svg},
    {surfer_svg, sizeof surfer_svg},
    {sushi_svg, sizeof sushi_svg},
    {swan_svg, sizeof swan_svg},
    {sweater_svg, sizeof sweater_svg},
    {swimmer_svg, sizeof swimmer_svg},
    {swimsuit_svg, sizeof swimsuit_svg},
    {sword_svg, sizeof sword_svg},
    {syringe_svg, sizeof syringe_svg},
    {table_svg, sizeof table_svg},
    {tablet_svg, sizeof tablet_svg},
    {taco_svg, sizeof taco_svg},
    {tank_svg, sizeof tank_svg},
    {target_svg, sizeof target_svg},
    {taxi_svg, sizeof taxi_svg},
    {tea_svg, sizeof tea_svg},
    {teacher_svg, sizeof teacher_svg},
    {teapot_svg, sizeof teapot_svg},
    {teddy_bear_svg, sizeof teddy_bear_svg},
    {telephone_booth_svg, sizeof telephone_booth_svg},
    {telescope_svg, sizeof telescope_svg},
    {temple_svg, sizeof temple_svg},
    {tennis_player_svg, sizeof tennis_player_svg},
    {tennis_racket_svg, sizeof tennis_racket_svg},
    {tent_svg, sizeof tent_svg},
    {test_tube_svg, sizeof test_tube_svg},
    {throne_svg, sizeof throne_svg},
    {thumbs_up_svg, sizeof thumbs_up_svg},
    {tie_svg, sizeof tie_svg},
    {tiger_svg, sizeof tiger_svg},
    {toaster_svg, sizeof toaster_svg},
    {toilet_svg, sizeof toilet_svg},
    {tomato_svg, sizeof tomato_svg},
    {tombstone_svg, sizeof tombstone_svg},
    {tooth_svg, sizeof tooth_svg},
    {toothbrush_svg, sizeof toothbrush_svg},
    {top_hat_svg, sizeof top_hat_svg},
    {torii_svg, sizeof torii_svg},
    {tornado_svg, sizeof tornado_svg},
    {toucan_svg, sizeof toucan_svg},
    {towel_svg, sizeof towel_svg},
    {tower_svg, sizeof tower_svg},
    {toy_block_svg, sizeof toy_block_svg},
    {toy_car_svg, sizeof toy_car_svg},
    {toy_train_svg, sizeof toy_train_svg},
    {tractor_svg, sizeof tractor_svg},
    {traffic_light_svg, sizeof traffic_light_svg},
    {train_svg, sizeof train_svg},
    {tram_svg, sizeof tram_svg},
    {trash_can_svg, sizeof trash_can_svg},
    {treasure_chest_svg, sizeof treasure_chest_svg},
    {tree_svg, sizeof tree_svg},
    {treehouse_svg, sizeof treehouse_svg},
    {tripod_svg, sizeof tripod_svg},
    {trophy_svg, sizeof trophy_svg},
    {truck_svg, sizeof truck_svg},
    {trumpet_svg, sizeof trumpet_svg},
    {tulip_svg, sizeof tulip_svg},
    {turkey_svg, sizeof turkey_svg},
    {turtle_svg, sizeof turtle_svg},
    {tv_svg, sizeof tv_svg},
    {typewriter_svg, sizeof typewriter_svg},
    {ufo_svg, sizeof ufo_svg},
    {umbrella_svg, sizeof umbrella_svg},
    {unicorn_svg, sizeof unicorn_svg},
    {user_svg, sizeof user_svg},
    {vampire_svg, sizeof vampire_svg},
    {van_svg, sizeof van_svg},
    {vase_svg, sizeof vase_svg},
    {viking_svg, sizeof viking_svg},
    {violin_svg, sizeof violin_svg},
    {volcano_svg, sizeof volcano_svg},
    {vr_headset_svg, sizeof vr_headset_svg},
    {waffle_svg, sizeof waffle_svg},
    {waiter_svg, sizeof waiter_svg},
    {wall_svg, sizeof wall_svg},
    {wallet_svg, sizeof wallet_svg},
    {walrus_svg, sizeof walrus_svg},
    {wardrobe_svg, sizeof wardrobe_svg},
    {washing_machine_svg, sizeof washing_machine_svg},
    {watch_svg, sizeof watch_svg},
    {waterfall_svg, sizeof waterfall_svg},
    {watering_can_svg, sizeof watering_can_svg},
    {watermelon_svg, sizeof watermelon_svg},
    {wave_svg, sizeof wave_svg},
    {well_svg, sizeof well_svg},
    {whale_svg, sizeof whale_svg},
    {wheat_svg, sizeof wheat_svg},
    {wheelbarrow_svg, sizeof wheelbarrow_svg},
    {wheelchair_svg, sizeof wheelchair_svg},
    {whiskey_svg, sizeof whiskey_svg},
    {wifi_svg, sizeof wifi_svg},
    {wind_turbine_svg, sizeof wind_turbine_svg},
    {windmill_svg, sizeof windmill_svg},
    {window_svg, sizeof window_svg},
    {wine_svg, sizeof wine_svg},
    {witch_svg, sizeof witch_svg},
    {wizard_svg, sizeof wizard_svg},
    {wolf_svg, sizeof wolf_svg},
    {woman_svg, sizeof woman_svg},
    {wreath_svg, sizeof wreath_svg},
    {wrench_svg, sizeof wrench_svg},
    {yarn_svg, sizeof yarn_svg},
    {yin_yang_svg, sizeof yin_yang_svg},
    {yo_yo_svg, sizeof yo_yo_svg},
    {yoga_svg, sizeof yoga_svg},
    {yogurt_svg, sizeof yogurt_svg},
    {zebra_svg, sizeof zebra_svg},
    {zombie_svg, sizeof zombie_svg},
};

size_t cdrawings_count(void) { return sizeof files / sizeof *files; }
cdrawings_file cdrawings_at(size_t index) { return files[index]; }
