package org.bildwerk.dam.metadata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.metadata.BulkReport.Item;
import org.bildwerk.dam.metadata.BulkReport.State;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Changes what is said about many assets at once: tells beforehand what would happen to each, does it, and takes it
/// back as a whole. Each asset is changed in a transaction of its own, so that what one refuses does not stop the next;
/// its rights are those of [AssetDescriptions]. Thread-safe.
public final class BulkEdits {

    private static final int MOST = 1000;

    private final AssetDescriptions descriptions;
    private final AssetCatalog catalog;
    private final BulkEditTable table;

    BulkEdits(AssetDescriptions descriptions, AssetCatalog catalog, BulkEditTable table) {
        this.descriptions = descriptions;
        this.catalog = catalog;
        this.table = table;
    }

    /// Tells what the change would do, and does nothing.
    ///
    /// @throws InvalidDescriptionException if there are too many assets
    public BulkReport foresee(Caller caller, Collection<AssetId> assets, BulkChange change) {
        caller.require("describe assets", Role.EDITOR, Role.SEO);
        var seen = catalog.all(caller, checked(assets)).stream()
                .collect(Collectors.toMap(Asset::id, Function.identity(), (one, same) -> one));
        return report(null, true, assets, id -> {
            var asset = seen.get(id);
            return descriptions.foresee(caller, asset == null ? catalog.get(caller, id) : asset, change::of);
        });
    }

    /// Changes the assets.
    ///
    /// @throws InvalidDescriptionException if there are too many assets
    public BulkReport apply(Caller caller, Collection<AssetId> assets, BulkChange change) {
        caller.require("describe assets", Role.EDITOR, Role.SEO);
        checked(assets);
        var edit = table.begin(caller);
        var report = report(
                edit,
                false,
                assets,
                id -> descriptions.change(
                        caller, id, change::of, changed -> table.keep(edit, id, changed.before(), changed.after())));
        if (report.changed() == 0) {
            table.forget(edit);
        }
        return report;
    }

    /// Takes a change back wherever nobody has changed the same fields since.
    ///
    /// @throws BulkEditException if there is none of the id that the caller made, or it is taken back already
    public BulkReport undo(Caller caller, UUID edit) {
        var items = table.takeBack(caller, edit);
        return report(
                edit,
                false,
                items.keySet(),
                id -> descriptions.change(caller, id, back(Objects.requireNonNull(items.get(id))), changed -> {}));
    }

    private static Function<Asset, DescriptionFields> back(BulkEditTable.Kept kept) {
        return asset -> {
            var now = DescriptionFields.of(asset.description(), asset.rights())
                    .json(kept.after().propertyNames());
            if (!now.equals(kept.after())) {
                throw new BulkEditException(BulkRefusal.CHANGED_SINCE, differing(now, kept.after()));
            }
            return BulkChange.back(kept.before()).of(asset);
        };
    }

    private static List<String> differing(ObjectNode now, ObjectNode then) {
        return then.propertyNames().stream()
                .filter(name -> !then.path(name).equals(now.path(name)))
                .toList();
    }

    private static Collection<AssetId> checked(Collection<AssetId> assets) {
        if (assets.size() > MOST) {
            throw new InvalidDescriptionException(DescriptionRefusal.BULK_TOO_MANY, "assets", MOST);
        }
        return assets;
    }

    private static BulkReport report(
            @Nullable UUID edit,
            boolean dryRun,
            Collection<AssetId> assets,
            Function<AssetId, AssetDescriptions.Changed> deed) {
        var items = new ArrayList<Item>();
        for (var id : new LinkedHashSet<>(assets)) {
            try {
                items.add(item(id, deed.apply(id)));
            } catch (DamException e) {
                items.add(new Item(id, null, State.REFUSED, List.of(), e.refused(), e.getMessage()));
            }
        }
        return BulkReport.of(edit, dryRun, items);
    }

    private static Item item(AssetId id, AssetDescriptions.Changed changed) {
        var fields = changed.names().stream()
                .map(name -> new BulkReport.Field(
                        name,
                        changed.before().values().get(name),
                        changed.after().values().get(name)))
                .toList();
        var state = fields.isEmpty() ? State.UNCHANGED : State.CHANGED;
        return new Item(id, changed.title(), state, fields, null, null);
    }
}
