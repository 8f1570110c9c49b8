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

/// Lists the pictures of plain bodies, for the magazine and for tests of colour.
final class ShapeShots {

    private ShapeShots() {}

    static List<Shot> shots() {
        return List.of(
                shot(ALONE, on(WHITE), soft(LEFT), a(SPHERE, BLUE, GLOSSY)).live("inline"),
                shot(ALONE, on(MINT), through(BLINDS, LEFT), a(CUBE, GREEN, GLOSSY))
                        .square()
                        .is(Status.APPROVED),
                shot(GROUP, on(LAVENDER), hard(LEFT), a(CONE, PURPLE, SATIN), a(SPHERE, YELLOW, GLOSSY))
                        .square()
                        .in(SPRING)
                        .live("card"),
                shot(ALONE, on(FOREST), soft(LEFT), a(RING, BRASS, GLOSSY))
                        .square()
                        .in(WINTER)
                        .live("inline"),
                shot(
                                ALONE,
                                polished(NAVY),
                                soft(RIGHT),
                                a(CYLINDER, ORANGE, MATTE).with(STRIPED, WHITE))
                        .portrait()
                        .is(Status.IN_REVIEW)
                        .as(PNG),
                shot(
                                PLINTHS,
                                on(CORAL),
                                soft(LEFT),
                                a(SPHERE, WHITE, GLOSSY),
                                a(RING, YELLOW, SATIN),
                                a(CONE, NAVY, MATTE))
                        .square()
                        .in(SUMMER)
                        .live("card")
                        .as(AVIF),
                shot(
                                GROUP,
                                on(YELLOW),
                                hard(RIGHT),
                                a(RING, RED, GLOSSY),
                                a(CUBE, WHITE, MATTE),
                                a(SPHERE, BLUE, GLOSSY))
                        .wide()
                        .in(SUMMER)
                        .is(Status.APPROVED),
                shot(ALONE, on(GREY), soft(LEFT), a(SPHERE, SILVER, GLOSSY))
                        .square()
                        .is(Status.APPROVED)
                        .as(TIFF),
                shot(ON_PODIUM, on(SAGE), soft(LEFT), a(RING, COPPER, GLOSSY)).is(Status.IN_REVIEW),
                shot(BEFORE_ARCH, on(SKY).accent(WHITE), soft(LEFT), a(SPHERE, CORAL, SATIN))
                        .portrait()
                        .in(SPRING)
                        .is(Status.IN_REVIEW),
                shot(ALONE, on(PLUM), hard(LEFT), a(CONE, PINK, SATIN))
                        .square()
                        .is(Status.DRAFT)
                        .without(GERMAN_ALT),
                shot(BEFORE_DISC, on(ORANGE).accent(CREAM), soft(LEFT), a(CUBE, TERRACOTTA, MATTE))
                        .in(AUTUMN)
                        .live("card"),
                shot(ALONE, on(CREAM), through(BLINDS, RIGHT), a(CYLINDER, TERRACOTTA, MATTE))
                        .portrait()
                        .in(AUTUMN)
                        .is(Status.APPROVED)
                        .as(WEBP),
                shot(
                                GROUP,
                                on(NAVY),
                                soft(LEFT),
                                a(SPHERE, BRASS, GLOSSY),
                                a(SPHERE, COPPER, GLOSSY),
                                a(SPHERE, SILVER, GLOSSY))
                        .wide()
                        .in(WINTER)
                        .live("hero"),
                shot(ALONE, on(TEAL), hard(RIGHT), a(CONE, MUSTARD, MATTE).with(STRIPED, WHITE))
                        .is(Status.DRAFT),
                shot(ALONE, on(RED), soft(LEFT), a(CUBE, RED, GLOSSY)).square().is(Status.EXPIRED),
                shot(
                                GROUP,
                                on(SAND),
                                through(LEAVES, RIGHT),
                                a(CUBE, CREAM, MATTE),
                                a(CONE, TERRACOTTA, MATTE),
                                a(CYLINDER, WHITE, MATTE),
                                a(SPHERE, SAGE, MATTE))
                        .in(AUTUMN)
                        .is(Status.IN_REVIEW),
                shot(ALONE, on(BLUE), soft(RIGHT), a(RING, WHITE, MATTE))
                        .is(Status.DRAFT)
                        .without(TITLE),
                shot(ON_PODIUM, on(BLACK), soft(LEFT), a(SPHERE, PLUM, GLOSSY))
                        .square()
                        .in(WINTER)
                        .is(Status.DRAFT)
                        .as(WEBP),
                shot(ALONE, on(WHITE), hard(ABOVE), a(CUBE, WHITE, MATTE))
                        .square()
                        .is(Status.ARCHIVED)
                        .without(ENGLISH_ALT),
                shot(GROUP, on(GREEN), soft(LEFT), a(CYLINDER, MINT, SATIN), a(RING, YELLOW, GLOSSY))
                        .is(Status.DRAFT)
                        .without(SOURCE_TYPE),
                shot(ALONE, on(ORANGE), soft(LEFT), a(SPHERE, WHITE, MATTE).with(SPECKLED, NAVY))
                        .portrait()
                        .in(AUTUMN)
                        .live("inline")
                        .as(PNG));
    }
}
