package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.lint.Finding;
import org.bildwerk.delivery.lint.LintRule;
import org.bildwerk.delivery.lint.Linter;
import org.bildwerk.ui.kit.EmptyState;
import org.bildwerk.ui.kit.Figures;
import org.jspecify.annotations.Nullable;

/// What the linter found on a site, by rule, the worst first; each rule leads to the board where it is mended.
record Findings(Site site, Linter.Audit audit, Locale reader, Map<LintRule, List<Finding>> byRule) {

    static Findings of(Site site, Linter.Audit audit, Locale reader) {
        var byRule = new EnumMap<LintRule, List<Finding>>(LintRule.class);
        audit.findings()
                .forEach(finding -> byRule.computeIfAbsent(finding.rule(), unused -> new ArrayList<>())
                        .add(finding));
        return new Findings(site, audit, reader, byRule);
    }

    /// Returns the rules that found something, errors first.
    List<LintRule> rules() {
        return audit.findings().stream().map(Finding::rule).distinct().toList();
    }

    List<Finding> of(LintRule rule) {
        return byRule.getOrDefault(rule, List.of());
    }

    /// Says that all is well, or what will stand here.
    EmptyState fine(Component view) {
        return audit.pictures() == 0
                ? new EmptyState(view.getTranslation("lint.nothing"), view.getTranslation("lint.nothingHint"))
                : new EmptyState(
                        view.getTranslation("site.fine"),
                        view.getTranslation("site.fineHint", audit.pictures(), LintRule.values().length));
    }

    /// Returns the rules, each a link to its findings.
    ///
    /// @param chosen whose findings are shown; null for none
    Div list(Component view, @Nullable LintRule chosen) {
        var list = new Div();
        list.addClassName("bw-rules");
        list.getElement()
                .setAttribute("role", "navigation")
                .setAttribute("aria-label", view.getTranslation("lint.rules"));
        rules().forEach(rule -> list.add(link(view, rule, rule == chosen)));
        return list;
    }

    private Anchor link(Component view, LintRule rule, boolean chosen) {
        var words = new Span(FindingWords.rule(view, rule));
        words.addClassName("bw-grow");
        var count = new Span(new Figures(reader).number(of(rule).size()));
        count.addClassName("bw-count");
        var parameters = QueryParameters.simple(Map.of("site", site.key(), "rule", rule.key()));
        var link = new Anchor(
                FindingsView.PATH + "?" + parameters.getQueryString(), FindingWords.dot(rule.severity()), words, count);
        link.addClassName("bw-rule");
        link.getElement().setAttribute("router-link", true);
        if (chosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
