package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.lint.Finding;
import org.bildwerk.delivery.lint.LintRule;
import org.bildwerk.delivery.lint.Reason;
import org.bildwerk.metadata.iptc.DigitalSourceType;
import org.bildwerk.ui.kit.Sources;

/// Says rules and reasons of the linter in the reader's language.
final class FindingWords {

    private FindingWords() {}

    static String rule(Component reader, LintRule rule) {
        return reader.getTranslation("lint." + rule.name());
    }

    static String hint(Component reader, LintRule rule) {
        return reader.getTranslation("lint." + rule.name() + ".hint");
    }

    static String reason(Component reader, Reason reason) {
        var values = reason.values().stream().map(value -> said(reader, value)).toArray();
        return reader.getTranslation("lintReason." + reason.kind().name(), values);
    }

    /// Says reasons as above, and names another picture by its title.
    static Function<Finding, String> reasons(Component reader, FindingWork work, Site site) {
        return finding -> {
            var reason = finding.reason();
            if (reason.kind() != Reason.Kind.SLUG_TAKEN) {
                return reason(reader, reason);
            }
            var key = String.valueOf(reason.values().getFirst());
            var title = work.title(site, key, UI.getCurrent().getLocale());
            return reader.getTranslation(
                    "lintReason.SLUG_TAKEN", title, reason.values().getLast());
        };
    }

    static String language(Locale reader, String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(reader);
    }

    /// A mark that says by its form, too, how bad a rule is.
    static Span dot(LintRule.Severity severity) {
        var dot = new Span();
        dot.addClassName("bw-finding-dot");
        dot.getElement().setAttribute("data-tone", severity == LintRule.Severity.ERROR ? "bad" : "warn");
        dot.getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", dot.getTranslation("lintSeverity." + severity.name()));
        return dot;
    }

    private static Object said(Component reader, Object value) {
        return switch (value) {
            case Collection<?> fields ->
                fields.stream()
                        .map(name -> reader.getTranslation("field." + name))
                        .collect(Collectors.joining(", "));
            case String text
            when DigitalSourceType.parse(text).isPresent() -> reader.getTranslation("sourceType." + Sources.term(text));
            default -> value;
        };
    }
}
