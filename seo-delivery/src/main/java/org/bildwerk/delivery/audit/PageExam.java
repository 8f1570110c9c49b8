package org.bildwerk.delivery.audit;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bildwerk.dam.site.Page;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SlotRole;
import org.bildwerk.delivery.crawl.OurFile;
import org.bildwerk.delivery.crawl.ShownPage;
import org.bildwerk.delivery.crawl.ShownPicture;
import org.jspecify.annotations.Nullable;

/// Holds what one page shows against the record. For one thread.
final class PageExam {

    private final String url;
    private final Uses uses;
    private final ShownAsset.Finder finder;
    private final Instant now;
    private final Map<String, ShownAsset> shown = new HashMap<>();
    private final List<PageFinding> findings = new ArrayList<>();
    private int others;
    private int ours;

    /// @param declared what the site declared about the page; null where it did not
    PageExam(Site site, URI url, @Nullable Page declared, ShownAsset.Finder finder, Instant now) {
        this.url = url.toString();
        this.uses = new Uses(site, declared);
        this.finder = finder;
        this.now = now;
    }

    List<PageFinding> findings() {
        return findings;
    }

    /// Returns how many image tags show a picture of ours.
    int ours() {
        return ours;
    }

    int others() {
        return others;
    }

    PageExam look(ShownPage page) {
        var language = uses.language(page.language());
        page.pictures().forEach(picture -> look(picture, language));
        missing();
        return this;
    }

    private void look(ShownPicture picture, String language) {
        var asset = picture.files()
                .flatMap(address -> OurFile.of(address, uses.site()).stream())
                .findFirst()
                .map(file -> shown.computeIfAbsent(file.assetKey(), this::find))
                .orElse(null);
        if (asset == null) {
            others++;
        } else {
            ours++;
        }
        var src = picture.src().toString();
        new TagExam(picture, asset, uses, (rule, values) -> add(rule, src, asset, values)).look(language);
    }

    /// What others show beside a link is in no image tag.
    private void missing() {
        uses.all().stream()
                .filter(use -> uses.role(use)
                        .filter(role -> role == SlotRole.OG || role == SlotRole.MERCHANT)
                        .isEmpty())
                .map(Page.Use::asset)
                .distinct()
                .flatMap(id -> finder.asset(id).stream())
                .filter(asset -> !shown.containsKey(asset.key()))
                .map(asset -> find(asset.key()))
                .filter(known -> known.liveRev() != null)
                .forEach(known -> add(PageRule.NOT_SHOWN, "", known, known.key()));
    }

    private ShownAsset find(String key) {
        return finder.find(uses.site(), key, now);
    }

    private void add(PageRule rule, String picture, @Nullable ShownAsset about, Object... values) {
        var texts = Arrays.stream(values).map(String::valueOf).toList();
        var asset = about == null ? null : about.asset();
        findings.add(new PageFinding(
                rule, url, picture, asset == null ? null : asset.id(), about == null ? null : about.key(), texts));
    }
}
