package org.bildwerk.ui.admin;

import java.util.List;
import org.bildwerk.dam.DamProperties;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.event.ConsumerState;
import org.bildwerk.dam.event.Outbox;
import org.bildwerk.dam.storage.Blobs;
import org.bildwerk.dam.storage.SweepReport;
import org.bildwerk.indexer.AssetSearch;
import org.bildwerk.indexer.IndexAdministration;
import org.bildwerk.indexer.SearchState;
import org.springframework.stereotype.Component;

/// What runs behind the library: search index, events, files.
@Component
class Machinery {

    private final Identity identity;
    private final IndexAdministration index;
    private final AssetSearch search;
    private final Outbox outbox;
    private final Blobs blobs;
    private final DamProperties properties;

    // The view speaks to this one class instead of to all six.
    Machinery(
            Identity identity,
            IndexAdministration index,
            AssetSearch search,
            Outbox outbox,
            Blobs blobs,
            DamProperties properties) {
        this.identity = identity;
        this.index = index;
        this.search = search;
        this.outbox = outbox;
        this.blobs = blobs;
        this.properties = properties;
    }

    SearchState search() {
        return search.state();
    }

    IndexAdministration.IndexState index() {
        return index.state();
    }

    boolean rebuild() {
        return index.rebuild(identity.caller());
    }

    int retryFailures() {
        return index.retryFailures(identity.caller());
    }

    List<ConsumerState> consumers() {
        return outbox.consumers();
    }

    Blobs.Holding files() {
        return blobs.holding();
    }

    SweepReport sweep() {
        identity.caller().require("sweep the object store", Role.ADMINISTRATOR);
        return blobs.sweep(properties.storage().grace());
    }

    long graceHours() {
        return properties.storage().grace().toHours();
    }
}
