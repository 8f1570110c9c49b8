package org.bildwerk.delivery.lint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bildwerk.dam.provenance.evidence.MissingAiLabel;
import org.bildwerk.dam.rights.Rights;
import org.bildwerk.dam.site.Delivered;
import org.bildwerk.delivery.lint.Reason.Kind;

/// The rules about what is said of a picture: its rights, its origin, its texts.
final class RecordRules {

    private static final Map<String, Function<Rights, Object>> TOLD = Map.of(
            "creditLine", rights -> told(rights.creditLine()),
            "copyrightNotice", rights -> told(rights.copyrightNotice()),
            "licenceUrl", rights -> told(rights.licenceUrl()),
            "acquireUrl", rights -> told(rights.acquireUrl()));

    private RecordRules() {}

    private static Object told(@org.jspecify.annotations.Nullable String value) {
        return Optional.ofNullable(value);
    }

    static List<Finding> of(LintSubject subject, Instant now) {
        var found = new ArrayList<Finding>();
        if (!subject.asset().rights().allowsPublicUseAt(now)) {
            found.add(Finding.of(LintRule.RIGHTS_CLOSED, subject, Reason.of(Kind.RIGHTS_CLOSED), new Mend.Withdraw()));
        }
        changed(subject, found);
        missing(subject, found);
        origin(subject, found);
        alt(subject, found);
        return found;
    }

    /// The files and the structured data stand as they were published; the record may have gone on.
    private static void changed(LintSubject subject, List<Finding> found) {
        var delivered = subject.delivered();
        if (delivered == null) {
            found.add(Finding.of(
                    LintRule.RIGHTS_CHANGED, subject, Reason.of(Kind.NOTHING_KEPT), new Mend.PublishAgain()));
            return;
        }
        var rights = TOLD.entrySet().stream()
                .filter(field -> !field.getValue()
                        .apply(delivered.rights())
                        .equals(field.getValue().apply(subject.asset().rights())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!rights.isEmpty()) {
            found.add(Finding.of(
                    LintRule.RIGHTS_CHANGED, subject, Reason.of(Kind.RIGHTS_DIFFER, rights), new Mend.PublishAgain()));
        } else if (describedOtherwise(delivered, subject)) {
            found.add(Finding.of(
                    LintRule.DESCRIPTION_CHANGED,
                    subject,
                    Reason.of(Kind.DESCRIPTION_DIFFERS),
                    new Mend.PublishAgain()));
        }
    }

    private static boolean describedOtherwise(Delivered delivered, LintSubject subject) {
        var then = delivered.description();
        var now = subject.asset().description();
        return !then.texts().equals(now.texts())
                || !then.creators().equals(now.creators())
                || !Objects.equals(then.digitalSourceType(), now.digitalSourceType());
    }

    private static void missing(LintSubject subject, List<Finding> found) {
        var rights = subject.asset().rights();
        if (rights.licenceUrl() == null || rights.acquireUrl() == null) {
            var what = rights.licenceUrl() != null
                    ? Kind.NO_ACQUIRE
                    : rights.acquireUrl() != null ? Kind.NO_LICENCE : Kind.NEITHER_LICENCE_NOR_ACQUIRE;
            found.add(Finding.of(LintRule.LICENCE_MISSING, subject, Reason.of(what), null));
        }
        if (rights.creditLine() == null
                && rights.copyrightNotice() == null
                && subject.asset().description().creators().isEmpty()) {
            found.add(Finding.of(LintRule.CREDIT_MISSING, subject, Reason.of(Kind.NO_CREDIT), null));
        }
    }

    private static void origin(LintSubject subject, List<Finding> found) {
        MissingAiLabel.of(subject.asset().description(), subject.generated(), subject.evidence())
                .ifPresent(missing -> found.add(Finding.of(
                        LintRule.AI_LABEL_MISSING, subject, reason(missing), new Mend.NameOrigin(missing.fitting()))));
    }

    private static Reason reason(MissingAiLabel missing) {
        var said = missing.said();
        if (said == null) {
            return Reason.of(Kind.PROVED_UNSAID);
        }
        return Reason.of(missing.madeHere() ? Kind.MADE_HERE : Kind.PROVED, said.address());
    }

    /// A language counts where a page in it shows the picture without words of its own, or while no page is declared.
    private static void alt(LintSubject subject, List<Finding> found) {
        var languages = new LinkedHashSet<String>();
        if (subject.places().isEmpty()) {
            languages.addAll(subject.site().languages());
        }
        subject.places().stream().filter(place -> !place.ownWords()).forEach(place -> languages.add(place.language()));
        languages.stream().filter(language -> !hasAlt(subject, language)).forEach(language -> {
            var waits = subject.proposed().contains(language);
            found.add(Finding.of(
                            waits ? LintRule.ALT_UNCONFIRMED : LintRule.ALT_MISSING,
                            subject,
                            Reason.of(waits ? Kind.ALT_PROPOSED : Kind.NO_ALT),
                            waits ? new Mend.ConfirmAlt(language) : null)
                    .language(language));
        });
    }

    /// Judges as the markup does, for which `de` will do on a page in `de-AT`.
    private static boolean hasAlt(LintSubject subject, String language) {
        return subject.asset().description().altLanguage(language).isPresent();
    }
}
