package org.bildwerk.ui.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.site.Page;
import org.bildwerk.dam.site.PageDeclaration;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.dam.site.Publications;
import org.bildwerk.dam.site.Ratio;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteExistsException;
import org.bildwerk.dam.site.SiteSettings;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.site.Slot;
import org.bildwerk.dam.site.SlotRole;

/// Makes the example site and declares its pages with what is live on it.
final class DemoSite {

    static final String KEY = "shop";

    private final Sites sites;
    private final Publications publications;
    private final Pages pages;
    private final AssetCatalog catalog;

    DemoSite(Sites sites, Publications publications, Pages pages, AssetCatalog catalog) {
        this.sites = sites;
        this.publications = publications;
        this.pages = pages;
        this.catalog = catalog;
    }

    Site site(Caller caller) {
        return sites.find(KEY).orElseGet(() -> created(caller));
    }

    /// Several workers seed at once; who comes second takes the site of the first.
    private Site created(Caller caller) {
        try {
            return sites.create(caller, settings());
        } catch (SiteExistsException other) {
            return sites.find(KEY).orElseThrow(() -> other);
        }
    }

    /// Publishes the asset on the example site and says where it stands.
    void publish(Caller caller, Asset asset) {
        var site = site(caller);
        publications.publish(caller, asset.id(), site);
        declarePages(caller, site);
    }

    /// Returns a page as it was declared or, where nobody declares it any more, with what is live; empty while nothing
    /// is.
    Optional<Page> page(Site site, DemoPage page, String language) {
        var url = page.url(site.pageOrigin(), language);
        return pages.find(site, url).or(() -> {
            var live = live(Caller.system(), site);
            var title = PageTexts.of(page, language).title();
            return live.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Page(url, title, language, uses(page, live), Instant.EPOCH));
        });
    }

    private void declarePages(Caller caller, Site site) {
        var live = live(caller, site);
        var declared = new ArrayList<PageDeclaration>();
        for (var page : DemoPage.values()) {
            for (var language : DemoPage.LANGUAGES) {
                declared.add(new PageDeclaration(
                        page.url(site.pageOrigin(), language),
                        PageTexts.of(page, language).title(),
                        language,
                        uses(page, live).stream()
                                .map(use ->
                                        new PageDeclaration.Image(use.asset().toString(), use.slot(), null, false))
                                .toList()));
            }
        }
        pages.merge(caller, site, declared);
    }

    /// Returns the pictures of the demo that are live, in their order.
    private Map<DemoPicture, Asset> live(Caller caller, Site site) {
        var assets = catalog.all(
                caller,
                publications.live(site.id()).stream().map(Publication::asset).toList());
        Map<String, Asset> byFile = assets.stream()
                .collect(Collectors.toMap(a -> a.version().fileName(), Function.identity(), (a, b) -> a));
        var live = new LinkedHashMap<DemoPicture, Asset>();
        for (var picture : DemoScenes.all()) {
            var asset = byFile.get(picture.fileName());
            if (asset != null) {
                live.put(picture, asset);
            }
        }
        return live;
    }

    private static List<Page.Use> uses(DemoPage page, Map<DemoPicture, Asset> live) {
        return page.choose(List.copyOf(live.keySet())).stream()
                .flatMap(picture -> Stream.ofNullable(live.get(picture))
                        .map(asset -> new Page.Use(asset.id(), picture.placement(), null, false)))
                .toList();
    }

    private static SiteSettings settings() {
        return new SiteSettings(
                KEY,
                "shop.example",
                "https://shop.example",
                null,
                DemoPage.LANGUAGES,
                List.of(hero(), card(), inline(), og()));
    }

    private static Slot hero() {
        return new Slot("hero", SlotRole.HERO, new Ratio(16, 9), List.of(700, 900, 1170, 1520, 1980, 2560), "100vw");
    }

    private static Slot card() {
        return new Slot(
                "card",
                SlotRole.CARD,
                new Ratio(1, 1),
                List.of(320, 420, 540, 700, 900),
                "(min-width: 900px) 25vw, (min-width: 600px) 50vw, 100vw");
    }

    private static Slot inline() {
        return new Slot(
                "inline",
                SlotRole.INLINE,
                null,
                List.of(320, 420, 540, 700, 900, 1170, 1520),
                "(min-width: 800px) 760px, 100vw");
    }

    private static Slot og() {
        return new Slot("og", SlotRole.OG, new Ratio(40, 21), List.of(1200), "1200px");
    }
}
