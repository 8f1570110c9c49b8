package org.bildwerk.delivery.audit;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.site.Page;
import org.bildwerk.dam.site.Ratio;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SlotRole;
import org.bildwerk.delivery.crawl.OurFile;
import org.bildwerk.delivery.crawl.ShownPicture;
import org.bildwerk.delivery.markup.AltText;
import org.jspecify.annotations.Nullable;

/// The look at one image tag.
final class TagExam {

    private final ShownPicture picture;
    private final @Nullable ShownAsset about;
    private final Uses uses;
    private final List<OurFile> files;
    private final Taker taker;

    /// @param about null where the picture is none of ours
    TagExam(ShownPicture picture, @Nullable ShownAsset about, Uses uses, Taker taker) {
        this.picture = picture;
        this.about = about;
        this.uses = uses;
        this.taker = taker;
        this.files = ours(picture.files()).toList();
    }

    /// Takes what is found.
    interface Taker {
        void take(PageRule rule, Object... values);
    }

    void look(String language) {
        everybody();
        if (about != null) {
            ours(about, language);
        }
    }

    private void everybody() {
        if (picture.alt() == null) {
            taker.take(PageRule.ALT_ABSENT);
        }
        if (!picture.sized() || jumps()) {
            taker.take(PageRule.UNSIZED);
        }
        if (picture.lazy() && (picture.urgent() || isHero())) {
            taker.take(PageRule.HERO_LAZY);
        }
    }

    /// A file of another shape needs a size of its own.
    private boolean jumps() {
        var elsewhere = ratios(picture.filesElsewhere());
        return picture.shapes().stream()
                .filter(shape -> !shape.sized())
                .anyMatch(shape -> !elsewhere.containsAll(ratios(shape.files().stream())));
    }

    /// The canonical address, which every tag names, stands for no shape.
    private Set<Optional<Ratio>> ratios(Stream<URI> addresses) {
        return ours(addresses)
                .filter(file -> file.rev() != null)
                .map(file -> Optional.ofNullable(file.ratio()))
                .collect(Collectors.toSet());
    }

    private Stream<OurFile> ours(Stream<URI> addresses) {
        return addresses.flatMap(address -> OurFile.of(address, site()).stream());
    }

    private void ours(ShownAsset known, String language) {
        place();
        var asset = known.asset();
        var rev = known.liveRev();
        if (asset == null || rev == null) {
            taker.take(PageRule.NOT_PUBLISHED, known.key());
            return;
        }
        files.stream()
                .map(OurFile::rev)
                .filter(named -> named != null && !named.equals(rev))
                .findFirst()
                .ifPresent(old -> taker.take(PageRule.REV_OUTDATED, Objects.requireNonNull(old), rev));
        if (uses.of(asset.id()).isEmpty()) {
            taker.take(PageRule.NOT_DECLARED, asset.key());
        }
        alt(asset, language);
        width();
    }

    private void place() {
        var slot = picture.slot();
        if (slot != null && site().slot(slot).isEmpty()) {
            taker.take(PageRule.SLOT_GONE, slot);
        }
    }

    /// On a page that nobody declared, an empty text may be meant so.
    private void alt(Asset asset, String language) {
        var said = picture.alt();
        if (said == null || said.isEmpty() && !uses.declared()) {
            return;
        }
        var here = uses.of(asset.id());
        var right = (here.isEmpty() ? Stream.of(asRecorded(asset, language)) : texts(here, asset, language)).toList();
        if (right.stream().noneMatch(text -> plain(text).equals(plain(said)))) {
            taker.take(PageRule.ALT_DIFFERS, said, right.getFirst());
        }
    }

    private Stream<String> texts(List<Page.Use> here, Asset asset, String language) {
        return here.stream()
                .map(use -> AltText.of(use, asset.description(), language, site().defaultLanguage())
                        .text());
    }

    private String asRecorded(Asset asset, String language) {
        return AltText.of(null, asset.description(), language, site().defaultLanguage())
                .text();
    }

    private void width() {
        if (picture.offers().isEmpty()) {
            taker.take(PageRule.NO_SRCSET);
        }
        var shapes = picture.shapes().stream().map(shape -> new Shown(shape.width(), widest(shape.files().stream())));
        Stream.concat(Stream.of(new Shown(picture.width(), widest(picture.filesElsewhere()))), shapes)
                .filter(Shown::enlarged)
                .findFirst()
                .ifPresent(
                        shown -> taker.take(PageRule.UPSCALED, Objects.requireNonNull(shown.width()), shown.widest()));
        var shownAt = picture.width();
        var widest = widest(picture.files());
        if (shownAt != null && picture.offers().isEmpty() && widest > 2 * shownAt) {
            taker.take(PageRule.OVERSIZED, shownAt, widest);
        }
    }

    /// How wide a picture is shown on certain screens, and the widest file that there is for them; 0 where nobody
    /// knows.
    private record Shown(@Nullable Integer width, int widest) {

        boolean enlarged() {
            return width != null && widest > 0 && width > widest;
        }
    }

    private int widest(Stream<URI> addresses) {
        return ours(addresses).mapToInt(OurFile::width).max().orElse(0);
    }

    /// A tag that names its place stands for no other, even where that place is gone.
    private boolean isHero() {
        if (picture.slot() != null) {
            return uses.role(picture.slot()).filter(SlotRole.HERO::equals).isPresent();
        }
        var asset = about == null ? null : about.asset();
        return asset != null
                && uses.of(asset.id()).stream()
                        .flatMap(use -> uses.role(use).stream())
                        .anyMatch(SlotRole.HERO::equals);
    }

    private Site site() {
        return uses.site();
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
