package org.bildwerk.dam.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.storage.BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IngestTest {

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
    void storesAPictureWithItsBytesUntouched() throws Exception {
        var bytes = Pictures.jpeg(1);
        var stored = (Ingested.Stored) Pictures.store(dam, People.editor(), bytes, "one.jpg");
        var asset = dam.bean(AssetCatalog.class).get(People.editor(), stored.id());
        assertThat(asset.status()).isEqualTo(Status.DRAFT);
        assertThat(asset.version().width()).isEqualTo(320);
        assertThat(asset.version().height()).isEqualTo(200);
        assertThat(asset.version().mediaType()).isEqualTo("image/jpeg");
        assertThat(stored.warnings()).isEmpty();
        try (var in = dam.bean(BlobStore.class).open(asset.version().blob())) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void tellsOfAnExactDuplicate() {
        var first = Pictures.stored(dam, People.editor(), 2);
        assertThat(Pictures.store(dam, People.editor(), Pictures.jpeg(2), "again.jpg"))
                .isEqualTo(new Ingested.Duplicate(first.id()));
    }

    @Test
    void keepsQuietAboutADuplicateThatTheCallerMayNotSee() {
        var first = Pictures.stored(dam, People.editor(), 3);
        var other = Pictures.stored(dam, People.with("somebody else", Role.EDITOR), 3);
        assertThat(other.id()).isNotEqualTo(first.id());
        assertThat(other.version().blob()).isEqualTo(first.version().blob());
        assertThat(dam.jdbc()
                        .sql("select reference_count from bw_blob where sha256 = ?")
                        .param(first.version().blob().sha256())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }
}
