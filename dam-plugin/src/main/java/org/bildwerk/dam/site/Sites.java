package org.bildwerk.dam.site;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent.SiteChanged;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The websites of this installation and their slots. What a site is called and where it lies is no secret: reading
/// takes no caller. Thread-safe.
public final class Sites {

    private final TransactionOperations transaction;
    private final Ledger ledger;
    private final URI publicUrl;
    private final SiteRows rows;

    /// @param publicUrl the image origin of sites that name none
    Sites(JdbcClient jdbc, TransactionOperations transaction, Ledger ledger, URI publicUrl) {
        this.transaction = transaction;
        this.ledger = ledger;
        this.publicUrl = publicUrl;
        this.rows = new SiteRows(jdbc, publicUrl);
    }

    /// Makes a site; takes the role SEO.
    ///
    /// @throws SiteExistsException if another site has the key
    public Site create(Caller caller, SiteSettings settings) {
        caller.require("create sites", Role.SEO);
        var slots = settings.slots() == null ? Slot.defaults() : settings.slots();
        var site = site(new SiteId(UUID.randomUUID()), settings, slots);
        transaction.executeWithoutResult(status -> {
            try {
                rows.insert(site);
            } catch (DuplicateKeyException taken) {
                throw new SiteExistsException(site.key(), taken);
            }
            rows.replaceSlots(site);
            ledger.record(caller, new Command("site.create", subject(site), null, site), new SiteChanged(site.id()));
        });
        return site;
    }

    /// Changes a site; takes the role SEO. Its key stays.
    ///
    /// @throws SiteNotFoundException if there is none with the key
    public Site update(Caller caller, SiteSettings settings) {
        caller.require("change sites", Role.SEO);
        return changed(caller, settings.key(), before -> {
            var slots = settings.slots() == null ? before.slots() : settings.slots();
            return site(before.id(), settings, slots);
        });
    }

    /// Adds a slot, or puts it in the place of the one with its key; takes the role SEO.
    public Site putSlot(Caller caller, String siteKey, Slot slot) {
        caller.require("change slots", Role.SEO);
        return changed(caller, siteKey, before -> before.withSlot(slot));
    }

    /// Removes a slot; takes the role SEO. Addresses with its widths then lead to the next step of the ladder.
    public Site removeSlot(Caller caller, String siteKey, String slotKey) {
        caller.require("change slots", Role.SEO);
        return changed(caller, siteKey, before -> before.withoutSlot(slotKey));
    }

    /// Returns all sites by key.
    public List<Site> all() {
        return rows.all();
    }

    /// Finds a site.
    public Optional<Site> find(String key) {
        return rows.find(key);
    }

    /// Returns a site.
    ///
    /// @throws SiteNotFoundException if there is none with the key
    public Site get(String key) {
        return find(key).orElseThrow(() -> new SiteNotFoundException(key));
    }

    private Site changed(Caller caller, String key, UnaryOperator<Site> change) {
        var after = transaction.execute(status -> {
            rows.lock(key);
            var before = get(key);
            var site = change.apply(before);
            if (!site.equals(before)) {
                rows.update(site);
                rows.replaceSlots(site);
                ledger.record(
                        caller, new Command("site.update", subject(site), before, site), new SiteChanged(site.id()));
            }
            return site;
        });
        return Objects.requireNonNull(after);
    }

    private Site site(SiteId id, SiteSettings settings, List<Slot> slots) {
        var imageOrigin = settings.imageOrigin();
        return new Site(
                id,
                settings.key(),
                settings.name().strip(),
                SiteSettings.origin("pageOrigin", settings.pageOrigin()),
                imageOrigin == null ? publicUrl : SiteSettings.origin("imageOrigin", imageOrigin),
                settings.languages(),
                slots);
    }

    private static String subject(Site site) {
        return "site:" + site.id();
    }
}
