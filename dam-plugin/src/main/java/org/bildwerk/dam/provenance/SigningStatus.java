package org.bildwerk.dam.provenance;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.provenance.credential.C2paEngine;
import org.bildwerk.dam.provenance.keystore.Keystore;
import org.bildwerk.dam.provenance.keystore.KeystoreException;
import org.bildwerk.dam.provenance.keystore.OwnAuthorities;
import org.bildwerk.dam.provenance.keystore.Revocation;
import org.bildwerk.dam.provenance.keystore.SigningKey;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/// Says whether files can be signed, with what, how long, and what is missing before the world trusts it. Thread-safe.
public final class SigningStatus {

    private static final Duration SOON = Duration.ofDays(30);

    private final C2paEngine engine;
    private final Keystore keystore;
    private final OwnAuthorities authorities;
    private final @Nullable URI timeAuthority;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final Clock clock;

    // More than four collaborators: it looks at each part that signing needs.
    SigningStatus(
            C2paEngine engine,
            Keystore keystore,
            OwnAuthorities authorities,
            @Nullable URI timeAuthority,
            Ledger ledger,
            TransactionOperations transaction,
            Clock clock) {
        this.engine = engine;
        this.keystore = keystore;
        this.authorities = authorities;
        this.timeAuthority = timeAuthority;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// One thing that stands in the way of credentials that everyone trusts.
    ///
    /// @param blocks whether nothing can be signed because of it
    public record Lack(Kind kind, boolean blocks, @Nullable String detail) {

        public enum Kind {
            LIBRARY,
            KEY,
            EXPIRED,
            EXPIRES_SOON,
            OWN_AUTHORITY,
            TIME_STAMPS
        }
    }

    /// How signing stands.
    ///
    /// @param library what signs, with its version; `none` without it
    /// @param expiresAt when the first certificate of the chain runs out
    /// @param revocation whether anybody would learn that the certificate was revoked; null without a key
    public record Status(
            boolean signs,
            String library,
            String keystore,
            @Nullable String signer,
            @Nullable String issuer,
            @Nullable String serial,
            @Nullable String algorithm,
            @Nullable Instant expiresAt,
            @Nullable Revocation revocation,
            List<Lack> lacks) {

        public Status {
            lacks = List.copyOf(lacks);
        }
    }

    /// Looks at everything; takes an administrator.
    public Status look(Caller caller) {
        caller.require("see the signing keys", Role.ADMINISTRATOR);
        return look();
    }

    Status look() {
        var lacks = new ArrayList<Lack>();
        if (engine.missing() != null) {
            lacks.add(new Lack(Lack.Kind.LIBRARY, true, engine.missing()));
        }
        SigningKey key = null;
        try {
            key = keystore.current().orElse(null);
            if (key == null) {
                lacks.add(new Lack(Lack.Kind.KEY, true, keystore.place()));
            }
        } catch (KeystoreException e) {
            lacks.add(new Lack(Lack.Kind.KEY, true, e.getMessage()));
        }
        if (key != null) {
            lacksOf(key, lacks);
        }
        if (timeAuthority == null) {
            lacks.add(new Lack(Lack.Kind.TIME_STAMPS, false, null));
        }
        return status(key, lacks);
    }

    private void lacksOf(SigningKey key, List<Lack> lacks) {
        var now = clock.instant();
        if (!key.expiresAt().isAfter(now)) {
            lacks.add(new Lack(Lack.Kind.EXPIRED, true, key.expiresAt().toString()));
        } else if (key.expiresAt().isBefore(now.plus(SOON))) {
            lacks.add(new Lack(Lack.Kind.EXPIRES_SOON, false, key.expiresAt().toString()));
        }
        var issuer = key.certificate().getIssuerX500Principal();
        if (authorities.all().stream()
                .anyMatch(own -> own.getSubjectX500Principal().equals(issuer))) {
            lacks.add(new Lack(Lack.Kind.OWN_AUTHORITY, false, issuer.getName()));
        }
    }

    private Status status(@Nullable SigningKey key, List<Lack> lacks) {
        return new Status(
                lacks.stream().noneMatch(Lack::blocks),
                engine.version(),
                keystore.place(),
                key == null ? null : key.certificate().getSubjectX500Principal().getName(),
                key == null ? null : key.certificate().getIssuerX500Principal().getName(),
                key == null ? null : key.serial(),
                key == null ? null : key.algorithm().name(),
                key == null ? null : key.expiresAt(),
                key == null ? null : Revocation.of(key.certificate()),
                lacks);
    }

    /// Makes a new key and signs with it from now on; takes an administrator.
    public Status rotate(Caller caller) {
        caller.require("replace the signing key", Role.ADMINISTRATOR);
        record Key(String serial, Instant expiresAt) {}
        var before = keystore.current()
                .map(old -> new Key(old.serial(), old.expiresAt()))
                .orElse(null);
        var fresh = keystore.rotate();
        transaction.executeWithoutResult(status -> ledger.record(
                caller,
                new Command("provenance.rotate", "signing-key", before, new Key(fresh.serial(), fresh.expiresAt()))));
        return look(caller);
    }
}
