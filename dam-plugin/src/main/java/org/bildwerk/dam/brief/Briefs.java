package org.bildwerk.dam.brief;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/// The tasks for pictures. Everybody in the house reads them, editors write them. Thread-safe.
public final class Briefs {

    private final Shelf<Brief> shelf;
    private final Ledger ledger;
    private final TransactionOperations transaction;

    Briefs(Shelf<Brief> shelf, Ledger ledger, TransactionOperations transaction) {
        this.shelf = shelf;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /// Keeps a new one of the caller.
    public Edition<Brief> create(Caller caller, Brief brief) {
        caller.require("write briefs", Role.EDITOR);
        var id = Objects.requireNonNull(transaction.execute(status -> {
            var fresh = shelf.insert(caller, brief);
            ledger.record(caller, new Command("brief.create", "brief:" + fresh, null, title(brief)));
            return fresh;
        }));
        return get(caller, id, null);
    }

    /// Keeps a new version of one.
    ///
    /// @param version that the change was made from
    /// @throws BriefException if it is not there, or there is a newer version
    public Edition<Brief> change(Caller caller, UUID id, int version, Brief brief) {
        caller.require("write briefs", Role.EDITOR);
        var before = get(caller, id, null);
        transaction.executeWithoutResult(status -> {
            if (!shelf.replace(caller, id, version, brief)) {
                throw new BriefException(
                        BriefRefusal.VERSION_STALE, get(caller, id, null).version(), version);
            }
            ledger.record(caller, new Command("brief.change", "brief:" + id, title(before.body()), title(brief)));
        });
        return get(caller, id, null);
    }

    /// Puts it away; its versions stay, for recipes name them. A change brings it back.
    public void archive(Caller caller, UUID id) {
        caller.require("write briefs", Role.EDITOR);
        get(caller, id, null);
        transaction.executeWithoutResult(status -> {
            if (shelf.archive(id)) {
                ledger.record(caller, new Command("brief.archive", "brief:" + id, null, null));
            }
        });
    }

    /// Returns a version.
    ///
    /// @param version null for the present one
    /// @throws BriefException if it is not there
    public Edition<Brief> get(Caller caller, UUID id, @Nullable Integer version) {
        requireReader(caller);
        var found = version == null ? shelf.present(id) : shelf.at(id, version);
        return found.orElseThrow(() -> new BriefException(BriefRefusal.BRIEF_NOT_FOUND, id.toString()));
    }

    /// Returns all versions, the newest first.
    ///
    /// @throws BriefException if it is not there
    public List<Edition<Brief>> versions(Caller caller, UUID id) {
        get(caller, id, null);
        return shelf.versions(id);
    }

    /// Returns those in use that hold the text, the latest change first.
    ///
    /// @param text empty for all
    public List<Edition<Brief>> search(Caller caller, String text, int offset, int limit) {
        requireReader(caller);
        return shelf.search(text, offset, limit);
    }

    private static void requireReader(Caller caller) {
        caller.require("read briefs", Role.VIEWER, Role.EDITOR, Role.REVIEWER, Role.PUBLISHER, Role.SEO);
    }

    private static Object title(Brief brief) {
        record Title(String title) {}
        return new Title(brief.title());
    }
}
