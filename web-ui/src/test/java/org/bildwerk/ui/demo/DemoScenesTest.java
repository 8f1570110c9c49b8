package org.bildwerk.ui.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.ui.demo.scene.Colour;
import org.bildwerk.ui.demo.scene.Finish;
import org.bildwerk.ui.demo.scene.Pattern;
import org.bildwerk.ui.demo.scene.SceneDescription;
import org.bildwerk.ui.demo.scene.SceneDescription.Arrangement;
import org.bildwerk.ui.demo.scene.SceneDescription.Backdrop;
import org.bildwerk.ui.demo.scene.SceneDescription.Lighting;
import org.bildwerk.ui.demo.scene.SceneDescription.Side;
import org.bildwerk.ui.demo.scene.SceneDescription.Thing;
import org.bildwerk.ui.demo.scene.Shape;
import org.junit.jupiter.api.Test;

class DemoScenesTest {

    private final List<DemoPicture> pictures = DemoScenes.all();

    @Test
    void listsAtLeastSixtyPicturesWithNamesOfTheirOwn() {
        assertThat(pictures).hasSizeGreaterThanOrEqualTo(60);
        assertThat(pictures).extracting(DemoPicture::fileName).doesNotHaveDuplicates();
    }

    @Test
    void coversEveryStatusAndFormat() {
        assertThat(pictures).extracting(DemoPicture::status).contains(Status.values());
        assertThat(pictures).extracting(DemoPicture::format).contains(PictureFormat.values());
    }

    @Test
    void describesPublishedPicturesInBothLanguages() {
        assertThat(pictures).filteredOn(p -> p.status() == Status.PUBLISHED).allSatisfy(picture -> {
            assertThat(picture.description().text("de").alt()).isNotBlank();
            assertThat(picture.description().text("en").alt()).isNotBlank();
            assertThat(picture.placement()).isIn("hero", "card", "inline");
        });
    }

    @Test
    void leavesSomethingToMend() {
        assertThat(pictures).anyMatch(p -> p.description().text("de").alt() == null);
        assertThat(pictures).anyMatch(p -> p.description().title("en").isEmpty());
    }

    @Test
    void usesOnlyConceptsOfTheTaxonomy() {
        var known = DemoTaxonomy.TERMS.stream().map(DemoTaxonomy.Term::key).collect(Collectors.toSet());

        assertThat(pictures).allSatisfy(p -> assertThat(known).containsAll(p.concepts()));
        assertThat(DemoTaxonomy.TERMS)
                .allSatisfy(t -> assertThat(t.broader().isEmpty() || known.contains(t.broader()))
                        .isTrue());
    }

    @Test
    void writesGermanWithTheRightEndings() {
        var scene = new SceneDescription(
                Arrangement.GROUP,
                List.of(
                        Thing.of(Shape.VASE, Colour.BLUE, Finish.MATTE).with(Pattern.DIPPED, Colour.WHITE),
                        Thing.of(Shape.CUP, Colour.RED, Finish.GLOSSY),
                        Thing.of(Shape.CUP, Colour.GREEN, Finish.SATIN)),
                Backdrop.of(Colour.SAND, Colour.WHITE),
                Lighting.soft(Side.LEFT),
                1);

        assertThat(GermanWords.title(scene)).isEqualTo("Vase und zwei Becher auf sandfarbenem Grund");
        assertThat(GermanWords.alt(scene))
                .isEqualTo(
                        "Eine matte blaue Vase mit weißer Tauchglasur, ein glänzender roter Becher und ein seidenmatter"
                                + " grüner Becher nebeneinander auf sandfarbenem Boden vor weißer Wand, weiches Licht von links.");
    }

    @Test
    void writesEnglishWithTheRightArticles() {
        var scene = new SceneDescription(
                Arrangement.BEFORE_ARCH,
                List.of(Thing.of(Shape.BOX, Colour.ORANGE, Finish.MATTE).with(Pattern.RIBBON, Colour.WHITE)),
                Backdrop.polished(Colour.BLACK).accent(Colour.ORANGE),
                Lighting.hard(Side.BEHIND),
                1);

        assertThat(EnglishWords.title(scene)).isEqualTo("Matte orange gift box");
        assertThat(EnglishWords.alt(scene))
                .isEqualTo("A matte orange gift box with a white ribbon in front of an orange arch on a mirroring black"
                        + " background, hard light from behind.");
    }
}
