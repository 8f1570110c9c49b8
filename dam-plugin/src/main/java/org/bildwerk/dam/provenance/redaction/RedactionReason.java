package org.bildwerk.dam.provenance.redaction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a part of a credential was taken out, as C2PA 2.4 says it.
public enum RedactionReason {
    TRADE_SECRET("c2pa.trade-secret.present"),
    PERSONAL_DATA("c2pa.PII.present"),
    INVALID_DATA("c2pa.invalid.data");

    private final String code;

    RedactionReason(String code) {
        this.code = code;
    }

    /// Returns what the manifest says.
    public String code() {
        return code;
    }

    /// Returns the name in tables and APIs, for example `trade-secret`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Returns the reason with the name.
    public static Optional<RedactionReason> parse(String key) {
        return Arrays.stream(values())
                .filter(reason -> reason.key().equals(key))
                .findFirst();
    }
}
