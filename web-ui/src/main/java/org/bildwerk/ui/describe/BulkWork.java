package org.bildwerk.ui.describe;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.metadata.BulkChange;
import org.bildwerk.dam.metadata.BulkEdits;
import org.bildwerk.dam.metadata.BulkReport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// One change for many pictures: opens the form, asks what it would do, does it and takes it back.
@Component
public class BulkWork {

    private final Identity identity;
    private final BulkEdits edits;

    BulkWork(Identity identity, BulkEdits edits) {
        this.identity = identity;
        this.edits = edits;
    }

    /// Tells whether the reader may change what is said.
    public boolean allowed() {
        return identity.caller().isAny(Role.EDITOR, Role.SEO);
    }

    /// Opens the form over a selection.
    ///
    /// @param changed told which pictures are different now
    public void open(List<Asset> assets, Consumer<List<AssetId>> changed) {
        if (allowed() && !assets.isEmpty()) {
            new BulkDialog(assets, this, changed).open();
        }
    }

    boolean everything() {
        return identity.caller().is(Role.EDITOR);
    }

    BulkReport foresee(List<AssetId> assets, JsonNode change) {
        return edits.foresee(identity.caller(), assets, new BulkChange(change));
    }

    BulkReport apply(List<AssetId> assets, JsonNode change) {
        return edits.apply(identity.caller(), assets, new BulkChange(change));
    }

    BulkReport undo(UUID edit) {
        return edits.undo(identity.caller(), edit);
    }
}
