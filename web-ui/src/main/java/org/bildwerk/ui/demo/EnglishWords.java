package org.bildwerk.ui.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.ui.demo.scene.Colour;
import org.bildwerk.ui.demo.scene.Finish;
import org.bildwerk.ui.demo.scene.Pattern;
import org.bildwerk.ui.demo.scene.SceneDescription;
import org.bildwerk.ui.demo.scene.SceneDescription.Lighting;
import org.bildwerk.ui.demo.scene.SceneDescription.Thing;
import org.bildwerk.ui.demo.scene.Screen;

/// Tells in English what a scene shows.
final class EnglishWords {

    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven");

    private EnglishWords() {}

    static Text text(SceneDescription scene, Season season) {
        return new Text(title(scene), caption(scene, season), alt(scene));
    }

    static String title(SceneDescription scene) {
        return sentence(name(scene));
    }

    private static String name(SceneDescription scene) {
        var things = scene.things();
        return switch (scene.arrangement()) {
            case ROW -> NUMBERS.get(things.size()) + " shapes in a row";
            case TOWER -> "tower of " + NUMBERS.get(things.size()) + " shapes";
            default ->
                things.size() == 1
                        ? adjectives(things.getFirst()) + " " + noun(things.getFirst())
                        : counted(things) + " on " + colour(scene.backdrop().floor());
        };
    }

    static String alt(SceneDescription scene) {
        return sentence(whole(scene) + " " + ground(scene) + ", " + light(scene.lighting()) + ".");
    }

    private static String caption(SceneDescription scene, Season season) {
        var range = season == Season.ALL_YEAR ? "all-year" : season.name().toLowerCase(Locale.ROOT);
        return "From the %s range: %s. Rendered studio scene, %s."
                .formatted(range, name(scene), light(scene.lighting()));
    }

    private static String whole(SceneDescription scene) {
        var all = scene.things().stream().map(EnglishWords::thing).toList();
        var accent = scene.backdrop().accent() == scene.backdrop().wall()
                ? ""
                : colour(scene.backdrop().accent()) + " ";
        return switch (scene.arrangement()) {
            case ALONE -> all.getFirst();
            case ON_PODIUM -> joined(all) + " on " + article(accent + "round podium");
            case BEFORE_DISC -> joined(all) + " in front of " + article(accent + "disc");
            case BEFORE_ARCH -> joined(all) + " in front of " + article(accent + "arch");
            case GROUP -> joined(all) + " side by side";
            case ROW -> NUMBERS.get(all.size()) + " shapes in a row, from left to right " + joined(all) + ",";
            case TOWER -> "a tower, from bottom to top " + joined(all) + ",";
            case PLINTHS -> joined(all) + " on " + accent + "plinths of different heights";
        };
    }

    private static String thing(Thing thing) {
        var pattern = switch (thing.pattern()) {
            case PLAIN -> "";
            case DIPPED -> " dipped in " + colour(thing.second()) + " glaze";
            case STRIPED -> " with " + colour(thing.second()) + " stripes";
            case SPECKLED -> " with " + colour(thing.second()) + " speckles";
            case RIBBON -> " with " + article(colour(thing.second()) + " ribbon");
        };
        return article(adjectives(thing) + " " + noun(thing) + pattern);
    }

    private static String adjectives(Thing thing) {
        return finish(thing) + " " + colour(thing.colour());
    }

    static String finish(Thing thing) {
        if (thing.colour().metallic()) {
            return thing.finish() == Finish.GLOSSY ? "polished" : "brushed";
        }
        return thing.finish().name().toLowerCase(Locale.ROOT);
    }

    private static String ground(SceneDescription scene) {
        var floor = colour(scene.backdrop().floor());
        if (scene.twoTone()) {
            return "on a %s floor before a %s wall"
                    .formatted(floor, colour(scene.backdrop().wall()));
        }
        return "on " + article((scene.backdrop().mirroring() ? "mirroring " : "") + floor + " background");
    }

    static String light(Lighting lighting) {
        if (lighting.screen() != Screen.NONE) {
            return switch (lighting.screen()) {
                case WINDOW -> "sunlight through a window";
                case BLINDS -> "striped shadows of a blind";
                default -> "shadows of leaves";
            };
        }
        return (lighting.soft() ? "soft" : "hard")
                + switch (lighting.side()) {
                    case LEFT -> " light from the left";
                    case RIGHT -> " light from the right";
                    case ABOVE -> " light from above";
                    case BEHIND -> " light from behind";
                };
    }

    static String colour(Colour colour) {
        return switch (colour) {
            case SAGE -> "sage green";
            case FOREST -> "forest green";
            case SKY -> "light blue";
            case NAVY -> "navy blue";
            case MUSTARD -> "mustard yellow";
            case MINT -> "mint green";
            default -> colour.name().toLowerCase(Locale.ROOT);
        };
    }

    static String noun(Thing thing) {
        return switch (thing.shape()) {
            case AMPHORA -> "floor vase";
            case BOX -> thing.pattern() == Pattern.RIBBON ? "gift box" : "box";
            default -> thing.shape().name().toLowerCase(Locale.ROOT);
        };
    }

    /// Names the things, the same ones together: bowl and two cups.
    private static String counted(List<Thing> things) {
        var counts = new LinkedHashMap<String, Integer>();
        things.forEach(thing -> counts.merge(noun(thing), 1, Integer::sum));
        return joined(counts.entrySet().stream()
                .map(e -> e.getValue() == 1 ? e.getKey() : NUMBERS.get(e.getValue()) + " " + plural(e.getKey()))
                .toList());
    }

    private static String plural(String noun) {
        return noun + (noun.endsWith("x") ? "es" : "s");
    }

    private static String article(String phrase) {
        return ("aeiou".indexOf(phrase.charAt(0)) >= 0 ? "an " : "a ") + phrase;
    }

    static String joined(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0
                ? parts.getFirst()
                : parts.stream().limit(last).collect(Collectors.joining(", ")) + " and " + parts.get(last);
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
