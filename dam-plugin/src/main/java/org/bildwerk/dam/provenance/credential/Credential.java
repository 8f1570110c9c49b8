package org.bildwerk.dam.provenance.credential;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The C2PA state of a file.
///
/// @param signature of the active manifest; null where there is none
/// @param findings what the validation said, failures first
/// @param tree the picture with what it was made from; null where there is no manifest
/// @param reader what read it, with its version
public record Credential(
        State state,
        Standing standing,
        @Nullable Signature signature,
        List<Finding> findings,
        @Nullable Origin tree,
        String reader) {

    private static final String UNREADABLE = "manifest.unreadable";

    public Credential {
        findings = List.copyOf(findings);
    }

    /// What the validation came to.
    public enum State {
        TRUSTED,
        VALID,
        INVALID,
        ABSENT,
        NOT_VERIFIED;

        /// Returns the name for programs, for example `not-verified`.
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// The same in words that a person needs: who stands behind it.
    public enum Standing {
        /// Signed under an authority that is on a trust list.
        TRUSTED,
        /// Signed under the authority of this installation, which the world does not know.
        OWN_AUTHORITY,
        /// Signed, unchanged since, by a signer that nobody here knows.
        UNKNOWN_SIGNER,
        /// Changed after it was signed, or signed wrongly.
        BROKEN,
        ABSENT,
        NOT_VERIFIED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Who signed.
    ///
    /// @param signedAt of the time stamp; null without one
    public record Signature(
            @Nullable String signer,
            @Nullable String issuer,
            @Nullable String algorithm,
            @Nullable String serial,
            @Nullable Instant signedAt) {}

    /// One result of the validation.
    ///
    /// @param code of C2PA, for example `assertion.dataHash.mismatch`
    /// @param url of the part that it is about
    public record Finding(
            Severity severity,
            String code,
            @Nullable String explanation,
            @Nullable String url) {

        static Finding failure(String code, String explanation) {
            return new Finding(Severity.FAILURE, code, explanation, null);
        }
    }

    public enum Severity {
        FAILURE,
        INFORMATIONAL,
        SUCCESS;

        @JsonValue
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A picture, or another input, in the chain.
    ///
    /// @param relationship to the picture above it, for example `parentOf`; null for the file itself
    /// @param manifest label of its manifest; null where it came without one
    /// @param generator what claims it
    /// @param thumbnail names the thumbnail within the file's manifests
    public record Origin(
            String title,
            @Nullable String format,
            @Nullable String relationship,
            @Nullable String manifest,
            @Nullable String generator,
            @Nullable Signature signature,
            @Nullable String sourceType,
            List<Deed> deeds,
            List<String> kinds,
            List<Finding> failures,
            @Nullable String thumbnail,
            List<Origin> ingredients) {

        public Origin {
            deeds = List.copyOf(deeds);
            kinds = List.copyOf(kinds);
            failures = List.copyOf(failures);
            ingredients = List.copyOf(ingredients);
        }

        /// Tells whether its credential is broken; one by a signer whom the signer above did not know is not.
        public boolean broken() {
            return failures.stream().anyMatch(failure -> !failure.code().endsWith(".untrusted"));
        }

        /// Tells whether the signer above did not know who signed it.
        public boolean unknownSigner() {
            return !broken() && !failures.isEmpty();
        }

        /// Returns how many pictures lie below each other, this one counted.
        public int depth() {
            return 1 + ingredients.stream().mapToInt(Origin::depth).max().orElse(0);
        }
    }

    /// An action as the manifest tells it.
    public record Deed(
            String action,
            @Nullable String tool,
            @Nullable String sourceType,
            @Nullable String description,
            @Nullable String when) {}

    /// A file without a credential.
    static Credential absent(String reader, List<Finding> findings) {
        return new Credential(State.ABSENT, Standing.ABSENT, null, findings, null, reader);
    }

    /// A file that nobody looked at, and why.
    static Credential notVerified(String code, String reason) {
        var finding = new Finding(Severity.INFORMATIONAL, code, reason, null);
        return new Credential(State.NOT_VERIFIED, Standing.NOT_VERIFIED, null, List.of(finding), null, "none");
    }

    static Credential unreadable(String reader, String reason) {
        var finding = Finding.failure(UNREADABLE, reason);
        return new Credential(State.INVALID, Standing.BROKEN, null, List.of(finding), null, reader);
    }

    /// Tells whether the file holds together: signed, and unchanged since.
    public boolean holds() {
        return state == State.TRUSTED || state == State.VALID;
    }

    /// Returns why the manifest store cannot be read at all; empty where it can, and where there is none.
    public Optional<String> unread() {
        return findings.stream()
                .filter(finding -> finding.code().equals(UNREADABLE))
                .map(finding -> String.valueOf(finding.explanation()))
                .findFirst();
    }

    /// Returns the failures alone.
    public List<Finding> failures() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.FAILURE)
                .toList();
    }
}
