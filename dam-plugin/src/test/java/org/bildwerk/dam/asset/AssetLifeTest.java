package org.bildwerk.dam.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.audit.AuditTrail;
import org.bildwerk.dam.audit.Verification;
import org.bildwerk.dam.ingest.Ingest;
import org.bildwerk.dam.storage.Blobs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AssetLifeTest {

    private static DamTest dam;
    private static AssetLife life;
    private static Bin bin;
    private static AssetCatalog catalog;

    @BeforeAll
    static void start() {
        dam = DamTest.start();
        life = dam.bean(AssetLife.class);
        bin = dam.bean(Bin.class);
        catalog = dam.bean(AssetCatalog.class);
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @Test
    void leadsFromDraftToApprovalAndKeepsTheHistory() {
        var id = Pictures.stored(dam, People.editor(), 1).id();
        life.submit(People.editor(), id);
        life.reject(People.reviewer(), id, "The horizon is tilted");
        life.submit(People.editor(), id);
        assertThat(life.approve(People.reviewer(), id).status()).isEqualTo(Status.APPROVED);
        assertThat(catalog.history(People.editor(), id))
                .extracting(StatusChange::to)
                .containsExactly(Status.APPROVED, Status.IN_REVIEW, Status.DRAFT, Status.IN_REVIEW, Status.DRAFT);
        assertThat(catalog.history(People.editor(), id))
                .extracting(StatusChange::reason)
                .contains("The horizon is tilted");
    }

    @Test
    void asksWhoMayDoWhat() {
        var id = Pictures.stored(dam, People.editor(), 2).id();
        life.submit(People.editor(), id);
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> life.approve(People.editor(), id));
        assertThatExceptionOfType(LifeException.class)
                .isThrownBy(() -> life.move(People.administrator(), id, Status.PUBLISHED, null));
        assertThatExceptionOfType(LifeException.class)
                .isThrownBy(() -> life.reject(People.reviewer(), id, " "))
                .withMessageContaining("why");
        assertThat(life.nextFor(People.reviewer(), catalog.get(People.reviewer(), id)))
                .containsExactlyInAnyOrder(Status.DRAFT, Status.APPROVED);
        assertThat(life.nextFor(People.with("viewer", Role.VIEWER), catalog.get(People.reviewer(), id)))
                .isEmpty();
    }

    @Test
    void putsIntoTheBinAndBack() {
        var id = Pictures.stored(dam, People.editor(), 3).id();
        bin.put(People.editor(), id);
        assertThat(bin.binned(People.editor(), 0, 10)).extracting(Asset::id).contains(id);
        assertThatExceptionOfType(LifeException.class).isThrownBy(() -> life.submit(People.editor(), id));
        bin.restore(People.editor(), id);
        assertThat(catalog.get(People.editor(), id).binned()).isFalse();
    }

    @Test
    void keepsWhatIsPublished() {
        var id = Pictures.stored(dam, People.editor(), 4).id();
        dam.jdbc()
                .sql("update bw_asset set status = 'published' where id = ?")
                .param(id.value())
                .update();
        assertThatExceptionOfType(LifeException.class)
                .isThrownBy(() -> bin.put(People.editor(), id))
                .withMessageContaining("withdraw");
    }

    @Test
    void leavesOnlyATombstoneWhenPurged() {
        var asset = Pictures.stored(dam, People.editor(), 5);
        var id = asset.id();
        assertThatExceptionOfType(LifeException.class)
                .isThrownBy(() -> bin.purge(People.administrator(), id, "too early"));
        bin.put(People.editor(), id);
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> bin.purge(People.editor(), id, "not mine to do"));
        bin.purge(People.administrator(), id, "the person shown asked for it");

        assertThat(catalog.find(People.administrator(), id)).isEmpty();
        var tables = List.of(
                "bw_asset_text", "bw_rights", "bw_version", "bw_status_change", "bw_rating", "bw_collection_asset");
        for (var table : tables) {
            assertThat(count("select count(*) from " + table + " where asset_id = '" + id + "'"))
                    .as(table)
                    .isZero();
        }
        assertThat(dam.jdbc()
                        .sql("select reason from bw_tombstone where asset_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("the person shown asked for it");
        var trail = dam.bean(AuditTrail.class);
        assertThat(trail.of("asset:" + id, 20)).isNotEmpty().allSatisfy(entry -> {
            if (!entry.command().equals("audit.erase")) {
                assertThat(entry.before()).isNull();
                assertThat(entry.after()).isNull();
            }
        });
        assertThat(trail.verify()).isInstanceOf(Verification.Intact.class);
        var file = asset.version().blob();
        assertThat(count("select reference_count from bw_blob where sha256 = '" + file + "'"))
                .isZero();
        dam.bean(Blobs.class).sweep(Duration.ZERO);
        assertThat(dam.bean(org.bildwerk.dam.storage.BlobStore.class).exists(file))
                .isFalse();
    }

    @Test
    void purgesWhatLayInTheBinForLong() {
        var id = Pictures.stored(dam, People.editor(), 6).id();
        bin.put(People.editor(), id);
        dam.jdbc()
                .sql("update bw_asset set binned_at = now() - interval '31 days' where id = ?")
                .param(id.value())
                .update();
        assertThat(bin.purgeOlderThan(Duration.ofDays(30))).isEqualTo(1);
        assertThat(catalog.find(People.editor(), id)).isEmpty();
    }

    @Test
    void replacesTheFileAndRestoresTheOldOne() throws Exception {
        var first = Pictures.stored(dam, People.editor(), 7);
        life.submit(People.editor(), first.id());
        life.approve(People.reviewer(), first.id());
        var versions = dam.bean(Versions.class);
        var ingest = dam.bean(Ingest.class);
        try (var staging = ingest.stage(new java.io.ByteArrayInputStream(Pictures.jpeg(8)))) {
            var second = versions.replace(People.editor(), first.id(), staging, "better.jpg");
            assertThat(second.number()).isEqualTo(2);
        }
        assertThat(catalog.get(People.editor(), first.id()).status()).isEqualTo(Status.DRAFT);
        var third =
                versions.restore(People.editor(), first.id(), first.version().id());
        assertThat(third.number()).isEqualTo(3);
        assertThat(third.origin()).isEqualTo("restore");
        assertThat(third.blob()).isEqualTo(first.version().blob());
        assertThat(catalog.versions(People.editor(), first.id())).hasSize(3);
    }

    @Test
    void keepsPicksAndStarsPersonal() {
        var id = Pictures.stored(dam, People.editor(), 9).id();
        var ratings = dam.bean(Ratings.class);
        ratings.rate(People.editor(), id, new Rating(1, 4, "red"));
        ratings.rate(People.administrator(), id, new Rating(-1, 0, null));
        assertThat(ratings.of(People.editor(), List.of(id)).get(id)).isEqualTo(new Rating(1, 4, "red"));
        assertThat(ratings.of(People.reviewer(), List.of(id))).isEmpty();
    }

    private static int count(String sql) {
        return dam.jdbc().sql(sql).query(Integer.class).single();
    }
}
