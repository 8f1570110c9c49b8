package org.bildwerk.dam.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent.SiteChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The keys with which sites sign addresses of images. Two are good at a time, so that a new one can take over while
/// pages still carry signatures of the old one; a third ends the oldest. Thread-safe.
public final class AddressKeys {

    private static final int GOOD_AT_ONCE = 2;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Ledger ledger;
    private final RandomGenerator random;
    private final Clock clock;

    AddressKeys(
            JdbcClient jdbc, TransactionOperations transaction, Ledger ledger, RandomGenerator random, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ledger = ledger;
        this.random = random;
        this.clock = clock;
    }

    /// Makes a key, which signs from now on; the one before stays good, older ones end. Takes the role SEO.
    public AddressKey.Issued issue(Caller caller, Site site) {
        caller.require("make keys for addresses", Role.SEO);
        return Objects.requireNonNull(transaction.execute(status -> {
            lock(site);
            var secret = AddressSecret.random("k" + (all(site).size() + 1), random);
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var key = new AddressKey(secret.key(), now, caller.name(), null);
            insert(site, key, secret);
            ledger.record(caller, new Command("address-key.issue", subject(site), null, key));
            good(site.id()).stream().skip(GOOD_AT_ONCE).forEach(old -> end(caller, site, old.key()));
            return new AddressKey.Issued(key, secret.text());
        }));
    }

    /// Ends a key at once: what it signed is refused from now on. Takes the role SEO.
    ///
    /// @throws InvalidSiteException if the site has no such key that is good
    public void revoke(Caller caller, Site site, String id) {
        caller.require("end keys for addresses", Role.SEO);
        transaction.executeWithoutResult(status -> {
            lock(site);
            if (good(site.id()).stream().noneMatch(secret -> secret.key().equals(id))) {
                throw new InvalidSiteException(SiteRefusal.ADDRESS_KEY_UNKNOWN, "key", id);
            }
            end(caller, site, id);
        });
    }

    /// Returns all keys that the site ever had, the newest first; takes the role SEO.
    public List<AddressKey> of(Caller caller, Site site) {
        caller.require("see keys for addresses", Role.SEO);
        return all(site);
    }

    /// Returns the secrets whose signatures are good, the newest first. For the public address space: takes no caller,
    /// and goes to nobody outside.
    public List<AddressSecret> good(SiteId site) {
        return jdbc.sql("""
                select id, secret from bw_address_key where site_id = ? and ended_at is null
                order by created_at desc, length(id) desc, id desc
                """)
                .param(site.value())
                .query((row, number) -> new AddressSecret(row.getString("id"), row.getString("secret")))
                .list();
    }

    private List<AddressKey> all(Site site) {
        return jdbc.sql("""
                select * from bw_address_key where site_id = ? order by created_at desc, length(id) desc, id desc
                """).param(site.id().value()).query(AddressKeys::key).list();
    }

    private void lock(Site site) {
        jdbc.sql("select 1 from bw_site where id = ? for update")
                .param(site.id().value())
                .query(Integer.class)
                .optional();
    }

    private void insert(Site site, AddressKey key, AddressSecret secret) {
        jdbc.sql("insert into bw_address_key (site_id, id, secret, created_at, created_by) values (?, ?, ?, ?, ?)")
                .params(site.id().value(), key.id(), secret.text(), Timestamp.from(key.createdAt()), key.createdBy())
                .update();
    }

    private void end(Caller caller, Site site, String id) {
        jdbc.sql("update bw_address_key set ended_at = ?, secret = null where site_id = ? and id = ?")
                .params(Timestamp.from(clock.instant()), site.id().value(), id)
                .update();
        var command = new Command("address-key.revoke", subject(site), new Ended(id), null);
        ledger.record(caller, command, new SiteChanged(site.id()));
    }

    /// What the audit keeps of a key that ended.
    private record Ended(String id) {}

    private static String subject(Site site) {
        return "site:" + site.key();
    }

    private static AddressKey key(ResultSet row, int number) throws SQLException {
        return new AddressKey(
                row.getString("id"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                PublicationRows.instant(row, "ended_at"));
    }
}
