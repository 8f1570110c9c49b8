package org.bildwerk.indexer.planted;

import org.bildwerk.delivery.markup.Picture;
import org.jspecify.annotations.Nullable;

/// Planted: the middle modules must not know each other.
public final class KnowsDelivery {

    @Nullable
    Picture picture() {
        return null;
    }
}
