package org.bildwerk.ui.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.collection.AssetCollection;
import org.bildwerk.dam.collection.Collections;
import org.bildwerk.dam.job.JobItem;
import org.bildwerk.dam.job.JobRequest;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.job.Lane;
import org.bildwerk.dam.job.State;
import org.bildwerk.dam.site.Page;
import org.bildwerk.dam.site.PageDeclaration;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.taxonomy.Taxonomy;
import org.bildwerk.ui.WithoutVaadin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoSeedingTest {

    private static DamTest dam;
    private static List<DemoPicture> pictures;

    @BeforeAll
    static void seedOnePictureOfEachStatus() {
        dam = DamTest.with(DemoConfiguration.class)
                .settings("bildwerk.search.enabled=false", WithoutVaadin.SETTING)
                .start();
        pictures = Arrays.stream(Status.values())
                .flatMap(status -> DemoScenes.all().stream()
                        .filter(picture -> picture.status() == status)
                        .limit(1))
                .toList();
        assertThat(dam.bean(DemoLibrary.class).offered()).isTrue();
        seed("first");
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @Test
    void leadsEachPictureToItsStatus() {
        for (var picture : pictures) {
            assertThat(stored(picture).status()).as(picture.fileName()).isEqualTo(picture.status());
        }
    }

    @Test
    void keepsWhatIsSaidAboutAPicture() {
        var picture = pictures.getFirst();
        var asset = stored(picture);

        assertThat(asset.description()).isEqualTo(picture.description());
        assertThat(asset.concepts()).hasSameSizeAs(picture.concepts());
        assertThat(dam.bean(Taxonomy.class).tree().schemes()).hasSize(3);
    }

    @Test
    void declaresThePagesOfTheExampleSiteInBothLanguages() {
        var site = dam.bean(Sites.class).get(DemoSite.KEY);

        assertThat(dam.bean(Pages.class).of(site))
                .extracting(Page::url)
                .contains("https://shop.example/de/", "https://shop.example/en/", "https://shop.example/de/gifts");
    }

    @Test
    void showsThePagesEvenWhenNobodyDeclaresThemAnyMore() {
        var site = dam.bean(Sites.class).get(DemoSite.KEY);
        var pages = dam.bean(Pages.class);
        var demo = dam.bean(DemoSite.class);
        var before = pages.of(site);
        var home = demo.page(site, DemoPage.HOME, "de").orElseThrow();
        pages.shrink(Caller.system(), site, List.of());
        try {
            var shown = demo.page(site, DemoPage.HOME, "de").orElseThrow();
            assertThat(shown.images()).isNotEmpty().isEqualTo(home.images());
            assertThat(shown.title()).isEqualTo(home.title());
        } finally {
            pages.merge(
                    Caller.system(),
                    site,
                    before.stream().map(DemoSeedingTest::again).toList());
        }
    }

    private static PageDeclaration again(Page page) {
        return new PageDeclaration(
                page.url(),
                page.title(),
                page.language(),
                page.images().stream()
                        .map(use -> new PageDeclaration.Image(use.asset().toString(), use.slot(), null, false))
                        .toList());
    }

    @Test
    void changesNothingTheSecondTime() {
        var before = statuses();

        seed("second");

        assertThat(statuses()).isEqualTo(before);
        assertThat(dam.bean(DemoLibrary.class).offered()).isFalse();
        assertThat(dam.bean(Collections.class).all(Caller.system()))
                .extracting(AssetCollection::name)
                .doesNotHaveDuplicates();
    }

    private static void seed(String key) {
        var jobs = dam.bean(Jobs.class);
        var items = pictures.stream()
                .map(picture -> JobRequest.Item.of(picture.fileName()))
                .toList();
        var job = jobs.submit(
                Caller.system(), new JobRequest(DemoSeeding.KIND, "Demo", Lane.RENDER, 0, key, null, items));
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(jobs.items(Caller.system(), job.id(), null, 0, 100))
                        .extracting(JobItem::state, JobItem::reason)
                        .allSatisfy(item -> assertThat(item.toList().getFirst())
                                .as("%s", item)
                                .isEqualTo(State.DONE)));
    }

    private static Asset stored(DemoPicture picture) {
        return all().stream()
                .filter(asset -> asset.version().fileName().equals(picture.fileName()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<AssetId, Status> statuses() {
        return all().stream().collect(Collectors.toMap(Asset::id, Asset::status));
    }

    private static List<Asset> all() {
        var catalog = dam.bean(AssetCatalog.class);
        return catalog.all(Caller.system(), catalog.idsAfter(null, 100));
    }
}
