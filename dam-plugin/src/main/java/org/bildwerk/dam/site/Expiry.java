package org.bildwerk.dam.site;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetLife;
import org.bildwerk.dam.asset.AssetLock;
import org.bildwerk.dam.asset.Transition;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Takes pictures off all sites once their rights have ended. Runs every minute by itself. Thread-safe.
public final class Expiry {

    private static final String DUE = """
            select a.id from bw_asset a join bw_rights r on r.asset_id = a.id
             where a.status = 'published' and r.valid_until <= :now
            """;

    private final JdbcClient jdbc;
    private final AssetLife life;
    private final AssetLock lock;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final PublicationRows rows;

    // One line of work with six hands, as in Publications.
    Expiry(
            JdbcClient jdbc,
            AssetLife life,
            AssetLock lock,
            Ledger ledger,
            TransactionOperations transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.life = life;
        this.lock = lock;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
        this.rows = new PublicationRows(jdbc);
    }

    /// Ends what is due now.
    ///
    /// @return how many assets expired
    public int run() {
        int expired = 0;
        for (var id : due("", new UUID(0, 0))) {
            expired += Objects.requireNonNull(transaction.execute(status -> end(id))) ? 1 : 0;
        }
        return expired;
    }

    /// Looks again under the lock, since the rights may have been prolonged meanwhile.
    private boolean end(AssetId id) {
        lock.take(id);
        if (due(" and a.id = :id", id.value()).isEmpty()) {
            return false;
        }
        var caller = Caller.system();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var live = rows.of(id).stream().filter(Publication::live).toList();
        List<DamEvent> events = new ArrayList<>(List.of(life.moved(caller, id, Transition.EXPIRE)));
        for (var publication : live) {
            rows.end(publication, now);
            events.add(new DamEvent.AssetWithdrawn(id, publication.site()));
        }
        var command = new Command("asset.expire", "asset:" + id, live, null);
        ledger.record(caller, command, events.toArray(DamEvent[]::new));
        return true;
    }

    private List<AssetId> due(String more, UUID id) {
        return jdbc.sql(DUE + more)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .query((row, number) -> new AssetId(row.getObject("id", UUID.class)))
                .list();
    }
}
