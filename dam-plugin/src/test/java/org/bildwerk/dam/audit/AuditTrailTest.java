package org.bildwerk.dam.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Executors;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.audit.Verification.Broken;
import org.bildwerk.dam.audit.Verification.Intact;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(Lifecycle.PER_CLASS)
class AuditTrailTest {

    private DamTest dam;

    @BeforeAll
    void start() {
        dam = DamTest.start();
    }

    @AfterAll
    void stop() {
        dam.close();
    }

    @BeforeEach
    void writeThreeEntries() {
        dam.jdbc().sql("delete from bw_audit").update();
        dam.jdbc()
                .sql("update bw_ledger set sequence = 0, hash = decode(repeat('00', 32), 'hex')")
                .update();
        record("asset.store", "asset:1", "a");
        record("asset.describe", "asset:2", "b");
        record("asset.publish", "asset:1", "c");
    }

    @Test
    void provesAnUntouchedTrail() {
        assertThat(verify()).isInstanceOfSatisfying(Intact.class, intact -> {
            assertThat(intact.entries()).isEqualTo(3);
            assertThat(intact.head()).hasSize(64);
        });
    }

    @Test
    void showsWhatHappenedToASubjectNewestFirst() {
        var entries = dam.bean(AuditTrail.class).of("asset:1", 10);

        assertThat(entries).extracting(AuditEntry::command).containsExactly("asset.publish", "asset.store");
        assertThat(entries).first().extracting(AuditEntry::after).hasToString("{\"title\":\"c\"}");
    }

    @Test
    void pagesThroughTheNewestEntries() {
        var trail = dam.bean(AuditTrail.class);

        assertThat(trail.latest(2, null)).extracting(AuditEntry::sequence).containsExactly(3L, 2L);
        assertThat(trail.latest(2, 2L)).extracting(AuditEntry::sequence).containsExactly(1L);
    }

    @Test
    void namesAChangedField() {
        tamper("update bw_audit set by_name = 'somebody else' where sequence = 2");

        assertThat(verify()).isEqualTo(new Broken(2, "a fixed field was changed"));
    }

    @Test
    void namesAChangedTime() {
        tamper("update bw_audit set at = at + interval '1 microsecond' where sequence = 2");

        assertThat(verify()).isEqualTo(new Broken(2, "a fixed field was changed"));
    }

    @Test
    void namesAChangedPayload() {
        tamper("update bw_audit set payload = replace(payload, 'b', 'x') where sequence = 2");

        assertThat(verify()).isEqualTo(new Broken(2, "the payload was changed"));
    }

    @Test
    void namesARemovedEntry() {
        tamper("delete from bw_audit where sequence = 2");

        assertThat(verify()).isEqualTo(new Broken(2, "the entry is missing"));
    }

    @Test
    void namesARemovedEntryWhoseGapWasClosed() {
        tamper("delete from bw_audit where sequence = 2");
        tamper("update bw_audit set sequence = 2 where sequence = 3");

        assertThat(verify()).isEqualTo(new Broken(2, "it does not continue the entry before it"));
    }

    @Test
    void namesEntriesInAnotherOrder() {
        tamper("update bw_audit set sequence = -2 where sequence = 2");
        tamper("update bw_audit set sequence = 2 where sequence = 3");
        tamper("update bw_audit set sequence = 3 where sequence = -2");

        assertThat(verify()).isEqualTo(new Broken(2, "it does not continue the entry before it"));
    }

    @Test
    void namesACutOffTail() {
        tamper("delete from bw_audit where sequence = 3");

        assertThat(verify()).isEqualTo(new Broken(3, "the ledger counts 3 entries, the trail ends after 2"));
    }

    @Test
    void namesAPayloadThatWentWithoutAnErasure() {
        tamper("update bw_audit set payload = null, salt = null, erased_at = now() where sequence = 2");

        assertThat(verify()).isEqualTo(new Broken(2, "the payload is gone, and no erasure tells why"));
    }

    @Test
    void keepsTheChainWholeWhenAPayloadIsErased() {
        var trail = dam.bean(AuditTrail.class);

        assertThat(trail.erase(Caller.system(), "asset:1")).isEqualTo(2);

        assertThat(verify()).isInstanceOf(Intact.class);
        assertThat(trail.of("asset:1", 10))
                .filteredOn(entry -> entry.erasedAt() != null)
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.after()).isNull());
        assertThat(dam.jdbc()
                        .sql("select count(*) from bw_audit where payload like '%\"a\"%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void writesNothingWhenTheTransactionFails() {
        assertThatThrownBy(() -> dam.inTransaction(() -> {
                    record("asset.store", "asset:9", "never");
                    throw new IllegalStateException("the change failed");
                }))
                .hasMessage("the change failed");

        assertThat(dam.bean(AuditTrail.class).of("asset:9", 10)).isEmpty();
        assertThat(verify()).isInstanceOf(Intact.class);
    }

    @Test
    void keepsOneChainWhileManyWriteAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var result : threads.invokeAll(Collections.nCopies(100, () -> {
                dam.inTransaction(() -> {
                    record("asset.describe", "asset:1", "x");
                    record("asset.describe", "asset:2", "y");
                });
                return true;
            }))) {
                assertThat(result.get()).isEqualTo(true);
            }
        }

        assertThat(verify())
                .isInstanceOfSatisfying(
                        Intact.class, intact -> assertThat(intact.entries()).isEqualTo(203));
    }

    @Test
    void keepsWhatIsRecordedAtTheLastMomentBeforeTheCommit() {
        dam.inTransaction(() -> {
            record("asset.store", "asset:7", "first");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    record("asset.describe", "asset:7", "late");
                }
            });
        });

        assertThat(dam.bean(AuditTrail.class).of("asset:7", 10)).hasSize(2);
        assertThat(verify()).isInstanceOf(Intact.class);
    }

    @Test
    void forgetsWhatASavepointTookBack() {
        var nested = new TransactionTemplate(dam.bean(PlatformTransactionManager.class));
        nested.setPropagationBehavior(TransactionTemplate.PROPAGATION_NESTED);

        dam.inTransaction(() -> {
            record("asset.store", "asset:8", "kept");
            nested.executeWithoutResult(status -> {
                record("asset.store", "asset:8", "taken back");
                status.setRollbackOnly();
            });
        });

        assertThat(dam.bean(AuditTrail.class).of("asset:8", 10)).hasSize(1);
    }

    @Test
    void refusesAChangeOutsideATransaction() {
        var ledger = dam.bean(Ledger.class);

        assertThatThrownBy(() -> ledger.record(Caller.system(), new Command("x", "asset:1", null, null)))
                .isInstanceOf(IllegalStateException.class);
    }

    private void record(String command, String subject, String title) {
        dam.inTransaction(() -> dam.bean(Ledger.class)
                .record(Caller.system(), new Command(command, subject, null, Map.of("title", title))));
    }

    private void tamper(String sql) {
        assertThat(dam.jdbc().sql(sql).update()).isEqualTo(1);
    }

    private Verification verify() {
        return dam.bean(AuditTrail.class).verify();
    }
}
