package org.bildwerk.delivery.audit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.site.Page;
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
        this.files = picture.files()
                .flatMap(address -> OurFile.of(address, uses.site()).stream())
                .toList();
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
        if (!picture.sized()) {
            taker.take(PageRule.UNSIZED);
        }
        if (picture.lazy() && (picture.urgent() || isHero())) {
            taker.take(PageRule.HERO_LAZY);
        }
    }

    private void ours(ShownAsset known, String language) {
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
        var widest = files.stream().mapToInt(OurFile::width).max().orElse(0);
        var shownAt = picture.width();
        if (shownAt == null || widest == 0) {
            return;
        }
        if (shownAt > widest) {
            taker.take(PageRule.UPSCALED, shownAt, widest);
        } else if (picture.offers().isEmpty() && widest > 2 * shownAt) {
            taker.take(PageRule.OVERSIZED, shownAt, widest);
        }
    }

    private boolean isHero() {
        var named = uses.role(picture.slot());
        if (named.isPresent()) {
            return named.get() == SlotRole.HERO;
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
