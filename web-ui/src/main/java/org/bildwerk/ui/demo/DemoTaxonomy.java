package org.bildwerk.ui.demo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bildwerk.ui.demo.scene.Colour;
import org.bildwerk.ui.demo.scene.SceneDescription;
import org.bildwerk.ui.demo.scene.SceneDescription.Thing;
import org.bildwerk.ui.demo.scene.Shape;

/// Lists the schemes and concepts of the demo library, and finds those that a scene shows.
final class DemoTaxonomy {

    /// Describes a concept with its labels.
    ///
    /// @param broader key of the broader concept; empty at the top of its scheme
    /// @param otherGerman alternative labels
    record Term(
            String scheme,
            String key,
            String broader,
            String german,
            String english,
            List<String> otherGerman,
            List<String> otherEnglish) {}

    /// Describes a scheme with its labels.
    record Vocabulary(String key, String german, String english) {}

    static final List<Vocabulary> SCHEMES = List.of(
            new Vocabulary("product", "Produkt", "Product"),
            new Vocabulary("colour", "Farbe", "Colour"),
            new Vocabulary("season", "Saison", "Season"));

    static final List<Term> TERMS = List.of(
            term("product", "tableware", "", "Geschirr", "Tableware"),
            term("product", "bowl", "tableware", "Schale", "Bowl", "Schüssel", "dish"),
            term("product", "cup", "tableware", "Becher", "Cup", "Tasse", "mug"),
            term("product", "decoration", "", "Dekoration", "Decoration"),
            term("product", "vase", "decoration", "Vase", "Vase", "Blumenvase", "flower vase"),
            term("product", "floor-vase", "vase", "Bodenvase", "Floor vase", "Amphore", "amphora"),
            term("product", "ring", "decoration", "Ring", "Ring", "Reif", "hoop"),
            term("product", "packaging", "", "Verpackung", "Packaging"),
            term("product", "bottle", "packaging", "Flasche", "Bottle", "Flakon", "flask"),
            term("product", "box", "packaging", "Schachtel", "Box", "Karton", "carton"),
            term("product", "gift", "box", "Geschenk", "Gift", "Präsent", "present"),
            term("product", "solid", "", "Körper", "Solid"),
            term("product", "sphere", "solid", "Kugel", "Sphere", "Ball", "ball"),
            term("product", "cube", "solid", "Würfel", "Cube", "Quader", "block"),
            term("product", "cylinder", "solid", "Zylinder", "Cylinder", "Walze", "drum"),
            term("product", "cone", "solid", "Kegel", "Cone", "Spitzkegel", "pointed cone"),
            term("colour", "neutral", "", "Neutral", "Neutral"),
            term("colour", "white", "neutral", "Weiß", "White"),
            term("colour", "beige", "neutral", "Beige", "Beige", "Sand", "sand"),
            term("colour", "grey", "neutral", "Grau", "Grey", "Anthrazit", "gray"),
            term("colour", "black", "neutral", "Schwarz", "Black"),
            term("colour", "warm", "", "Warm", "Warm"),
            term("colour", "red", "warm", "Rot", "Red"),
            term("colour", "orange", "warm", "Orange", "Orange", "Terrakotta", "terracotta"),
            term("colour", "yellow", "warm", "Gelb", "Yellow", "Senf", "mustard"),
            term("colour", "pink", "warm", "Rosa", "Pink", "Rosé", "rose"),
            term("colour", "cool", "", "Kühl", "Cool"),
            term("colour", "green", "cool", "Grün", "Green"),
            term("colour", "blue", "cool", "Blau", "Blue", "Petrol", "teal"),
            term("colour", "purple", "cool", "Violett", "Purple", "Lila", "violet"),
            term("colour", "metallic", "", "Metallisch", "Metallic", "Metall", "metal"),
            term("season", "spring", "", "Frühling", "Spring", "Frühjahr", "springtime"),
            term("season", "summer", "", "Sommer", "Summer"),
            term("season", "autumn", "", "Herbst", "Autumn", "Herbstzeit", "fall"),
            term("season", "winter", "", "Winter", "Winter"));

    private DemoTaxonomy() {}

    /// Finds the keys of what is seen: products, colours of the things, and the season.
    static Set<String> of(SceneDescription scene, Season season) {
        var keys = new LinkedHashSet<String>();
        for (var thing : scene.things()) {
            keys.add(product(thing));
            keys.add(family(thing.colour()));
        }
        if (season != Season.ALL_YEAR) {
            keys.add(season.name().toLowerCase(Locale.ROOT));
        }
        return keys;
    }

    private static String product(Thing thing) {
        return switch (thing.pattern()) {
            case RIBBON -> "gift";
            default ->
                thing.shape() == Shape.AMPHORA
                        ? "floor-vase"
                        : thing.shape().name().toLowerCase(Locale.ROOT);
        };
    }

    static String family(Colour colour) {
        return switch (colour) {
            case WHITE -> "white";
            case CREAM, SAND -> "beige";
            case GREY, CHARCOAL -> "grey";
            case BLACK -> "black";
            case RED, CORAL, PLUM -> "red";
            case TERRACOTTA, ORANGE -> "orange";
            case MUSTARD, YELLOW -> "yellow";
            case SAGE, GREEN, FOREST, MINT -> "green";
            case TEAL, SKY, BLUE, NAVY -> "blue";
            case LAVENDER, PURPLE -> "purple";
            case PINK -> "pink";
            case BRASS, COPPER, SILVER -> "metallic";
        };
    }

    private static Term term(
            String scheme, String key, String broader, String german, String english, String... others) {
        return new Term(
                scheme,
                key,
                broader,
                german,
                english,
                others.length == 0 ? List.of() : List.of(others[0]),
                others.length == 0 ? List.of() : List.of(others[1]));
    }
}
