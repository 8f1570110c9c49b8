package org.bildwerk.dam.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetLife;
import org.bildwerk.dam.asset.Bin;
import org.bildwerk.dam.asset.LifeException;
import org.bildwerk.dam.asset.Versions;
import org.bildwerk.dam.ingest.Ingest;
import org.bildwerk.dam.job.Chore;
import org.bildwerk.dam.provenance.credential.Credential;
import org.bildwerk.dam.provenance.credential.CredentialReader;
import org.bildwerk.dam.provenance.stamp.Stamp;
import org.bildwerk.dam.provenance.stamp.Stamper;
import org.bildwerk.dam.quality.GateClosedException;
import org.bildwerk.dam.storage.BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private static final Caller ANN = People.with("ann", Role.EDITOR);

    private static DamTest dam;
    private static Candidates candidates;

    @BeforeAll
    static void start() {
        dam = DamTest.with(StubConfiguration.class)
                .settings("bildwerk.job.poll=20ms")
                .start();
        candidates = dam.bean(Candidates.class);
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @Test
    void marksAndSignsWhatIsKept() {
        var candidate = made(cup(1).recipe());
        assertThat(candidates.of(ANN, 0, 100)).extracting(Asset::id).contains(candidate.id());

        var kept = candidates.keep(ANN, candidate.id());

        assertThat(kept.candidate()).isFalse();
        assertThat(dam.bean(AssetCatalog.class).find(People.administrator(), kept.id()))
                .isPresent();
        var stamp = stamped(kept.id());
        assertThat(stamp.file().occasion()).isEqualTo("kept");
        assertThat(stamp.file().mark()).isNotNull();
        var credential = credential(stamp);
        assertThat(credential.standing()).isEqualTo(Credential.Standing.OWN_AUTHORITY);
        assertThat(credential.tree().deeds())
                .extracting(Credential.Deed::action)
                .startsWith("c2pa.created");
        assertThat(credential.tree().deeds().getFirst().sourceType()).endsWith("/trainedAlgorithmicMedia");
    }

    @Test
    void tellsWhatAPictureWasMadeFrom() {
        var parent = made(cup(2).recipe());
        var inputs = new Inputs(new Inputs.Source(parent.version().id(), null, 0.5), null, null, List.of());

        var child =
                made(cup(3).mode(GenerationMode.IMAGE_TO_IMAGE).inputs(inputs).recipe());

        assertThat(dam.jdbc()
                        .sql("select relation from bw_lineage where child_version = ? and parent_version = ?")
                        .params(
                                child.version().id().value(),
                                parent.version().id().value())
                        .query(String.class)
                        .list())
                .containsExactly("variant-of");
        var task = dam.bean(StubGenerator.class).tasks.getLast();
        assertThat(task.recipe().inputs().source().sha256())
                .isEqualTo(parent.version().blob().sha256());
        candidates.keep(ANN, parent.id());
        stamped(parent.id());
        candidates.keep(ANN, child.id());
        var credential = credential(stamped(child.id()));
        assertThat(credential.tree().ingredients())
                .extracting(Credential.Origin::title)
                .contains(parent.version().fileName());
        assertThat(credential.tree().deeds())
                .extracting(Credential.Deed::action)
                .startsWith("c2pa.opened", "c2pa.edited");
        assertThat(credential.tree().depth()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void staysOutsideWhatTheGateBlocks() {
        var blank = made(cup(9).prompt("nothing").recipe());

        assertThatThrownBy(() -> candidates.keep(ANN, blank.id())).isInstanceOf(GateClosedException.class);

        assertThat(dam.bean(AssetCatalog.class).get(ANN, blank.id()).candidate())
                .isTrue();
        assertThat(dam.jdbc()
                        .sql("select count(*) from bw_audit where command = 'asset.keep' and subject = ?")
                        .param("asset:" + blank.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void staysGeneratedWhenAnOlderVersionIsRestored() throws Exception {
        var picture = candidates.keep(ANN, made(cup(10).recipe()).id());
        var versions = dam.bean(Versions.class);
        try (var staging = dam.bean(Ingest.class).stage(new ByteArrayInputStream(Pictures.jpeg(10)))) {
            versions.replace(ANN, picture.id(), staging, "retouched.jpg");
        }

        var restored = versions.restore(ANN, picture.id(), picture.version().id());

        assertThat(restored.generated()).isTrue();
    }

    @Test
    void goesNowhereBeforeItIsKept() {
        var candidate = made(cup(4).recipe());
        var life = dam.bean(AssetLife.class);

        assertThatThrownBy(() -> life.submit(ANN, candidate.id())).isInstanceOf(LifeException.class);
        assertThat(life.stepsFor(ANN, candidate)).isEmpty();
        assertThatThrownBy(() -> candidates.keep(People.with("ann", Role.VIEWER), candidate.id()))
                .isInstanceOf(NotAllowedException.class);
        candidates.keep(ANN, candidate.id());
        assertThatThrownBy(() -> candidates.keep(ANN, candidate.id())).isInstanceOf(OrderRefusedException.class);
        assertThatThrownBy(() -> candidates.drop(ANN, candidate.id())).isInstanceOf(OrderRefusedException.class);
    }

    @Test
    void throwsAwayWhatIsDroppedAndWhatNobodyKeeps() {
        var dropped = made(cup(5).recipe());
        var forgotten = made(cup(6).recipe());
        var fresh = made(cup(7).recipe());

        candidates.drop(ANN, dropped.id());
        dam.jdbc()
                .sql("update bw_asset set updated_at = now() - interval '31 days' where id = ?")
                .param(forgotten.id().value())
                .update();
        assertThat(candidates.expire(Duration.ofDays(30))).isEqualTo(1);

        assertThat(candidates.of(ANN, 0, 100))
                .extracting(Asset::id)
                .contains(fresh.id())
                .doesNotContain(dropped.id(), forgotten.id());
        assertThat(dam.bean(Bin.class).binned(ANN, 0, 100))
                .extracting(Asset::id)
                .contains(dropped.id(), forgotten.id());
        assertThatThrownBy(() -> candidates.keep(ANN, dropped.id())).isInstanceOf(OrderRefusedException.class);
    }

    @Test
    void forgetsAnOrderWhosePicturesArePurged() {
        var candidate = made(cup(8).recipe());
        candidates.drop(ANN, candidate.id());
        dam.bean(Bin.class).purge(Caller.system(), candidate.id(), "gone");

        var expiry =
                dam.context().getBean("bildwerkCandidateExpiry", Chore.class).work();
        await().until(() -> {
            expiry.run();
            return dam.jdbc()
                    .sql("select not exists (select from bw_generation_item where recipe ->> 'seed' = '8')")
                    .query(Boolean.class)
                    .single();
        });
    }

    private static RecipeEdit cup(long seed) {
        return Recipe.wanted(StubGenerator.MODEL, "a red cup").size(320, 256).seed(seed);
    }

    private static Asset made(Recipe recipe) {
        var generations = dam.bean(Generations.class);
        var order = generations.order(ANN, GenerationOrder.of(recipe, 1), null);
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> generations.get(ANN, order.id()).finished());
        var item = generations.get(ANN, order.id()).items().getFirst();
        assertThat(item.reason()).isNull();
        return dam.bean(AssetCatalog.class).get(ANN, item.asset());
    }

    private static Stamp stamped(AssetId id) {
        var stamper = dam.bean(Stamper.class);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> stamper.find(dam.bean(AssetCatalog.class).get(ANN, id))
                        .filter(stamp -> stamp.file() != null)
                        .isPresent());
        return stamper.find(dam.bean(AssetCatalog.class).get(ANN, id)).orElseThrow();
    }

    private static Credential credential(Stamp stamp) {
        try (var lease = dam.bean(BlobStore.class).lend(stamp.file().blob())) {
            return dam.bean(CredentialReader.class)
                    .read(lease.path(), stamp.file().mediaType())
                    .credential();
        }
    }
}
