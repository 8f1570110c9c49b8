package org.bildwerk.dam.audit;

import org.jspecify.annotations.Nullable;

/// One change for the audit.
///
/// @param name what was done: `asset.describe`, `asset.publish`
/// @param subject what it was done to: `asset:<id>`, `concept:<id>`
/// @param before the state before, a record that Jackson can write; null where there was none
/// @param after the state after; null where there is none
public record Command(
        String name,
        String subject,
        @Nullable Object before,
        @Nullable Object after) {}
