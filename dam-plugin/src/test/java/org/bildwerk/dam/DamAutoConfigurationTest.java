package org.bildwerk.dam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.audit.AuditTrail;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.audit.Verification;
import org.junit.jupiter.api.Test;

class DamAutoConfigurationTest {

    @Test
    void startsOnAnEmptyDatabaseAndWritesItsFirstAuditEntry() {
        try (var dam = DamTest.start()) {
            dam.inTransaction(() -> dam.bean(Ledger.class)
                    .record(Caller.system(), new Command("test.start", "test:1", null, Map.of("a", 1))));

            assertThat(dam.bean(AuditTrail.class).verify())
                    .isInstanceOfSatisfying(
                            Verification.Intact.class,
                            intact -> assertThat(intact.entries()).isEqualTo(1));
        }
    }

    @Test
    void saysWhichDatabaseItNeeds() {
        assertThatThrownBy(() -> UnsupportedDatabaseException.check("H2", 2))
                .hasMessage("Bildwerk needs PostgreSQL 16 or newer; the data source leads to H2 2");
        assertThatThrownBy(() -> UnsupportedDatabaseException.check("PostgreSQL", 15))
                .isInstanceOf(UnsupportedDatabaseException.class);
        assertThatCode(() -> UnsupportedDatabaseException.check("PostgreSQL", 18))
                .doesNotThrowAnyException();
    }

    @Test
    void staysAwayWhenItIsSwitchedOff() {
        try (var dam = DamTest.with().settings("bildwerk.enabled=false").start()) {
            assertThat(dam.context().getBeansOfType(Ledger.class)).isEmpty();
            assertThat(dam.context().getBeansOfType(DamSchema.class)).isEmpty();
        }
    }

    @Test
    void namesASettingThatMakesNoSense() {
        assertThatThrownBy(() -> DamTest.with()
                        .settings("bildwerk.job.attempts=0")
                        .start()
                        .close())
                .rootCause()
                .hasMessageContaining("attempts");
    }
}
