package org.bildwerk.ui.demo;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.ui.demo.scene.Colour;
import org.bildwerk.ui.demo.scene.Finish;
import org.bildwerk.ui.demo.scene.SceneDescription;
import org.bildwerk.ui.demo.scene.SceneDescription.Arrangement;
import org.bildwerk.ui.demo.scene.SceneDescription.Backdrop;
import org.bildwerk.ui.demo.scene.SceneDescription.Lighting;
import org.bildwerk.ui.demo.scene.SceneDescription.Thing;
import org.bildwerk.ui.demo.scene.Shape;

/// One line of the shot list: what is to be seen and what becomes of it.
record Shot(
        Arrangement arrangement,
        List<Thing> things,
        Backdrop backdrop,
        Lighting lighting,
        int widthPx,
        int heightPx,
        PictureFormat format,
        Season season,
        Status status,
        String placement,
        Set<Gap> gaps) {

    static Shot shot(Arrangement arrangement, Backdrop backdrop, Lighting lighting, Thing... things) {
        return new Shot(
                arrangement,
                List.of(things),
                backdrop,
                lighting,
                1620,
                1080,
                PictureFormat.JPEG,
                Season.ALL_YEAR,
                Status.DRAFT,
                "",
                Set.of());
    }

    static Backdrop on(Colour colour) {
        return Backdrop.of(colour);
    }

    static Backdrop on(Colour floor, Colour wall) {
        return Backdrop.of(floor, wall);
    }

    static Thing a(Shape shape, Colour colour, Finish finish) {
        return Thing.of(shape, colour, finish);
    }

    Shot size(int width, int height) {
        return new Shot(
                arrangement, things, backdrop, lighting, width, height, format, season, status, placement, gaps);
    }

    Shot portrait() {
        return size(1120, 1400);
    }

    Shot square() {
        return size(1300, 1300);
    }

    Shot wide() {
        return size(1920, 1080);
    }

    Shot cinema() {
        return size(2310, 990);
    }

    Shot as(PictureFormat other) {
        return new Shot(
                arrangement, things, backdrop, lighting, widthPx, heightPx, other, season, status, placement, gaps);
    }

    Shot in(Season other) {
        return new Shot(
                arrangement, things, backdrop, lighting, widthPx, heightPx, format, other, status, placement, gaps);
    }

    Shot is(Status other) {
        return new Shot(
                arrangement, things, backdrop, lighting, widthPx, heightPx, format, season, other, placement, gaps);
    }

    /// Publishes the picture for a slot of the example site.
    Shot live(String slot) {
        return new Shot(
                arrangement,
                things,
                backdrop,
                lighting,
                widthPx,
                heightPx,
                format,
                season,
                Status.PUBLISHED,
                slot,
                gaps);
    }

    Shot without(Gap first, Gap... more) {
        return new Shot(
                arrangement,
                things,
                backdrop,
                lighting,
                widthPx,
                heightPx,
                format,
                season,
                status,
                placement,
                EnumSet.of(first, more));
    }

    SceneDescription scene(long seed) {
        return new SceneDescription(arrangement, things, backdrop, lighting, seed);
    }
}
