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
import org.bildwerk.ui.demo.scene.Shape;

/// Tells in German what a scene shows, with articles and adjectives in the right gender and case.
///
/// All adjectives here take their endings without a change of the stem.
final class GermanWords {

    private static final List<String> NUMBERS =
            List.of("keine", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf");

    private GermanWords() {}

    static Text text(SceneDescription scene, Season season) {
        return new Text(title(scene), caption(scene, season), alt(scene));
    }

    static String title(SceneDescription scene) {
        return sentence(name(scene));
    }

    private static String name(SceneDescription scene) {
        var things = scene.things();
        return switch (scene.arrangement()) {
            case ROW -> NUMBERS.get(things.size()) + " Formen in einer Reihe";
            case TOWER -> "Turm aus " + NUMBERS.get(things.size()) + " Formen";
            default ->
                things.size() == 1
                        ? withoutArticle(things.getFirst())
                        : counted(things) + " auf " + colour(scene.backdrop().floor()) + "em Grund";
        };
    }

    static String alt(SceneDescription scene) {
        return sentence(whole(scene) + " " + ground(scene) + ", " + light(scene.lighting()) + ".");
    }

    private static String caption(SceneDescription scene, Season season) {
        return "Aus dem %ssortiment: %s. Gerenderte Studioszene, %s."
                .formatted(season(season), name(scene), light(scene.lighting()));
    }

    private static String season(Season season) {
        return switch (season) {
            case SPRING -> "Frühjahrs";
            case SUMMER -> "Sommer";
            case AUTUMN -> "Herbst";
            case WINTER -> "Winter";
            case ALL_YEAR -> "Ganzjahres";
        };
    }

    private static String whole(SceneDescription scene) {
        var all = scene.things().stream().map(GermanWords::nominative).toList();
        var backdrop = scene.backdrop();
        var accent = backdrop.accent() == backdrop.wall() ? "" : colour(backdrop.accent()) + "en ";
        return switch (scene.arrangement()) {
            case ALONE -> all.getFirst();
            case ON_PODIUM -> joined(all) + " auf einem " + accent + "runden Podest";
            case BEFORE_DISC -> joined(all) + " vor einer " + accent + "Scheibe";
            case BEFORE_ARCH -> joined(all) + " vor einem " + accent + "Bogen";
            case GROUP -> joined(all) + " nebeneinander";
            case ROW -> NUMBERS.get(all.size()) + " Formen in einer Reihe, von links nach rechts " + joined(all) + ",";
            case TOWER -> "ein Turm, von unten nach oben " + joined(all) + ",";
            case PLINTHS -> joined(all) + " auf verschieden hohen " + accent + "Sockeln";
        };
    }

    /// Mixed declension after "ein", in the nominative: ein matter blauer Kegel, eine matte blaue Vase.
    private static String nominative(Thing thing) {
        boolean feminine = feminine(thing.shape());
        var ending = feminine ? "e " : "er ";
        return (feminine ? "eine " : "ein ")
                + finish(thing)
                + ending
                + colour(thing.colour())
                + ending
                + noun(thing)
                + pattern(thing);
    }

    /// Strong declension, in the nominative: matter blauer Kegel, matte blaue Vase.
    private static String withoutArticle(Thing thing) {
        var ending = feminine(thing.shape()) ? "e " : "er ";
        return finish(thing) + ending + colour(thing.colour()) + ending + noun(thing);
    }

    private static String pattern(Thing thing) {
        var second = colour(thing.second());
        return switch (thing.pattern()) {
            case PLAIN -> "";
            case DIPPED -> " mit " + second + "er Tauchglasur";
            case STRIPED -> " mit " + second + "en Streifen";
            case SPECKLED -> " mit " + second + "en Sprenkeln";
            case RIBBON -> " mit " + second + "em Band";
        };
    }

    private static String ground(SceneDescription scene) {
        var floor = colour(scene.backdrop().floor()) + "em";
        if (scene.twoTone()) {
            return "auf %s Boden vor %ser Wand"
                    .formatted(floor, colour(scene.backdrop().wall()));
        }
        return "auf " + (scene.backdrop().mirroring() ? "spiegelndem " : "") + floor + " Grund";
    }

    static String light(Lighting lighting) {
        if (lighting.screen() != Screen.NONE) {
            return switch (lighting.screen()) {
                case WINDOW -> "Sonnenlicht durch ein Fenster";
                case BLINDS -> "Streifenschatten einer Jalousie";
                default -> "Schatten von Blättern";
            };
        }
        return (lighting.soft() ? "weiches" : "hartes")
                + switch (lighting.side()) {
                    case LEFT -> " Licht von links";
                    case RIGHT -> " Licht von rechts";
                    case ABOVE -> " Licht von oben";
                    case BEHIND -> " Gegenlicht";
                };
    }

    private static String finish(Thing thing) {
        if (thing.colour().metallic()) {
            return thing.finish() == Finish.GLOSSY ? "poliert" : "gebürstet";
        }
        return switch (thing.finish()) {
            case MATTE -> "matt";
            case SATIN -> "seidenmatt";
            case GLOSSY -> "glänzend";
        };
    }

    static String colour(Colour colour) {
        return switch (colour) {
            case WHITE -> "weiß";
            case CREAM -> "cremefarben";
            case SAND -> "sandfarben";
            case GREY -> "grau";
            case CHARCOAL -> "anthrazitfarben";
            case BLACK -> "schwarz";
            case TERRACOTTA -> "terrakottafarben";
            case CORAL -> "korallenrot";
            case RED -> "rot";
            case ORANGE -> "orangefarben";
            case MUSTARD -> "senfgelb";
            case YELLOW -> "gelb";
            case SAGE -> "salbeigrün";
            case GREEN -> "grün";
            case FOREST -> "dunkelgrün";
            case MINT -> "mintgrün";
            case TEAL -> "petrolfarben";
            case SKY -> "hellblau";
            case BLUE -> "blau";
            case NAVY -> "dunkelblau";
            case LAVENDER -> "lavendelfarben";
            case PURPLE -> "violett";
            case PINK -> "rosafarben";
            case PLUM -> "pflaumenfarben";
            case BRASS -> "messingfarben";
            case COPPER -> "kupferfarben";
            case SILVER -> "silberfarben";
        };
    }

    static String noun(Thing thing) {
        return switch (thing.shape()) {
            case SPHERE -> "Kugel";
            case CUBE -> "Würfel";
            case BOX -> thing.pattern() == Pattern.RIBBON ? "Geschenkschachtel" : "Schachtel";
            case CYLINDER -> "Zylinder";
            case CONE -> "Kegel";
            case RING -> "Ring";
            case ARCH -> "Bogen";
            case DISC -> "Scheibe";
            case PODIUM -> "Podest";
            case BOTTLE -> "Flasche";
            case VASE -> "Vase";
            case AMPHORA -> "Bodenvase";
            case BOWL -> "Schale";
            case CUP -> "Becher";
        };
    }

    /// Names the things, the same ones together: Schale und zwei Becher.
    private static String counted(List<Thing> things) {
        var counts = new LinkedHashMap<String, Integer>();
        things.forEach(thing -> counts.merge(noun(thing), 1, Integer::sum));
        return joined(counts.entrySet().stream()
                .map(e -> e.getValue() == 1 ? e.getKey() : NUMBERS.get(e.getValue()) + " " + plural(e.getKey()))
                .toList());
    }

    private static String plural(String noun) {
        if (noun.endsWith("e") || noun.endsWith("chtel") || noun.equals("Kugel")) {
            return noun + "n";
        }
        return noun.equals("Ring") ? "Ringe" : noun;
    }

    /// Says whether the noun is feminine; all other things that a scene describes are masculine.
    private static boolean feminine(Shape shape) {
        return switch (shape) {
            case SPHERE, BOX, DISC, BOTTLE, VASE, AMPHORA, BOWL -> true;
            case CUBE, CYLINDER, CONE, RING, ARCH, CUP -> false;
            case PODIUM -> throw new IllegalArgumentException("a podium carries things, it is none");
        };
    }

    private static String joined(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0
                ? parts.getFirst()
                : parts.stream().limit(last).collect(Collectors.joining(", ")) + " und " + parts.get(last);
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.GERMAN) + text.substring(1);
    }
}
