package org.bildwerk.dam.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.rights.Rights;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExpiryTest {

    private static DamTest dam;
    private static SiteFixture fixture;

    @BeforeAll
    static void start() {
        dam = DamTest.start();
        fixture = new SiteFixture(dam, "expiry");
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @Test
    void takesAPictureOffItsSitesWhenItsRightsHaveEnded() {
        var asset = published("Ended");
        rightsUntil(asset, Instant.now().minusSeconds(5));

        assertThat(dam.bean(Expiry.class).run()).isEqualTo(1);

        assertThat(fixture.present(asset).status()).isEqualTo(Status.EXPIRED);
        assertThat(fixture.present(asset).publications()).isEmpty();
        assertThat(dam.bean(Expiry.class).run()).isZero();
    }

    @Test
    void leavesAPictureWhoseRightsGoOn() {
        var asset = published("Going on");
        rightsUntil(asset, Instant.now().plusSeconds(3600));

        dam.bean(Expiry.class).run();

        assertThat(fixture.present(asset).status()).isEqualTo(Status.PUBLISHED);
    }

    private static Asset published(String title) {
        var asset = fixture.approved(title);
        fixture.publish(asset);
        return asset;
    }

    private static void rightsUntil(Asset asset, Instant end) {
        var rights = new Rights(null, null, null, null, null, null, null, null, end, null, null, null);
        fixture.describe(asset, fixture.present(asset).description(), rights);
    }
}
