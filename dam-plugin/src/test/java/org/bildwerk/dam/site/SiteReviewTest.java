package org.bildwerk.dam.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.site.PageDeclaration.Image;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SiteReviewTest {

    private static DamTest dam;

    @BeforeAll
    static void start() {
        dam = DamTest.start();
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @Test
    void countsWhatIsOutAndFindsItByTitle() {
        var fixture = new SiteFixture(dam, "review");
        var site = fixture.site();
        var placed = fixture.approved("Blaue Vase");
        var alone = fixture.approved("Rote Schale");
        var waiting = fixture.approved("Grüne Tasse");
        fixture.publish(placed);
        fixture.publish(alone);
        dam.bean(Pages.class)
                .replace(
                        SiteFixture.SEO,
                        site,
                        List.of(
                                page(site, "/vasen", placed.key(), placed.key(), waiting.key()),
                                page(site, "/leer", waiting.key())));

        var review = dam.bean(SiteReview.class);
        assertThat(review.figures(site)).isEqualTo(new SiteReview.Figures(2, 2, 1, 2));
        assertThat(review.live(site, "VASE", "de", 10))
                .extracting(SiteReview.Live::title)
                .containsExactly("Blaue Vase");
        assertThat(review.pages(site, "", 10))
                .extracting(SiteReview.Placing::live, SiteReview.Placing::notLive)
                .containsExactly(tuple(List.of(), 1), tuple(List.of(placed.id()), 1));
        assertThat(review.countPages(site, "VASEN")).isEqualTo(1);
        assertThat(review.countPagesWith(site, "hero")).isEqualTo(2);
        assertThat(review.countPagesWith(site, "card")).isZero();
    }

    private static PageDeclaration page(Site site, String path, String... assets) {
        var images = Arrays.stream(assets)
                .map(asset -> new Image(asset, "hero", null, false))
                .toList();
        return new PageDeclaration(site.pageOrigin() + path, null, null, images);
    }
}
