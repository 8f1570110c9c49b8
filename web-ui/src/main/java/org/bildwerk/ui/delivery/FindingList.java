package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.delivery.lint.Finding;
import org.bildwerk.delivery.lint.LintRule;
import org.bildwerk.delivery.lint.Mend;
import org.bildwerk.ui.life.Actions;

/// The findings of one rule: why the rule is there, what can be done with those that are picked, and each finding.
final class FindingList extends Section {

    /// What the board does about findings.
    interface Desk {

        /// Takes the steps that mend them.
        void mend(List<Finding> findings);

        /// These pictures may be different now.
        void changed();
    }

    private static final long serialVersionUID = 1;
    private static final int STEP = 50;
    /// What a person mends by saying something about the picture.
    private static final Set<LintRule> DESCRIBED = Set.of(
            LintRule.RIGHTS_CLOSED,
            LintRule.LICENCE_MISSING,
            LintRule.CREDIT_MISSING,
            LintRule.ALT_MISSING,
            LintRule.AI_LABEL_MISSING);

    private final transient Findings findings;
    private final transient LintRule rule;
    private final transient FindingWork work;
    private final transient Actions actions;
    private final transient Desk desk;
    private final Checkbox all = new Checkbox();
    private final Div acts = new Div();
    private final Div list = new Div();
    private final List<FindingRow> rows = new ArrayList<>();
    private boolean several;

    // The rule and its findings, and who acts on them.
    FindingList(Findings findings, LintRule rule, FindingWork work, Actions actions, Desk desk) {
        this.findings = findings;
        this.rule = rule;
        this.work = work;
        this.actions = actions;
        this.desk = desk;
        addClassNames("bw-section", "bw-finding-list");
        var title = new H2(FindingWords.rule(this, rule));
        var head = new Div(FindingWords.dot(rule.severity()), title);
        head.addClassName("bw-row");
        var hint = new Paragraph(FindingWords.hint(this, rule));
        hint.addClassNames("bw-muted", "bw-finding-hint");
        all.addValueChangeListener(changed -> pickAll(changed.getValue(), changed.isFromClient()));
        acts.addClassNames("bw-row", "bw-row-wrap");
        var bar = new Div(all, acts);
        bar.addClassName("bw-finding-bar");
        list.addClassName("bw-lines");
        list.getElement().setAttribute("role", "list").setAttribute("aria-label", FindingWords.rule(this, rule));
        var card = new Div(bar, list);
        card.addClassName("bw-card");
        add(head, hint, card);
        more();
        bar.setVisible(mendable());
        show();
    }

    private void more() {
        var from = rows.size();
        var found = findings.of(rule);
        var next = found.subList(from, Math.min(found.size(), from + STEP));
        var pictures = work.pictures(next);
        var possible = mendable();
        var words = FindingWords.reasons(this, work, findings.site());
        for (var finding : next) {
            var row = new FindingRow(
                    findings.site(), finding, pictures.get(finding.asset()), words.apply(finding), this::show);
            var mend = finding.mend();
            if (mend != null && work.may(mend.step())) {
                row.mend(button(mend.step(), List.of(finding)));
            }
            row.selectable(possible);
            rows.add(row);
            list.add(row);
        }
        var left = found.size() - rows.size();
        if (left > 0) {
            var more = new Button(getTranslation("lint.more", Math.min(left, STEP), left));
            more.addThemeName("tertiary");
            more.addClickListener(click -> {
                list.remove(more);
                more();
                show();
            });
            list.add(more);
        }
    }

    private Button button(Mend.Step step, List<Finding> about) {
        var mend = new Button(getTranslation("mend." + step.name(), about.size()), click -> desk.mend(about));
        mend.addThemeName("small");
        mend.setDisableOnClick(true);
        return mend;
    }

    private void pickAll(boolean now, boolean byPerson) {
        if (byPerson) {
            several = true;
            rows.forEach(row -> row.pick(now));
            several = false;
            show();
        }
    }

    private void show() {
        if (several) {
            return;
        }
        var picked = rows.stream()
                .filter(FindingRow::picked)
                .map(FindingRow::finding)
                .toList();
        all.setValue(!picked.isEmpty() && picked.size() == rows.size());
        all.setIndeterminate(!picked.isEmpty() && picked.size() < rows.size());
        all.setLabel(
                picked.isEmpty()
                        ? getTranslation("lint.selectAll", rows.size())
                        : getTranslation("library.selected", picked.size()));
        acts.removeAll();
        if (!picked.isEmpty()) {
            offer(picked);
        }
        if (acts.getChildren().findAny().isEmpty() && !picked.isEmpty()) {
            var none = new Span(getTranslation("lint.noMend"));
            none.addClassName("bw-second");
            acts.add(none);
        }
    }

    /// Tells whether anything can be done with several of them at once.
    private boolean mendable() {
        return rule == LintRule.ALT_MISSING && actions.mayDraft()
                || DESCRIBED.contains(rule) && actions.mayDescribe()
                || findings.of(rule).stream()
                        .map(Finding::mend)
                        .filter(Objects::nonNull)
                        .anyMatch(mend -> work.may(mend.step()));
    }

    private void offer(List<Finding> picked) {
        picked.stream()
                .map(Finding::mend)
                .filter(Objects::nonNull)
                .map(Mend::step)
                .distinct()
                .filter(work::may)
                .map(step -> button(step, with(step, picked)))
                .forEach(acts::add);
        if (rule == LintRule.ALT_MISSING && actions.mayDraft()) {
            acts.add(small("lint.draft", picked, () -> actions.draft(pictures(picked))));
        }
        if (DESCRIBED.contains(rule) && actions.mayDescribe()) {
            acts.add(small(
                    "lint.describe", picked, () -> actions.describe(pictures(picked), changed -> desk.changed())));
        }
    }

    private Button small(String text, List<Finding> picked, Runnable act) {
        var count = picked.stream().map(Finding::asset).distinct().count();
        var button = new Button(getTranslation(text, count), click -> act.run());
        button.addThemeName("small");
        return button;
    }

    private static List<Finding> with(Mend.Step step, List<Finding> picked) {
        return picked.stream()
                .filter(finding -> {
                    var mend = finding.mend();
                    return mend != null && mend.step() == step;
                })
                .toList();
    }

    private List<Asset> pictures(List<Finding> picked) {
        return List.copyOf(work.pictures(picked).values());
    }
}
