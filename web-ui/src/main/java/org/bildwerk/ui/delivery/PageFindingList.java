package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.audit.KeptFinding;
import org.bildwerk.delivery.audit.PageRule;
import org.jspecify.annotations.Nullable;

/// The findings of one rule, or those that were mended: why it matters, and each with its place.
final class PageFindingList extends Section {

    private static final long serialVersionUID = 1;
    private static final int STEP = 50;
    private final transient Site site;
    private final transient List<KeptFinding> findings;
    private final transient PageAuditWork work;
    private final Div list = new Div();
    private int shown;

    /// @param rule null for what was mended
    PageFindingList(Site site, @Nullable PageRule rule, List<KeptFinding> findings, PageAuditWork work) {
        this.site = site;
        this.findings = findings;
        this.work = work;
        addClassNames("bw-section", "bw-finding-list");
        var key = rule == null ? "pageState.MENDED" : "pageRule." + rule.name();
        var head = new Div(new H2(getTranslation(key)));
        if (rule != null) {
            head.addComponentAsFirst(FindingWords.dot(rule.severity()));
        }
        head.addClassName("bw-row");
        var hint = new Paragraph(getTranslation(key + ".hint"));
        hint.addClassNames("bw-muted", "bw-finding-hint");
        list.addClassNames("bw-card", "bw-lines");
        list.getElement().setAttribute("role", "list").setAttribute("aria-label", getTranslation(key));
        add(head, hint, list);
        more();
    }

    private void more() {
        var next = findings.subList(shown, Math.min(findings.size(), shown + STEP));
        var pictures = work.pictures(next);
        next.forEach(kept -> {
            var asset = kept.finding().asset();
            list.add(new PageFindingRow(site, kept, asset == null ? null : pictures.get(asset)));
        });
        shown += next.size();
        var left = findings.size() - shown;
        if (left > 0) {
            var more = new Button(getTranslation("lint.more", Math.min(left, STEP), left));
            more.addThemeName("tertiary");
            more.addClickListener(click -> {
                list.remove(more);
                more();
            });
            list.add(more);
        }
    }
}
