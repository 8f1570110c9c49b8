package org.bildwerk.delivery.markup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bildwerk.dam.site.Screens;

/// On which screens a preload counts. A `<picture>` takes the first source that knows the screen; preloads know nothing
/// of each other, so each must leave out the screens of those before it, or a browser loads two files.
final class PreloadMedia {

    private PreloadMedia() {}

    /// Returns the CSS media query of screens that nothing before has; empty for every screen.
    static Optional<String> of(Screens screens, List<Screens> before) {
        var conditions = Stream.concat(
                        screens.media().stream(),
                        before.stream()
                                .filter(screens::meet)
                                .flatMap(each -> each.media().stream())
                                .map(PreloadMedia::not))
                .collect(Collectors.joining(" and "));
        return conditions.isEmpty() ? Optional.empty() : Optional.of(conditions);
    }

    private static String not(String media) {
        return media.contains(" and ") ? "(not (" + media + "))" : "(not " + media + ")";
    }
}
