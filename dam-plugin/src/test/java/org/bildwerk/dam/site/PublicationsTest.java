package org.bildwerk.dam.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.event.Outbox;
import org.bildwerk.dam.event.StoredEvent;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.rights.Rights;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PublicationsTest {

    private static DamTest dam;
    private static SiteFixture shop;
    private static SiteFixture blog;

    @BeforeAll
    static void start() {
        dam = DamTest.start();
        shop = new SiteFixture(dam, "shop");
        blog = new SiteFixture(dam, "blog");
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    private static void retitle(Asset asset, String title) {
        var now = shop.present(asset).description();
        shop.describe(asset, now.withText("de", new Text(title, null, null)), Rights.NONE);
    }

    @Test
    void bringsAnApprovedAssetOntoASite() {
        var asset = shop.approved("Roter Schuh");
        var publication = shop.publish(asset);
        assertThat(publication.rev()).matches("1-[0-9a-f]{6}");
        assertThat(publication.slug().value()).isEqualTo("roter-schuh");
        var now = dam.bean(AssetCatalog.class).get(People.publisher(), asset.id());
        assertThat(now.status()).isEqualTo(Status.PUBLISHED);
        assertThat(now.publications()).extracting(Asset.PublishedOn::rev).containsExactly(publication.rev());
        assertThat(events(asset))
                .contains(new DamEvent.AssetPublished(asset.id(), shop.site().id(), publication.rev()));
    }

    @Test
    void namesTheLanguagesOfTheSiteWithoutAlternativeText() {
        var asset = shop.approved("Ohne Worte");
        assertThat(dam.bean(Publications.class).withoutAlt(People.publisher(), asset.id(), shop.site()))
                .isEqualTo(shop.site().languages());
        var now = shop.present(asset).description();
        var tag = shop.site().defaultLanguage();
        shop.describe(asset, now.withText(tag, new Text("Worte", null, "Ein Bild")), Rights.NONE);
        assertThat(dam.bean(Publications.class).withoutAlt(People.publisher(), asset.id(), shop.site()))
                .doesNotContain(tag);
    }

    @Test
    void leavesWhatIsLiveAlreadyAsItIs() {
        var asset = shop.approved("Ruhig");
        var first = shop.publish(asset);
        assertThat(shop.publish(asset).rev()).isEqualTo(first.rev());
    }

    @Test
    void neverUsesARevTwice() {
        var asset = shop.approved("A");
        var revs = new HashSet<String>();
        for (var title : new String[] {"A", "B", "A", "B"}) {
            retitle(asset, title);
            assertThat(revs.add(shop.publish(asset).rev())).isTrue();
        }
        assertThat(revs).hasSize(4);
        assertThat(shop.publish(asset).slug().value()).as("a slug stays").isEqualTo("a");
    }

    @Test
    void tellsTheSitesOfOneAssetApartByTheRev() {
        var asset = shop.approved("Zwei Seiten");
        var onShop = shop.publish(asset);
        var onBlog = blog.publish(asset);
        assertThat(onBlog.rev()).isNotEqualTo(onShop.rev());
        var publications = dam.bean(Publications.class);
        assertThat(publications.byRev(asset.key(), onBlog.rev()).orElseThrow().siteKey())
                .isEqualTo("blog");
        shop.withdraw(asset);
        assertThat(shop.present(asset).status()).isEqualTo(Status.PUBLISHED);
        blog.withdraw(asset);
        assertThat(shop.present(asset).status()).isEqualTo(Status.APPROVED);
        assertThat(publications.live(blog.site().id()))
                .noneMatch(live -> live.asset().equals(asset.id()));
        assertThat(events(asset))
                .contains(new DamEvent.AssetWithdrawn(asset.id(), blog.site().id()));
    }

    @Test
    void refusesWhatIsNotApproved() {
        var draft = Pictures.stored(dam, People.editor(), 77);
        shop.status(draft, "in-review");
        assertThatThrownBy(() -> shop.publish(draft)).isInstanceOf(NotPublishableException.class);
    }

    @Test
    void refusesWhatTheRightsDoNotAllow() {
        var asset = shop.approved("Gesperrt");
        var embargo = new Rights(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Instant.now().plusSeconds(3600),
                null,
                null);
        shop.describe(asset, Description.EMPTY, embargo);
        assertThatThrownBy(() -> shop.publish(asset))
                .isInstanceOfSatisfying(
                        NotPublishableException.class,
                        refused -> assertThat(refused.refused().reason())
                                .isEqualTo(SiteRefusal.PUBLISH_RIGHTS_CLOSED.reason()));
    }

    @Test
    void takesOffAllSitesWhatHasNoRightsAnyMore() {
        var asset = shop.approved("Endet");
        shop.publish(asset);
        blog.publish(asset);
        var ended = new Rights(
                null, null, null, null, null, null, null, null, Instant.now().minusSeconds(1), null, null, null);
        shop.describe(asset, shop.present(asset).description(), ended);
        dam.bean(Publications.class).expire();
        var now = shop.present(asset);
        assertThat(now.status()).isEqualTo(Status.EXPIRED);
        assertThat(now.publications()).isEmpty();
        shop.describe(asset, now.description(), Rights.NONE);
        assertThat(shop.publish(asset).counter()).isEqualTo(3);
    }

    @Test
    void takesTheRolePublisher() {
        var asset = shop.approved("Rolle");
        assertThatThrownBy(() -> dam.bean(Publications.class).publish(People.reviewer(), asset.id(), shop.site()))
                .isInstanceOf(NotAllowedException.class);
    }

    private static List<DamEvent> events(Asset asset) {
        return dam.bean(Outbox.class).after(0, 10_000).stream()
                .map(StoredEvent::event)
                .filter(event ->
                        event instanceof DamEvent.OfAsset of && of.asset().equals(asset.id()))
                .toList();
    }
}
