package org.bildwerk.ui.demo.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.bildwerk.ui.demo.scene.SceneDescription.Arrangement;
import org.bildwerk.ui.demo.scene.SceneDescription.Backdrop;
import org.bildwerk.ui.demo.scene.SceneDescription.Lighting;
import org.bildwerk.ui.demo.scene.SceneDescription.Side;
import org.bildwerk.ui.demo.scene.SceneDescription.Thing;
import org.junit.jupiter.api.Test;

class RendererTest {

    private final Renderer renderer = new Renderer();

    @Test
    void drawsTheSamePixelsForTheSameDescription() {
        var first = renderer.render(SceneComposer.compose(redSphereOnWhite(7)), 90, 60);
        var again = renderer.render(SceneComposer.compose(redSphereOnWhite(7)), 90, 60);
        var other = renderer.render(SceneComposer.compose(redSphereOnWhite(8)), 90, 60);

        assertThat(again.rgb()).isEqualTo(first.rgb());
        assertThat(other.rgb()).isNotEqualTo(first.rgb());
    }

    @Test
    void showsTheThingInTheMiddleAndTheBackdropAtTheCorners() {
        var picture = renderer.render(SceneComposer.compose(redSphereOnWhite(1)), 120, 80);

        assertThat(pixel(picture, 60, 42)[0]).isGreaterThan(2 * pixel(picture, 60, 42)[1]);
        assertThat(pixel(picture, 2, 77)[1]).isGreaterThan(150);
    }

    @Test
    void drawsEachShapeWithinItsFrame() {
        for (var shape : Shape.values()) {
            var thing = Thing.of(shape, Colour.BLACK, Finish.MATTE);
            var scene = SceneComposer.compose(new SceneDescription(
                    Arrangement.ALONE, List.of(thing), Backdrop.of(Colour.WHITE), Lighting.soft(Side.ABOVE), 3));
            var picture = renderer.render(scene, 60, 60);

            assertThat(pixel(picture, 1, 1)[0]).as("corner beside %s", shape).isGreaterThan(100);
            assertThat(darkPixels(picture)).as("pixels of %s", shape).isBetween(100, 2600);
        }
    }

    @Test
    void drawsPanoramasAndColumns() {
        assertThat(renderer.render(SceneComposer.compose(redSphereOnWhite(1)), 200, 20)
                        .rgb())
                .hasSize(12_000);
        assertThat(renderer.render(SceneComposer.compose(redSphereOnWhite(1)), 20, 100)
                        .rgb())
                .hasSize(6_000);
    }

    @Test
    void refusesASceneWithoutThings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SceneDescription(
                        Arrangement.ALONE, List.of(), Backdrop.of(Colour.WHITE), Lighting.soft(Side.LEFT), 1));
    }

    private static SceneDescription redSphereOnWhite(long seed) {
        return new SceneDescription(
                Arrangement.ALONE,
                List.of(Thing.of(Shape.SPHERE, Colour.RED, Finish.GLOSSY)),
                Backdrop.of(Colour.WHITE),
                Lighting.soft(Side.LEFT),
                seed);
    }

    private static int darkPixels(Raster picture) {
        int dark = 0;
        for (int i = 0; i < picture.rgb().length; i += 3) {
            dark += (picture.rgb()[i] & 0xFF) < 90 ? 1 : 0;
        }
        return dark;
    }

    private static int[] pixel(Raster picture, int x, int y) {
        int at = (y * picture.width() + x) * 3;
        return new int[] {picture.rgb()[at] & 0xFF, picture.rgb()[at + 1] & 0xFF, picture.rgb()[at + 2] & 0xFF};
    }
}
