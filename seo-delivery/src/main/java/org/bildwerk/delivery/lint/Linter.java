package org.bildwerk.delivery.lint;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Slug;

/// Looks through what is published on a site. What is public is no secret to who is signed in: reading takes no caller.
/// Thread-safe.
public final class Linter {

    private static final int MOST = 10_000;
    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(
                    Finding::rule, Comparator.comparing(LintRule::severity).thenComparing(rule -> rule))
            .thenComparing(Finding::assetKey);

    private final LintSubjects subjects;
    private final Clock clock;

    Linter(LintSubjects subjects, Clock clock) {
        this.subjects = subjects;
        this.clock = clock;
    }

    /// What an audit found.
    ///
    /// @param pictures that were looked at
    /// @param findings the worst first
    /// @param cut whether there were more findings than are told
    public record Audit(int pictures, List<Finding> findings, boolean cut) {

        public Audit {
            findings = List.copyOf(findings);
        }

        /// Returns what is left when these were mended.
        public Audit without(Collection<Finding> mended) {
            var gone = Set.copyOf(mended);
            var left =
                    findings.stream().filter(finding -> !gone.contains(finding)).toList();
            return new Audit(pictures, left, cut);
        }
    }

    /// Looks through the whole site; at most ten thousand findings.
    public Audit audit(Site site) {
        var findings = new ArrayList<Finding>();
        var slugs = new HashMap<String, String>();
        var now = clock.instant();
        var pictures = new int[1];
        Consumer<Finding> take = finding -> {
            if (findings.size() <= MOST) {
                findings.add(finding);
            }
        };
        subjects.forEach(site, subject -> {
            pictures[0]++;
            RecordRules.of(subject, now).forEach(take);
            SizeRules.of(subject).forEach(take);
            WeightRule.of(subject).ifPresent(take);
            var slug = subject.publication().slug().value();
            var other = slugs.putIfAbsent(slug, subject.key());
            if (other != null) {
                take.accept(Finding.of(
                        LintRule.SLUG_REPEATED,
                        subject,
                        Reason.of(Reason.Kind.SLUG_TAKEN, other, slug),
                        rename(subject)));
            }
        });
        var cut = findings.size() > MOST;
        return new Audit(
                pictures[0], findings.stream().sorted(WORST_FIRST).limit(MOST).toList(), cut);
    }

    /// The key of the asset tells twins apart.
    private static Mend rename(LintSubject subject) {
        var key = subject.key().toLowerCase(Locale.ROOT);
        var words = subject.publication().slug().value();
        var most = Slug.LONGEST - 1 - key.length();
        var cut = words.length() <= most ? words : words.substring(0, most).replaceFirst("-+$", "");
        return new Mend.Rename(subject.publication().slug(), new Slug(cut + "-" + key));
    }
}
