package org.bildwerk.delivery.rendition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bildwerk.dam.storage.BlobId;

/// The files that turned out to need much memory when they were opened, so that the next of them need not be opened to
/// know it. Thread-safe.
final class HeavySources {

    private static final int MOST = 10_000;

    private final Set<BlobId> found = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<BlobId, Boolean> eldest) {
            return size() > MOST;
        }
    }));

    void add(RenditionOrder order) {
        found.add(order.release().blob());
    }

    /// Returns the lane of a rendition, as far as is known without opening its source.
    Lanes.Lane lane(RenditionOrder order) {
        return found.contains(order.release().blob()) ? Lanes.Lane.HEAVY : Lanes.of(order);
    }
}
