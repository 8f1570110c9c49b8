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
    private final boolean ownNetwork;
    private final SiteRows rows;

    /// @param publicUrl the image origin of sites that name none
    /// @param ownNetwork whether everybody who may write a site may write one of the own network
    Sites(JdbcClient jdbc, TransactionOperations transaction, Ledger ledger, URI publicUrl, boolean ownNetwork) {
        this.transaction = transaction;
        this.ledger = ledger;
        this.publicUrl = publicUrl;
        this.ownNetwork = ownNetwork;
        this.rows = new SiteRows(jdbc, publicUrl);
    }

    /// Makes a site; takes the role SEO. This server visits the origins of sites, so one that is written as an address
    /// of its own network takes an administrator.
    ///
    /// @throws SiteExistsException if another site has the key
    public Site create(Caller caller, SiteSettings settings) {
        caller.require("create sites", Role.SEO);
        var slots = settings.slots() == null ? Slot.defaults() : settings.slots();
        var site = site(new SiteId(UUID.randomUUID()), settings, slots);
        admit(caller, "pageOrigin", site.pageOrigin());
        admit(caller, "imageOrigin", site.imageOrigin(), publicUrl);
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

    /// Changes a site; takes the role SEO. Its key stays. A new origin takes what it takes in a new site.
    ///
    /// @throws SiteNotFoundException if there is none with the key
    public Site update(Caller caller, SiteSettings settings) {
        caller.require("change sites", Role.SEO);
        return changed(caller, settings.key(), before -> {
            var slots = settings.slots() == null ? before.slots() : settings.slots();
            var site = site(before.id(), settings, slots);
            admit(caller, "pageOrigin", site.pageOrigin(), before.pageOrigin());
            admit(caller, "imageOrigin", site.imageOrigin(), before.imageOrigin(), publicUrl);
            return site;
        });
    }

    private void admit(Caller caller, String field, URI origin, URI... known) {
        var harmless = ownNetwork || !SiteOrigin.isOwn(origin) || List.of(known).contains(origin);
        if (!harmless && !caller.is(Role.ADMINISTRATOR)) {
            throw new InvalidSiteException(SiteRefusal.SITE_HOST_OWN, field, origin.toString());
        }
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
                SiteOrigin.parse("pageOrigin", settings.pageOrigin()),
                imageOrigin == null ? publicUrl : SiteOrigin.parse("imageOrigin", imageOrigin),
                settings.languages(),
                slots);
    }

    private static String subject(Site site) {
        return "site:" + site.id();
    }
}
