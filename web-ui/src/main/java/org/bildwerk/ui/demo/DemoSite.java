package org.bildwerk.ui.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
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

    private void declarePages(Caller caller, Site site) {
        var assets = catalog.all(
                caller,
                publications.live(site.id()).stream().map(Publication::asset).toList());
        Map<String, Asset> byFile = assets.stream()
                .collect(Collectors.toMap(a -> a.version().fileName(), Function.identity(), (a, b) -> a));
        var live = DemoScenes.all().stream()
                .filter(picture -> byFile.containsKey(picture.fileName()))
                .toList();
        var declared = new ArrayList<PageDeclaration>();
        for (var page : DemoPage.values()) {
            for (var language : DemoPage.LANGUAGES) {
                declared.add(declaration(site, page, language, page.choose(live), byFile));
            }
        }
        pages.merge(caller, site, declared);
    }

    private static PageDeclaration declaration(
            Site site, DemoPage page, String language, List<DemoPicture> shown, Map<String, Asset> byFile) {
        var images = shown.stream()
                .flatMap(picture -> java.util.stream.Stream.ofNullable(byFile.get(picture.fileName()))
                        .map(asset -> new PageDeclaration.Image(asset.key(), picture.placement(), null, false)))
                .toList();
        return new PageDeclaration(
                page.url(site.pageOrigin(), language),
                PageTexts.of(page, language).title(),
                language,
                images);
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
