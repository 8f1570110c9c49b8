package org.bildwerk.dam.brief;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.generation.Difference;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/// The tasks for pictures, or the words that they are made with, in all their versions. Everybody in the house reads
/// briefs; prompts are for who makes and judges pictures. Editors write both. Thread-safe.
///
/// @param <T> [Brief] or [Prompt]
public final class Editions<T extends Titled> {

    private final EditionKind kind;
    private final Shelf<T> shelf;
    private final Ledger ledger;
    private final TransactionOperations transaction;

    Editions(EditionKind kind, Shelf<T> shelf, Ledger ledger, TransactionOperations transaction) {
        this.kind = kind;
        this.shelf = shelf;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /// Keeps a new one of the caller.
    public Edition<T> create(Caller caller, T body) {
        kind.requireWriter(caller);
        var id = Objects.requireNonNull(transaction.execute(status -> {
            var fresh = shelf.insert(caller, body);
            ledger.record(caller, kind.created(fresh, body));
            return fresh;
        }));
        return get(caller, id, null);
    }

    /// Keeps a new version of one.
    ///
    /// @param version that the change was made from
    /// @throws BriefException if it is not there, or there is a newer version
    public Edition<T> change(Caller caller, UUID id, int version, T body) {
        kind.requireWriter(caller);
        var before = get(caller, id, null);
        transaction.executeWithoutResult(status -> {
            if (!shelf.replace(caller, id, version, body)) {
                throw new BriefException(
                        BriefRefusal.VERSION_STALE, get(caller, id, null).version(), version);
            }
            ledger.record(caller, kind.changed(id, before.body(), body));
        });
        return get(caller, id, null);
    }

    /// Puts it away; its versions stay, for recipes name them. A change brings it back.
    public void archive(Caller caller, UUID id) {
        kind.requireWriter(caller);
        get(caller, id, null);
        transaction.executeWithoutResult(status -> {
            if (shelf.archive(id)) {
                ledger.record(caller, kind.archived(id));
            }
        });
    }

    /// Returns a version.
    ///
    /// @param version null for the present one
    /// @throws BriefException if it is not there
    public Edition<T> get(Caller caller, UUID id, @Nullable Integer version) {
        kind.requireReader(caller);
        var found = version == null ? shelf.present(id) : shelf.at(id, version);
        return found.orElseThrow(() -> kind.missing(id));
    }

    /// Returns all versions, the newest first.
    ///
    /// @throws BriefException if it is not there
    public List<Edition<T>> versions(Caller caller, UUID id) {
        get(caller, id, null);
        return shelf.versions(id);
    }

    /// Returns those in use that hold the text, the latest change first.
    ///
    /// @param text empty for all
    public List<Edition<T>> search(Caller caller, String text, int offset, int limit) {
        kind.requireReader(caller);
        return shelf.search(text, offset, limit);
    }

    /// Compares two versions.
    ///
    /// @throws BriefException if one of them is not there
    public List<Difference> diff(Caller caller, UUID id, int from, int to) {
        return Difference.between(
                Json.mapper().valueToTree(get(caller, id, from).body()),
                Json.mapper().valueToTree(get(caller, id, to).body()));
    }
}
