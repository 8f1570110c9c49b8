package org.bildwerk.dam.brief;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.generation.Difference;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/// The words that pictures are made with. Prompts do not leave the house: who makes and judges pictures reads them,
/// editors write them. Thread-safe.
public final class Prompts {

    private final Shelf<Prompt> shelf;
    private final Ledger ledger;
    private final TransactionOperations transaction;

    Prompts(Shelf<Prompt> shelf, Ledger ledger, TransactionOperations transaction) {
        this.shelf = shelf;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /// Keeps a new one of the caller.
    public Edition<Prompt> create(Caller caller, Prompt prompt) {
        caller.require("write prompts", Role.EDITOR);
        var id = Objects.requireNonNull(transaction.execute(status -> {
            var fresh = shelf.insert(caller, prompt);
            ledger.record(caller, new Command("prompt.create", "prompt:" + fresh, null, title(prompt)));
            return fresh;
        }));
        return get(caller, id, null);
    }

    /// Keeps a new version of one.
    ///
    /// @param version that the change was made from
    /// @throws BriefException if it is not there, or there is a newer version
    public Edition<Prompt> change(Caller caller, UUID id, int version, Prompt prompt) {
        caller.require("write prompts", Role.EDITOR);
        var before = get(caller, id, null);
        transaction.executeWithoutResult(status -> {
            if (!shelf.replace(caller, id, version, prompt)) {
                throw new BriefException(
                        BriefRefusal.VERSION_STALE, get(caller, id, null).version(), version);
            }
            ledger.record(caller, new Command("prompt.change", "prompt:" + id, title(before.body()), title(prompt)));
        });
        return get(caller, id, null);
    }

    /// Puts it away; its versions stay, for recipes name them. A change brings it back.
    public void archive(Caller caller, UUID id) {
        caller.require("write prompts", Role.EDITOR);
        get(caller, id, null);
        transaction.executeWithoutResult(status -> {
            if (shelf.archive(id)) {
                ledger.record(caller, new Command("prompt.archive", "prompt:" + id, null, null));
            }
        });
    }

    /// Returns a version.
    ///
    /// @param version null for the present one
    /// @throws BriefException if it is not there
    public Edition<Prompt> get(Caller caller, UUID id, @Nullable Integer version) {
        requireReader(caller);
        var found = version == null ? shelf.present(id) : shelf.at(id, version);
        return found.orElseThrow(() -> new BriefException(BriefRefusal.PROMPT_NOT_FOUND, id.toString()));
    }

    /// Returns all versions, the newest first.
    ///
    /// @throws BriefException if it is not there
    public List<Edition<Prompt>> versions(Caller caller, UUID id) {
        get(caller, id, null);
        return shelf.versions(id);
    }

    /// Returns those in use that hold the text, the latest change first.
    ///
    /// @param text empty for all
    public List<Edition<Prompt>> search(Caller caller, String text, int offset, int limit) {
        requireReader(caller);
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

    private static void requireReader(Caller caller) {
        caller.require("read prompts", Role.EDITOR, Role.REVIEWER, Role.PUBLISHER);
    }

    private static Object title(Prompt prompt) {
        record Title(String title) {}
        return new Title(prompt.title());
    }
}
