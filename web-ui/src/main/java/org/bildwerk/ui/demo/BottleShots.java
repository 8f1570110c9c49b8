package org.bildwerk.ui.demo;

import static org.bildwerk.ui.demo.Gap.*;
import static org.bildwerk.ui.demo.PictureFormat.*;
import static org.bildwerk.ui.demo.Season.*;
import static org.bildwerk.ui.demo.Shot.*;
import static org.bildwerk.ui.demo.scene.Colour.*;
import static org.bildwerk.ui.demo.scene.Finish.*;
import static org.bildwerk.ui.demo.scene.Pattern.*;
import static org.bildwerk.ui.demo.scene.SceneDescription.Arrangement.*;
import static org.bildwerk.ui.demo.scene.SceneDescription.Backdrop.*;
import static org.bildwerk.ui.demo.scene.SceneDescription.Lighting.*;
import static org.bildwerk.ui.demo.scene.SceneDescription.Side.*;
import static org.bildwerk.ui.demo.scene.Screen.*;
import static org.bildwerk.ui.demo.scene.Shape.*;

import java.util.List;
import org.bildwerk.dam.asset.Status;

/// Lists the pictures of bottles and boxes.
final class BottleShots {

    private BottleShots() {}

    static List<Shot> shots() {
        return List.of(
                shot(ON_PODIUM, on(PINK), soft(LEFT), a(BOTTLE, CORAL, GLOSSY))
                        .portrait()
                        .in(SPRING)
                        .live("card"),
                shot(ALONE, on(CREAM), through(WINDOW, RIGHT), a(BOTTLE, SAGE, SATIN))
                        .wide()
                        .live("hero"),
                shot(
                                GROUP,
                                on(SKY),
                                soft(LEFT),
                                a(BOTTLE, NAVY, SATIN),
                                a(SPHERE, COPPER, GLOSSY),
                                a(CUBE, SKY, MATTE),
                                a(CUP, WHITE, GLOSSY))
                        .cinema()
                        .in(WINTER)
                        .is(Status.APPROVED),
                shot(
                                PLINTHS,
                                on(MINT),
                                soft(LEFT),
                                a(BOTTLE, WHITE, GLOSSY),
                                a(BOTTLE, FOREST, SATIN),
                                a(BOTTLE, SAGE, MATTE))
                        .square()
                        .live("card")
                        .as(WEBP),
                shot(ALONE, polished(BLACK), soft(LEFT), a(BOTTLE, BRASS, GLOSSY))
                        .portrait()
                        .in(WINTER)
                        .live("card"),
                shot(BEFORE_ARCH, on(TERRACOTTA).accent(CREAM), hard(LEFT), a(BOTTLE, TEAL, GLOSSY))
                        .square()
                        .in(SUMMER)
                        .live("inline")
                        .as(AVIF),
                shot(ALONE, on(YELLOW), hard(RIGHT), a(BOTTLE, WHITE, MATTE).with(DIPPED, BLUE))
                        .square()
                        .in(SUMMER)
                        .is(Status.IN_REVIEW),
                shot(BEFORE_DISC, on(NAVY).accent(PINK), soft(RIGHT), a(BOTTLE, LAVENDER, GLOSSY))
                        .portrait()
                        .is(Status.APPROVED),
                shot(GROUP, on(CREAM), through(LEAVES, LEFT), a(BOTTLE, TERRACOTTA, MATTE), a(BOTTLE, WHITE, SATIN))
                        .in(SUMMER)
                        .is(Status.IN_REVIEW)
                        .as(PNG),
                shot(
                                ALONE,
                                on(GREY),
                                through(BLINDS, LEFT),
                                a(BOTTLE, ORANGE, SATIN).with(STRIPED, WHITE))
                        .is(Status.DRAFT)
                        .without(ENGLISH_ALT),
                shot(ALONE, on(FOREST), soft(LEFT), a(BOX, RED, SATIN).with(RIBBON, WHITE))
                        .in(WINTER)
                        .live("hero"),
                shot(
                                GROUP,
                                on(RED),
                                soft(ABOVE),
                                a(BOX, WHITE, SATIN).with(RIBBON, BRASS),
                                a(BOX, FOREST, SATIN).with(RIBBON, WHITE))
                        .square()
                        .in(WINTER)
                        .live("card"),
                shot(
                                TOWER,
                                on(PINK),
                                soft(LEFT),
                                a(BOX, PLUM, SATIN).with(RIBBON, PINK),
                                a(BOX, CORAL, SATIN).with(RIBBON, WHITE),
                                a(CUBE, WHITE, SATIN).with(RIBBON, CORAL))
                        .size(1000, 1600)
                        .in(WINTER)
                        .is(Status.APPROVED),
                shot(ALONE, on(SAND), soft(RIGHT), a(BOX, SAND, MATTE))
                        .is(Status.DRAFT)
                        .without(SOURCE_TYPE, RIGHTS),
                shot(ON_PODIUM, on(TEAL), soft(LEFT), a(BOX, MUSTARD, GLOSSY).with(RIBBON, WHITE))
                        .square()
                        .in(AUTUMN)
                        .is(Status.EXPIRED),
                shot(GROUP, on(WHITE), hard(RIGHT), a(BOX, SKY, MATTE), a(CUBE, NAVY, MATTE), a(BOX, YELLOW, MATTE))
                        .wide()
                        .is(Status.DRAFT));
    }
}
