package org.bildwerk.dam.collection;

import java.time.Instant;
import java.util.Set;
import org.bildwerk.dam.account.GroupId;
import org.bildwerk.dam.account.UserId;

/// A named set of assets.
///
/// @param grants the groups whose members see its assets
/// @param size how many assets are in it, also those that the reader may not see
public record AssetCollection(
        CollectionId id, String name, UserId owner, Instant createdAt, Set<GroupId> grants, long size) {

    public AssetCollection {
        grants = Set.copyOf(grants);
    }
}
