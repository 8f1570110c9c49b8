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

/// Lists the pictures of vases, bowls and cups.
final class TablewareShots {

    private TablewareShots() {}

    static List<Shot> shots() {
        return List.of(
                shot(ALONE, on(TERRACOTTA), hard(RIGHT), a(VASE, WHITE, MATTE).with(SPECKLED, CHARCOAL))
                        .portrait()
                        .in(SPRING)
                        .live("card"),
                shot(
                                BEFORE_DISC,
                                on(TEAL).accent(MUSTARD),
                                soft(LEFT),
                                a(AMPHORA, CREAM, MATTE).with(DIPPED, TERRACOTTA))
                        .live("hero"),
                shot(
                                GROUP,
                                on(SAND),
                                soft(LEFT),
                                a(VASE, TERRACOTTA, MATTE),
                                a(BOWL, CREAM, SATIN),
                                a(CUP, SAGE, GLOSSY))
                        .wide()
                        .in(AUTUMN)
                        .live("hero"),
                shot(BEFORE_ARCH, on(SAND, WHITE), through(LEAVES, RIGHT), a(BOWL, NAVY, GLOSSY))
                        .live("card"),
                shot(ALONE, on(CREAM), through(WINDOW, LEFT), a(VASE, SAGE, SATIN))
                        .portrait()
                        .in(SPRING)
                        .live("card"),
                shot(GROUP, on(WHITE), soft(LEFT), a(CUP, PINK, GLOSSY), a(CUP, MINT, GLOSSY), a(CUP, SKY, GLOSSY))
                        .in(SPRING)
                        .live("inline")
                        .as(PNG),
                shot(ALONE, on(MUSTARD), soft(RIGHT), a(BOWL, WHITE, GLOSSY).with(STRIPED, NAVY))
                        .square()
                        .in(SUMMER)
                        .live("card")
                        .as(WEBP),
                shot(ON_PODIUM, on(LAVENDER), soft(LEFT), a(VASE, PURPLE, GLOSSY))
                        .portrait()
                        .is(Status.APPROVED),
                shot(ALONE, on(CHARCOAL), hard(LEFT), a(AMPHORA, BRASS, SATIN))
                        .portrait()
                        .is(Status.APPROVED)
                        .as(TIFF),
                shot(GROUP, on(SAGE), soft(ABOVE), a(BOWL, WHITE, MATTE).with(SPECKLED, FOREST), a(CUP, FOREST, GLOSSY))
                        .is(Status.IN_REVIEW),
                shot(
                                ALONE,
                                on(PINK),
                                through(LEAVES, LEFT),
                                a(VASE, CORAL, MATTE).with(DIPPED, WHITE))
                        .square()
                        .in(SPRING)
                        .is(Status.APPROVED)
                        .as(AVIF),
                shot(PLINTHS, on(GREY), soft(RIGHT), a(CUP, RED, SATIN), a(BOWL, WHITE, GLOSSY), a(CUP, BLACK, GLOSSY))
                        .wide()
                        .is(Status.IN_REVIEW)
                        .without(GERMAN_ALT),
                shot(ALONE, on(SKY), hard(RIGHT), a(BOWL, ORANGE, GLOSSY))
                        .is(Status.DRAFT)
                        .without(TITLE, GERMAN),
                shot(BEFORE_DISC, on(CREAM).accent(CORAL), soft(LEFT), a(VASE, WHITE, GLOSSY))
                        .portrait()
                        .in(SUMMER)
                        .live("card"),
                shot(ALONE, on(NAVY, SKY), soft(LEFT), a(CUP, YELLOW, MATTE))
                        .square()
                        .is(Status.DRAFT),
                shot(
                                GROUP,
                                on(TERRACOTTA),
                                through(WINDOW, LEFT),
                                a(AMPHORA, WHITE, MATTE),
                                a(VASE, CREAM, MATTE).with(SPECKLED, TERRACOTTA),
                                a(BOWL, CHARCOAL, SATIN))
                        .is(Status.ARCHIVED),
                shot(ALONE, polished(BLACK), soft(RIGHT), a(VASE, SILVER, GLOSSY))
                        .square()
                        .in(WINTER)
                        .is(Status.APPROVED));
    }
}
