package org.bildwerk.ui.life;

import java.util.List;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.collection.AssetCollection;
import org.bildwerk.dam.collection.CollectionId;
import org.bildwerk.dam.collection.Collections;
import org.springframework.stereotype.Component;

/// Puts assets into collections.
@Component
class Collecting {

    private final Identity identity;
    private final Collections collections;

    Collecting(Identity identity, Collections collections) {
        this.identity = identity;
        this.collections = collections;
    }

    List<AssetCollection> all() {
        return collections.all(identity.caller());
    }

    CollectionId create(String name) {
        return collections.create(identity.caller(), name);
    }

    void add(CollectionId collection, List<AssetId> assets) {
        collections.add(identity.caller(), collection, assets);
    }

    void remove(CollectionId collection, List<AssetId> assets) {
        collections.remove(identity.caller(), collection, assets);
    }
}
