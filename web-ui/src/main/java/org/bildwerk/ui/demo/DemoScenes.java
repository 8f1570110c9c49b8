package org.bildwerk.ui.demo;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.rights.Rights;
import org.bildwerk.ui.demo.scene.SceneDescription;
import org.jspecify.annotations.Nullable;

/// Lists the pictures of the demo library, each described in German and English but for the gaps left on purpose.
public final class DemoScenes {

    /// Says truthfully how the pictures came to be: by an algorithm, without any trained model.
    static final String ALGORITHMIC = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia";

    private static final Instant ENDED = Instant.parse("2026-06-30T22:00:00Z");

    private DemoScenes() {}

    /// Gives all pictures, always the same and in the same order.
    public static List<DemoPicture> all() {
        var shots = Stream.of(TablewareShots.shots(), BottleShots.shots(), ShapeShots.shots(), FormatShots.shots())
                .flatMap(List::stream)
                .toList();
        var pictures = new ArrayList<DemoPicture>();
        for (int i = 0; i < shots.size(); i++) {
            pictures.add(picture(shots.get(i), i + 1));
        }
        return List.copyOf(pictures);
    }

    private static DemoPicture picture(Shot shot, int number) {
        var scene = shot.scene(number);
        return new DemoPicture(
                fileName(scene, shot.format(), number),
                shot.format(),
                shot.widthPx(),
                shot.heightPx(),
                scene,
                shot.season(),
                description(shot, scene),
                rights(shot),
                DemoTaxonomy.of(scene, shot.season()),
                shot.status(),
                shot.placement());
    }

    private static String fileName(SceneDescription scene, PictureFormat format, int number) {
        var words = Normalizer.normalize(EnglishWords.title(scene).toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[^a-z]+", "-");
        return "%s-%03d.%s".formatted(words, number, format.extension());
    }

    private static Description description(Shot shot, SceneDescription scene) {
        var texts = new TreeMap<String, Text>();
        if (!shot.gaps().contains(Gap.GERMAN)) {
            texts.put("de", without(shot, Gap.GERMAN_ALT, GermanWords.text(scene, shot.season())));
        }
        texts.put("en", without(shot, Gap.ENGLISH_ALT, EnglishWords.text(scene, shot.season())));
        return new Description(
                texts,
                keywords(scene),
                List.of("Bildwerk Demo / Studio"),
                shot.gaps().contains(Gap.SOURCE_TYPE) ? null : ALGORITHMIC);
    }

    private static Text without(Shot shot, Gap altGap, Text text) {
        return new Text(
                shot.gaps().contains(Gap.TITLE) ? null : text.title(),
                text.caption(),
                shot.gaps().contains(altGap) ? null : text.alt());
    }

    private static List<String> keywords(SceneDescription scene) {
        var keywords = new LinkedHashSet<String>();
        for (var thing : scene.things()) {
            keywords.add(EnglishWords.noun(thing));
            keywords.add(GermanWords.noun(thing));
            keywords.add(EnglishWords.colour(thing.colour()));
            keywords.add(EnglishWords.finish(thing));
        }
        keywords.add("studio");
        return List.copyOf(keywords);
    }

    private static Rights rights(Shot shot) {
        if (shot.gaps().contains(Gap.RIGHTS)) {
            return Rights.NONE;
        }
        return new Rights(
                "Bildwerk Demo",
                "Bildwerk Demo / Studio",
                "© 2026 Bildwerk Demo",
                "https://shop.example/licence",
                "https://shop.example/licence#request",
                "Own production, web worldwide",
                "worldwide",
                null,
                endOf(shot),
                null,
                null,
                null);
    }

    private static @Nullable Instant endOf(Shot shot) {
        return shot.status() == Status.EXPIRED ? ENDED : null;
    }
}
