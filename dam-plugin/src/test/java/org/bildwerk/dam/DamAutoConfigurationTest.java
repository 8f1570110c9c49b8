package org.bildwerk.dam;

import static org.assertj.core.api.Assertions.assertThat;

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
}
