package org.bildwerk.bench.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.bildwerk.e2e.Api;

/// A site whose editor works on while visitors come: pictures are replaced by one another, taken away and published
/// again. Thread-safe for visitors; one thread edits.
final class SoakSite {

    private static final int NARROWEST = 64;
    private static final int WIDEST = 1600;
    private static final List<String> TYPES = List.of("jpg", "webp", "avif");

    private final Published published;
    private final Api api;
    private final List<Path> files;
    private volatile List<Published.Picture> shown;
    private int turns;

    /// Publishes all files.
    SoakSite(Api api, Api visitor, List<Path> files) {
        this.published = new Published(api, visitor);
        this.api = api;
        this.files = List.copyOf(files);
        published.signAddresses();
        this.shown = files.stream().map(published::show).toList();
        declare(shown);
    }

    /// What stands on no page stands in no sitemap.
    private void declare(List<Published.Picture> pictures) {
        var images = pictures.stream()
                .map(picture -> Map.of("asset", picture.asset()))
                .toList();
        var page = Map.of("url", published.pages() + "/soak", "title", "Soak", "images", images);
        api.put(published.resource() + "/pages", List.of(page));
    }

    /// Returns the path of a rendition that the markup names.
    String path(SplittableRandom random) {
        var paths = any(random).paths();
        return paths.get(random.nextInt(paths.size()));
    }

    /// Returns the path of one whose format the browser decides.
    String negotiated(SplittableRandom random) {
        return path(random).replaceFirst("\\.[a-z]+$", ".auto");
    }

    String markup(SplittableRandom random) {
        return published.markup(any(random).asset());
    }

    String sitemap() {
        return published.sitemap();
    }

    /// Returns the signed path of a size that hardly anybody asked for before.
    String cold(SplittableRandom random) {
        return published.signed(
                any(random).asset(), random.nextInt(NARROWEST, WIDEST), TYPES.get(random.nextInt(TYPES.size())));
    }

    private Published.Picture any(SplittableRandom random) {
        var all = shown;
        return all.get(random.nextInt(all.size()));
    }

    /// Does the editor's next piece of work: by turns a picture gets another file, gets its own back, or is taken away
    /// and published again.
    void edit() {
        int place = turns / 3 % shown.size();
        var picture = shown.get(place);
        var renewed = switch (turns % 3) {
            case 0 -> published.replace(picture.asset(), files.get((place + 1) % files.size()));
            case 1 -> published.replace(picture.asset(), files.get(place));
            default -> published.again(picture.asset());
        };
        var all = new ArrayList<>(shown);
        all.set(place, renewed);
        shown = List.copyOf(all);
        turns++;
    }
}
