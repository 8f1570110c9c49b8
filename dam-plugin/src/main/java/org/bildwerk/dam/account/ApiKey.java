package org.bildwerk.dam.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key for programs, without its secret.
///
/// @param hint the first characters of the secret, to tell keys apart
public record ApiKey(
        UUID id,
        String name,
        UserId owner,
        String hint,
        Set<Scope> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /// A key just made, with its secret: it is shown this once.
    public record Issued(ApiKey key, String secret) {}
}
