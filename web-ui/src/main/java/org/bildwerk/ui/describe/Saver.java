package org.bildwerk.ui.describe;

import java.util.ArrayList;
import java.util.List;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.metadata.AssetDescriptions;
import org.bildwerk.dam.metadata.StaleRevisionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes one field of one or many assets, and takes it back.
@Component
class Saver {

    private final Identity identity;
    private final AssetDescriptions descriptions;
    private final AssetCatalog catalog;

    Saver(Identity identity, AssetDescriptions descriptions, AssetCatalog catalog) {
        this.identity = identity;
        this.descriptions = descriptions;
        this.catalog = catalog;
    }

    /// What became of it.
    ///
    /// @param saved the assets as they are now
    /// @param conflict what somebody else wrote meanwhile; null where nobody did
    record Outcome(List<Asset> saved, StaleRevisionException.@Nullable Conflict conflict) {}

    Outcome write(List<Asset> assets, Field field, @Nullable String value) {
        var saved = new ArrayList<Asset>();
        StaleRevisionException.Conflict conflict = null;
        for (var asset : assets) {
            try {
                var said = field.write().apply(Field.Said.of(asset), value);
                saved.add(describe(asset.id(), asset.revision(), said));
            } catch (StaleRevisionException e) {
                conflict = e.conflicts().getFirst();
                saved.add(asset);
            }
        }
        return new Outcome(saved, conflict);
    }

    /// Writes it although somebody else wrote something different.
    Outcome insist(List<Asset> assets, Field field, @Nullable String value) {
        return write(fresh(assets), field, value);
    }

    /// Puts one field back to what each of the assets said before.
    List<Asset> takeBack(List<Asset> before, Field field) {
        var restored = new ArrayList<Asset>();
        for (var asset : fresh(before)) {
            var was = before.stream()
                    .filter(each -> each.id().equals(asset.id()))
                    .findFirst()
                    .map(field.read())
                    .orElse(null);
            restored.add(describe(asset.id(), asset.revision(), field.write().apply(Field.Said.of(asset), was)));
        }
        return restored;
    }

    List<Asset> fresh(List<Asset> assets) {
        return catalog.all(identity.caller(), assets.stream().map(Asset::id).toList());
    }

    private Asset describe(AssetId id, long revision, Field.Said said) {
        return descriptions.describe(identity.caller(), id, revision, said.description(), said.rights());
    }
}
