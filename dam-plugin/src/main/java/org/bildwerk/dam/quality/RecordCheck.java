package org.bildwerk.dam.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.provenance.evidence.AiMade;
import org.bildwerk.dam.provenance.evidence.AiOrigin;
import org.bildwerk.dam.provenance.evidence.MissingAiLabel;
import org.bildwerk.dam.rights.Rights;
import org.bildwerk.dam.site.Site;
import org.jspecify.annotations.Nullable;

/// Looks at what is said of a picture, not at its pixels, each time that a gate is asked. The value counts what is
/// missing.
enum RecordCheck {
    /// Languages of the site without an alternative text; asked of sites only.
    ALT {
        @Override
        Optional<Verdict> verdict(Asset asset, @Nullable Site site, Rule rule) {
            if (site == null) {
                return Optional.empty();
            }
            var without = asset.withoutAlt(site.languages());
            var reason = without.isEmpty() ? null : "No alternative text in " + String.join(", ", without);
            return Optional.of(judged(without.size(), reason, rule).about(without));
        }
    },
    /// The address of a licence.
    LICENCE {
        @Override
        Optional<Verdict> verdict(Asset asset, @Nullable Site site, Rule rule) {
            var missing = asset.rights().licenceUrl() == null;
            return Optional.of(judged(missing ? 1 : 0, missing ? "No licence" : null, rule));
        }
    },
    /// A creator, a credit line or a copyright notice.
    CREDIT {
        @Override
        Optional<Verdict> verdict(Asset asset, @Nullable Site site, Rule rule) {
            var missing =
                    !credited(asset.rights()) && asset.description().creators().isEmpty();
            var reason = missing ? "No creator, no credit line, no copyright notice" : null;
            return Optional.of(judged(missing ? 1 : 0, reason, rule));
        }
    },
    /// That a model made it, where a model made it.
    AI_LABEL {
        @Override
        Optional<Verdict> verdict(Asset asset, @Nullable Site site, Rule rule) {
            var proved = AiMade.proved(asset);
            var generated = asset.version().generated();
            if (proved.isEmpty() && !generated) {
                return Optional.of(judged(null, "Nobody has searched the file for its origin yet", rule));
            }
            var missing = MissingAiLabel.of(asset.description(), generated, proved.orElse(AiOrigin.UNKNOWN));
            return Optional.of(judged(
                    missing.isPresent() ? 1 : 0,
                    missing.map(RecordCheck::unlabelled).orElse(null),
                    rule));
        }
    };

    private static final String VERSION = "1";

    /// Returns the verdict; empty where there is nothing to ask.
    abstract Optional<Verdict> verdict(Asset asset, @Nullable Site site, Rule rule);

    /// Returns the verdicts on all that the profile asks for.
    static List<Verdict> verdicts(Asset asset, @Nullable Site site, GateProfile profile, Gate gate) {
        return Arrays.stream(values())
                .flatMap(check -> profile.rule(check.key(), gate).stream()
                        .flatMap(rule -> check.verdict(asset, site, rule).stream()))
                .toList();
    }

    /// Returns the name as stored and spoken in the API: `ai-label`.
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Verdict judged(@Nullable Integer missing, @Nullable String reason, Rule rule) {
        var value = missing == null ? null : missing.doubleValue();
        return Judging.verdict(key(), VERSION, Check.Worse.HIGHER, value, reason, Optional.of(rule));
    }

    private static boolean credited(Rights rights) {
        return rights.creditLine() != null || rights.copyrightNotice() != null;
    }

    private static String unlabelled(MissingAiLabel missing) {
        var said = missing.said();
        return (missing.madeHere() ? "Made by a model of this library" : "Its file proves an origin by AI")
                + (said == null ? ", but the record says nothing" : ", but the record says " + said.address());
    }
}
