package org.bildwerk.dam.metadata;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetLock;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.rights.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/// Changes what is said about an asset. Two editors who change different fields do not disturb each other; where they
/// change the same one, the second is told. Editors change everything, the SEO role captions and alternative texts.
public final class AssetDescriptions {

    private final TransactionOperations transaction;
    private final AssetLock lock;
    private final AssetCatalog catalog;
    private final DescriptionHistory history;
    private final DescriptionTable table;
    private final Ledger ledger;

    AssetDescriptions(
            TransactionOperations transaction,
            AssetLock lock,
            AssetCatalog catalog,
            DescriptionHistory history,
            DescriptionTable table,
            Ledger ledger) {
        this.transaction = transaction;
        this.lock = lock;
        this.catalog = catalog;
        this.history = history;
        this.table = table;
        this.ledger = ledger;
    }

    /// Writes description and rights as a form shows them.
    ///
    /// @param expectedRevision the revision of the asset that the form was filled from
    /// @return the asset as it is now, what others changed meanwhile included
    /// @throws StaleRevisionException if somebody else changed the same fields since that revision
    public Asset describe(Caller caller, AssetId id, long expectedRevision, Description description, Rights rights) {
        var mine = DescriptionFields.of(DescriptionRules.checked(description), DescriptionRules.checked(rights));
        return inTransaction(caller, id, asset -> {
            if (expectedRevision > asset.revision()) {
                throw new StaleRevisionException(asset.revision(), expectedRevision);
            }
            var theirs = DescriptionFields.of(asset.description(), asset.rights());
            var base = history.at(asset, expectedRevision);
            return DescriptionFields.merge(base, mine, theirs, asset.revision());
        });
    }

    /// Writes one text, if it is still what the caller saw.
    ///
    /// @param expectedValue what the field held when it was shown; null for nothing
    /// @throws StaleRevisionException if it holds something else now
    public Asset setText(
            Caller caller,
            AssetId id,
            String language,
            TextField field,
            @Nullable String expectedValue,
            @Nullable String newValue) {
        var tag = Language.tag(language);
        return inTransaction(caller, id, asset -> {
            var text = asset.description().text(tag);
            var present = field.of(text);
            var wanted = field.of(field.in(Text.EMPTY, newValue));
            if (!Objects.equals(present, field.of(field.in(Text.EMPTY, expectedValue)))
                    && !Objects.equals(present, wanted)) {
                var name = "texts." + tag + "." + field.key();
                var conflict = new StaleRevisionException.Conflict(name, expectedValue, wanted, present);
                throw new StaleRevisionException(asset.revision(), List.of(conflict));
            }
            var changed = asset.description().withText(tag, field.in(text, newValue));
            return DescriptionFields.of(DescriptionRules.checked(changed), asset.rights());
        });
    }

    /// Writes the digital source type that the file of a version speaks of, if the version is the current one and the
    /// record names none and never did: whoever took one away is not overruled.
    public void supplySourceType(Caller caller, AssetId id, VersionId version, String term) {
        inTransaction(caller, id, asset -> {
            var said = asset.description();
            boolean open = said.digitalSourceType() == null
                    && asset.version().id().equals(version)
                    && !history.hadSourceType(id);
            return DescriptionFields.of(open ? said.withSourceType(term) : said, asset.rights());
        });
    }

    /// What a change does to an asset.
    ///
    /// @param title of the asset, by which a person knows it
    record Changed(String title, List<String> names, DescriptionFields before, DescriptionFields after) {}

    /// Tells what a change would do to an asset, as [#change] does it.
    Changed foresee(Caller caller, Asset asset, Function<Asset, DescriptionFields> change) {
        var before = DescriptionFields.of(asset.description(), asset.rights());
        var after = change.apply(asset);
        var names = DescriptionFields.changed(before, after);
        allow(caller, names);
        return new Changed(asset.displayTitle("en"), names, before, after);
    }

    /// Changes an asset.
    ///
    /// @param within done in the same transaction, where something changed
    Changed change(Caller caller, AssetId id, Function<Asset, DescriptionFields> change, Consumer<Changed> within) {
        return Objects.requireNonNull(transaction.execute(status -> {
            lock.take(id);
            var asset = catalog.get(caller, id);
            var changed = foresee(caller, asset, change);
            if (!changed.names().isEmpty()) {
                write(caller, asset, changed);
                within.accept(changed);
            }
            return changed;
        }));
    }

    private Asset inTransaction(Caller caller, AssetId id, Function<Asset, DescriptionFields> change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            change(caller, id, change, changed -> {});
            return catalog.get(caller, id);
        }));
    }

    private void write(Caller caller, Asset asset, Changed changed) {
        history.keep(asset);
        table.replace(asset.id(), changed.after().description(), changed.after().rights());
        lock.advance(asset.id());
        var command = new Command(
                "asset.describe",
                "asset:" + asset.id(),
                part(changed.before(), changed.names()),
                part(changed.after(), changed.names()));
        ledger.record(caller, command, new DamEvent.AssetDescribed(asset.id()));
    }

    private static void allow(Caller caller, List<String> changed) {
        if (caller.is(Role.EDITOR)) {
            return;
        }
        caller.require("describe assets", Role.EDITOR, Role.SEO);
        for (var field : changed) {
            if (!field.endsWith(".alt") && !field.endsWith(".caption")) {
                throw new NotAllowedException(caller.name(), "change " + field, java.util.Set.of(Role.EDITOR));
            }
        }
    }

    private static Object part(DescriptionFields fields, List<String> names) {
        var part = new java.util.TreeMap<>(fields.values());
        part.keySet().retainAll(names);
        return part;
    }
}
