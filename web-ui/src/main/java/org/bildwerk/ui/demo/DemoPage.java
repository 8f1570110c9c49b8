package org.bildwerk.ui.demo;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Lists the pages of the example site and the pictures that belong on each.
enum DemoPage {
    HOME("", 8, picture -> true),
    SPRING("spring", 8, in(Season.SPRING, Season.SUMMER)),
    GIFTS("gifts", 8, in(Season.WINTER, Season.AUTUMN)),
    MAGAZINE("magazine", 3, picture -> picture.fileName().matches(".*(sphere|ring|cone|shapes|cube).*"));

    static final List<String> LANGUAGES = List.of("de", "en");

    private final String path;
    private final int cards;
    private final Predicate<DemoPicture> belongs;

    DemoPage(String path, int cards, Predicate<DemoPicture> belongs) {
        this.path = path;
        this.cards = cards;
        this.belongs = belongs;
    }

    static Optional<DemoPage> at(String path) {
        return Arrays.stream(values()).filter(page -> page.path.equals(path)).findFirst();
    }

    String path() {
        return path;
    }

    /// Returns the address under which the site declares this page.
    String url(URI origin, String language) {
        return origin + "/" + language + "/" + path;
    }

    /// Chooses from what is live: one hero, some cards, up to three for the running text.
    List<DemoPicture> choose(List<DemoPicture> live) {
        var fitting = live.stream().filter(belongs).toList();
        var heroes = placed(fitting, "hero", ordinal(), 1);
        return java.util.stream.Stream.of(
                        heroes.isEmpty() ? placed(live, "hero", 0, 1) : heroes,
                        placed(fitting, "card", 0, cards),
                        placed(fitting, "inline", 0, 3))
                .flatMap(List::stream)
                .toList();
    }

    private static List<DemoPicture> placed(List<DemoPicture> pictures, String slot, int skip, int most) {
        var all = pictures.stream().filter(p -> p.placement().equals(slot)).toList();
        return all.stream().skip(skip < all.size() ? skip : 0).limit(most).toList();
    }

    private static Predicate<DemoPicture> in(Season... seasons) {
        return picture -> Arrays.asList(seasons).contains(picture.season());
    }
}
