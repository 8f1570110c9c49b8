package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.audit.KeptFinding;
import org.bildwerk.delivery.audit.KeptFinding.State;
import org.bildwerk.delivery.audit.PageAudit;
import org.bildwerk.delivery.audit.PageRule;
import org.bildwerk.ui.kit.EmptyState;
import org.bildwerk.ui.kit.Figures;
import org.jspecify.annotations.Nullable;

/// What audits found on the pages of a site: the rules on one side, the findings of one of them on the other; what was
/// mended comes last.
final class PageFindings {

    private static final String MENDED = "mended";
    private final Site site;
    private final PageAuditWork work;
    private final Map<PageRule, List<KeptFinding>> open = new EnumMap<>(PageRule.class);
    private final List<KeptFinding> mended;

    PageFindings(Site site, List<KeptFinding> all, PageAuditWork work) {
        this.site = site;
        this.work = work;
        this.mended = all.stream().filter(kept -> kept.state() == State.MENDED).toList();
        all.stream()
                .filter(kept -> kept.state() != State.MENDED)
                .forEach(kept -> open.computeIfAbsent(kept.finding().rule(), unused -> new ArrayList<>())
                        .add(kept));
    }

    /// @param audit the latest; null before the first
    /// @param wanted rule whose findings are shown, by its key
    Component board(@Nullable PageAudit audit, String wanted) {
        var words = new Span();
        if (open.isEmpty() && mended.isEmpty()) {
            var key = nothing(audit);
            return new EmptyState(words.getTranslation(key), words.getTranslation(key + "Hint"));
        }
        var rule = rule(wanted);
        var list = rule.map(each -> new PageFindingList(site, each, open.getOrDefault(each, List.of()), work))
                .orElseGet(() -> new PageFindingList(site, null, mended, work));
        var board = new Div(rules(rule.orElse(null)), list);
        board.addClassName("bw-board-of-rules");
        return board;
    }

    private static String nothing(@Nullable PageAudit audit) {
        if (audit == null || audit.endedAt() == null) {
            return "pageAudit.nothing";
        }
        return audit.counts().pages() == 0 ? "pageAudit.unseen" : "pageAudit.fine";
    }

    private Optional<PageRule> rule(String wanted) {
        if (wanted.equals(MENDED) && !mended.isEmpty()) {
            return Optional.empty();
        }
        return open.keySet().stream()
                .filter(each -> each.key().equals(wanted))
                .findFirst()
                .or(() -> open.keySet().stream().findFirst());
    }

    private Div rules(@Nullable PageRule chosen) {
        var list = new Div();
        list.addClassName("bw-rules");
        list.getElement()
                .setAttribute("role", "navigation")
                .setAttribute("aria-label", list.getTranslation("lint.rules"));
        open.forEach((rule, found) -> {
            var fresh = found.stream().filter(kept -> kept.state() == State.NEW).count();
            var name = list.getTranslation("pageRule." + rule.name());
            list.add(link(rule.key(), name, found.size(), fresh, FindingWords.dot(rule.severity()), rule == chosen));
        });
        if (!mended.isEmpty()) {
            var dot = new Span();
            dot.addClassName("bw-finding-dot");
            dot.getElement().setAttribute("data-tone", "good").setAttribute("aria-hidden", "true");
            list.add(link(MENDED, list.getTranslation("pageState.MENDED"), mended.size(), 0, dot, chosen == null));
        }
        return list;
    }

    // What is said of a rule and where it leads.
    private Anchor link(String key, String name, int count, long fresh, Span dot, boolean chosen) {
        var words = new Span(name);
        words.addClassName("bw-grow");
        var number = new Span(new Figures(UI.getCurrentOrThrow().getLocale()).number(count));
        number.addClassName("bw-count");
        var parameters = QueryParameters.simple(Map.of("site", site.key(), "rule", key));
        var link = new Anchor(PageAuditView.PATH + "?" + parameters.getQueryString(), dot, words);
        if (fresh > 0 && fresh < count) {
            var mark = new Span(words.getTranslation("pageAudit.fresh", fresh));
            mark.addClassName("bw-count");
            link.add(mark);
        }
        link.add(number);
        link.addClassName("bw-rule");
        link.getElement().setAttribute("router-link", true);
        if (chosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
