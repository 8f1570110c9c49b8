package org.bildwerk.delivery.indexnow;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.site.Site;
import org.springframework.transaction.support.TransactionOperations;

/// Which sites tell search engines of their changed pages. Nothing is told unless somebody said so. Thread-safe.
public final class IndexNow {

    private static final int KEY_BYTES = 16;

    private final RegistrationRows rows;
    private final TransactionOperations transaction;
    private final Ledger ledger;
    private final RandomGenerator random;
    private final Clock clock;

    // A choice is written, put on the books, and made with what nobody can guess.
    IndexNow(
            RegistrationRows rows,
            TransactionOperations transaction,
            Ledger ledger,
            RandomGenerator random,
            Clock clock) {
        this.rows = rows;
        this.transaction = transaction;
        this.ledger = ledger;
        this.random = random;
        this.clock = clock;
    }

    /// What the audit keeps of a choice.
    private record Entry(boolean indexNow) {}

    /// Returns the registration of the site; empty where it tells nothing.
    public Optional<Registration> of(Site site) {
        return rows.find(site.id());
    }

    /// Lets the site tell of what changes from now on; takes the role SEO. Where it does already, its key stays.
    public Registration switchOn(Caller caller, Site site) {
        caller.require("change sites", Role.SEO);
        transaction.executeWithoutResult(status -> {
            var key = new byte[KEY_BYTES];
            random.nextBytes(key);
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            if (rows.insert(site.id(), HexFormat.of().formatHex(key), now)) {
                record(caller, site, true);
            }
        });
        return rows.find(site.id()).orElseThrow();
    }

    /// Lets the site tell nothing any more, and forgets its key; takes the role SEO.
    public void switchOff(Caller caller, Site site) {
        caller.require("change sites", Role.SEO);
        transaction.executeWithoutResult(status -> {
            if (rows.remove(site.id())) {
                record(caller, site, false);
            }
        });
    }

    private void record(Caller caller, Site site, boolean on) {
        ledger.record(caller, new Command("site.update", "site:" + site.key(), new Entry(!on), new Entry(on)));
    }
}
