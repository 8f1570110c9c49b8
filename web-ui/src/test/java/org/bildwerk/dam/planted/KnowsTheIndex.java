package org.bildwerk.dam.planted;

import org.bildwerk.indexer.Facet;

/// Planted: the DAM core must not know the index.
public final class KnowsTheIndex {

    Facet facet() {
        return Facet.STATUS;
    }
}
