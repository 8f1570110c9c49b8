package org.bildwerk.ui.demo;

import static org.bildwerk.ui.demo.Gap.*;
import static org.bildwerk.ui.demo.PictureFormat.*;
import static org.bildwerk.ui.demo.Season.*;
import static org.bildwerk.ui.demo.Shot.*;
import static org.bildwerk.ui.demo.scene.Colour.*;
import static org.bildwerk.ui.demo.scene.Finish.*;
import static org.bildwerk.ui.demo.scene.Pattern.*;
import static org.bildwerk.ui.demo.scene.SceneDescription.Arrangement.*;
import static org.bildwerk.ui.demo.scene.SceneDescription.Lighting.*;
import static org.bildwerk.ui.demo.scene.SceneDescription.Side.*;
import static org.bildwerk.ui.demo.scene.Screen.*;
import static org.bildwerk.ui.demo.scene.Shape.*;

import java.util.List;
import org.bildwerk.dam.asset.Status;

/// Lists the pictures of extreme shape: panoramas, columns and towers.
final class FormatShots {

    private FormatShots() {}

    static List<Shot> shots() {
        return List.of(
                shot(
                                ROW,
                                on(CREAM),
                                soft(LEFT),
                                a(SPHERE, RED, GLOSSY),
                                a(CUBE, ORANGE, MATTE),
                                a(BOWL, YELLOW, SATIN),
                                a(RING, GREEN, GLOSSY),
                                a(CYLINDER, BLUE, MATTE),
                                a(CONE, PURPLE, SATIN),
                                a(CUP, PINK, GLOSSY),
                                a(SPHERE, SILVER, GLOSSY),
                                a(BOX, NAVY, MATTE))
                        .size(2400, 240)
                        .is(Status.APPROVED),
                shot(
                                ROW,
                                on(NAVY),
                                soft(RIGHT),
                                a(SPHERE, WHITE, MATTE),
                                a(SPHERE, SKY, MATTE),
                                a(SPHERE, BLUE, GLOSSY),
                                a(SPHERE, TEAL, GLOSSY),
                                a(SPHERE, MINT, MATTE),
                                a(SPHERE, WHITE, GLOSSY),
                                a(SPHERE, SILVER, GLOSSY))
                        .size(2400, 300)
                        .in(WINTER)
                        .is(Status.IN_REVIEW)
                        .as(PNG),
                shot(
                                TOWER,
                                on(SAND),
                                hard(RIGHT),
                                a(CUBE, TERRACOTTA, MATTE),
                                a(CYLINDER, CREAM, MATTE),
                                a(CUBE, SAGE, MATTE),
                                a(SPHERE, MUSTARD, GLOSSY))
                        .size(480, 2000)
                        .in(AUTUMN)
                        .is(Status.APPROVED),
                shot(
                                TOWER,
                                on(SKY),
                                soft(LEFT),
                                a(BOX, NAVY, SATIN),
                                a(CUBE, BLUE, MATTE),
                                a(CYLINDER, WHITE, MATTE),
                                a(CUBE, SKY, GLOSSY),
                                a(CONE, RED, SATIN))
                        .size(520, 2200)
                        .is(Status.DRAFT)
                        .without(GERMAN_ALT, TITLE),
                shot(
                                TOWER,
                                on(PINK),
                                soft(LEFT),
                                a(CYLINDER, CORAL, MATTE),
                                a(CUBE, WHITE, SATIN).with(RIBBON, CORAL),
                                a(SPHERE, PLUM, GLOSSY))
                        .portrait()
                        .in(SPRING)
                        .live("card"),
                shot(
                                ROW,
                                on(SAGE),
                                soft(LEFT),
                                a(CUP, WHITE, GLOSSY),
                                a(BOWL, FOREST, SATIN),
                                a(VASE, WHITE, MATTE).with(SPECKLED, FOREST),
                                a(BOTTLE, FOREST, GLOSSY),
                                a(AMPHORA, SAGE, MATTE))
                        .wide()
                        .in(SPRING)
                        .live("hero"),
                shot(
                                ROW,
                                on(TERRACOTTA),
                                through(WINDOW, LEFT),
                                a(VASE, CREAM, MATTE),
                                a(AMPHORA, WHITE, MATTE),
                                a(VASE, TERRACOTTA, SATIN))
                        .wide()
                        .in(AUTUMN)
                        .is(Status.IN_REVIEW),
                shot(
                                ROW,
                                on(CHARCOAL),
                                soft(LEFT),
                                a(BOTTLE, RED, GLOSSY),
                                a(BOTTLE, ORANGE, GLOSSY),
                                a(BOTTLE, MUSTARD, GLOSSY),
                                a(BOTTLE, GREEN, GLOSSY),
                                a(BOTTLE, BLUE, GLOSSY),
                                a(BOTTLE, PURPLE, GLOSSY))
                        .cinema()
                        .live("inline")
                        .as(WEBP),
                shot(
                                ROW,
                                on(WHITE),
                                soft(RIGHT),
                                a(CUP, CORAL, GLOSSY),
                                a(CUP, MUSTARD, GLOSSY),
                                a(CUP, SAGE, GLOSSY),
                                a(CUP, TEAL, GLOSSY),
                                a(CUP, LAVENDER, GLOSSY))
                        .cinema()
                        .in(SUMMER)
                        .is(Status.EXPIRED),
                shot(
                                TOWER,
                                on(MUSTARD),
                                hard(LEFT),
                                a(BOX, WHITE, MATTE),
                                a(CUBE, CHARCOAL, MATTE),
                                a(SPHERE, WHITE, GLOSSY))
                        .square()
                        .is(Status.ARCHIVED));
    }
}
