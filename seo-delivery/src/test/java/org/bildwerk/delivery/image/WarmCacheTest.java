package org.bildwerk.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bildwerk.dam.People;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.Versions;
import org.bildwerk.dam.ingest.Ingest;
import org.bildwerk.dam.site.CredentialChoice;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.dam.site.Publications;
import org.bildwerk.dam.site.SiteCredentials;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.dam.site.Slug;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.delivery.MovedClock;
import org.bildwerk.delivery.rendition.Encodings;
import org.bildwerk.delivery.rendition.QualityNumbers;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// Visitors come back with what they kept, to addresses that were right once, while the picture is replaced, restored,
/// renamed, withdrawn and published again. Each finds it after one redirect at most.
class WarmCacheTest {

    private static final MovedClock CLOCK = new MovedClock(Instant.now());
    private static final long SEED = 7;

    private static DeliveryTest server;
    private static SiteFixture shop;

    @Configuration(proxyBeanMethods = false)
    static class Timed {

        @Bean
        Clock testClock() {
            return CLOCK;
        }
    }

    /// A node with another release of the encoder.
    @Configuration(proxyBeanMethods = false)
    static class Upgraded {

        @Bean
        Clock testClock() {
            return CLOCK;
        }

        @Bean
        @Primary
        Encodings upgradedEncodings(Vips vips) {
            return new Encodings(vips.fingerprint() + ", upgraded", QualityNumbers.USUAL);
        }
    }

    @BeforeAll
    static void start() {
        server = DeliveryTest.startWith(Timed.class);
        shop = server.site("shop");
        // Signed renditions outlive an encoder.
        server.dam().bean(SiteCredentials.class).choose(SiteFixture.SEO, shop.site(), CredentialChoice.NONE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /// What was done, and the visitors who have seen it all.
    private static final class Story {

        private final Asset asset;
        private final Set<String> addresses = new LinkedHashSet<>();
        private final ObedientBrowser regular = new ObedientBrowser(CLOCK);
        private final Random random = new Random(SEED);

        Story(Asset asset) {
            this.asset = asset;
        }

        /// Publishes what is there, and remembers under which addresses it is seen.
        Publication publish() {
            shop.status(asset, "approved");
            var publication = shop.publish(asset);
            remember(publication.rev(), publication.slug().value());
            return publication;
        }

        void remember(String rev, String slug) {
            for (var file : List.of("w320/%s.jpg", "w320/%s.webp", "w320/%s.auto", "w300/%s.jpg")) {
                addresses.add("/i/" + asset.key() + "/" + rev + "/" + file.formatted(slug));
            }
            addresses.add("/i/" + asset.key() + "/" + slug + ".jpg");
        }

        void rename(String slug) {
            server.dam().bean(Publications.class).rename(People.publisher(), asset.id(), shop.site(), new Slug(slug));
            var live = server.dam()
                    .bean(Publications.class)
                    .history(People.publisher(), asset.id())
                    .getFirst();
            remember(live.rev(), slug);
        }

        /// Everybody looks at every address that there ever was, the regular visitor not at all of them.
        void look(DeliveryTest node, String after) {
            var newcomer = new ObedientBrowser(CLOCK);
            for (var address : addresses) {
                if (random.nextInt(4) > 0) {
                    check(regular.open(node, address), after + ", regular visitor");
                }
                check(newcomer.open(node, address), after + ", newcomer");
            }
            CLOCK.advance(Duration.ofSeconds(random.nextInt(200)));
        }

        private void check(ObedientBrowser.Visit visit, String as) {
            assertThat(visit.redirects()).as(as + " " + visit.addresses()).isLessThanOrEqualTo(1);
            assertThat(visit.answer().statusCode())
                    .as(as + " " + visit.addresses())
                    .isEqualTo(200);
        }
    }

    @Test
    void leadsToThePictureInOneStepWhateverIsDoneToIt() {
        var story = new Story(server.approved(shop, "Anfang", DeliveryTest.jpeg(71, 400, 300)));
        var first = story.publish();
        story.look(server, "published");
        for (int round = 0; round < 2; round++) {
            replace(story.asset, 72 + round);
            story.publish();
            story.look(server, "replaced");
            server.dam().bean(Versions.class).restore(People.editor(), story.asset.id(), first.version());
            var restored = story.publish();
            assertThat(restored.rev()).isNotEqualTo(first.rev());
            story.look(server, "restored");
            story.rename("ende");
            story.look(server, "renamed");
            story.rename("anfang");
            story.look(server, "named as before");
            shop.withdraw(story.asset);
            story.publish();
            story.look(server, "withdrawn and published again");
        }
        try (var upgraded = server.again(Upgraded.class)) {
            story.look(upgraded, "encoder upgraded");
            story.look(server, "half of the nodes upgraded");
            replace(story.asset, 90);
            story.publish();
            story.look(upgraded, "replaced after the upgrade");
        }
    }

    /// The address stays, and so does what a browser kept of it for good; who asks anew gets the new bytes.
    @Test
    void renamesNothingWhenTheEncoderIsUpgraded() {
        var asset = server.approved(shop, "Bleibt", DeliveryTest.jpeg(81, 400, 300));
        var path = "/i/" + asset.key() + "/" + shop.publish(asset).rev() + "/w320/bleibt.webp";
        var before = server.get(path);
        try (var upgraded = server.again(Upgraded.class)) {
            var after = upgraded.get(path, "If-None-Match", DeliveryTest.header(before, "ETag"));
            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(DeliveryTest.header(after, "ETag")).isNotEqualTo(DeliveryTest.header(before, "ETag"));
        }
    }

    private static void replace(Asset asset, long seed) {
        var ingest = server.dam().bean(Ingest.class);
        try (var staging = ingest.stage(new ByteArrayInputStream(DeliveryTest.jpeg(seed, 400, 300)))) {
            server.dam().bean(Versions.class).replace(People.editor(), asset.id(), staging, "neu.jpg");
        }
    }
}
