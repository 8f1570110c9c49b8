package org.bildwerk.ui.provenance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.asset.Derived;
import org.bildwerk.dam.provenance.Provenance;
import org.bildwerk.dam.provenance.stamp.Drift;
import org.bildwerk.ui.kit.Refusals;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Where the file and the record disagree, and the way to bring them together.
final class DriftSection extends Div {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 8;
    private static final int LONGEST = 90;

    DriftSection(Provenance.Standing standing, boolean mayStamp, Runnable stamp) {
        addClassNames("bw-stack", "bw-drift");
        var drift = standing.drift();
        var stamped = standing.stamped() != null;
        var words = new Paragraph(
                drift.none()
                        ? getTranslation("provenance.agrees")
                        : getTranslation(
                                stamped ? "provenance.differs" : "provenance.notStamped",
                                drift.differences().size()));
        words.addClassName(drift.none() ? "bw-second" : "bw-drift-words");
        add(words);
        failure(standing);
        if (!drift.none()) {
            getElement().setAttribute("data-differs", true);
            add(list(drift));
        }
        if (mayStamp && (!drift.none() || !stamped)) {
            add(button(stamp));
        }
    }

    private void failure(Provenance.Standing standing) {
        var state = standing.stamp();
        if (state != null && state.state() == Derived.State.FAILED) {
            var why = new Paragraph(
                    getTranslation("provenance.stampFailed", Objects.requireNonNullElse(state.reason(), "")));
            why.addClassNames("bw-bad", "bw-second");
            add(why);
        }
    }

    private UnorderedList list(Drift drift) {
        var list = new UnorderedList();
        drift.differences().stream().limit(SHOWN).forEach(difference -> {
            var name = new Span(Words.field(this, difference.field()));
            name.addClassName("bw-strong");
            var file = new Span(getTranslation("provenance.fileSays", said(difference.file())));
            var record = new Span(getTranslation("provenance.recordSays", said(difference.record())));
            file.addClassName("bw-second");
            record.addClassName("bw-second");
            list.add(new ListItem(name, file, record));
        });
        if (drift.differences().size() > SHOWN) {
            list.add(new ListItem(
                    getTranslation("facet.more", drift.differences().size() - SHOWN)));
        }
        return list;
    }

    private String said(@Nullable JsonNode value) {
        if (value == null) {
            return "–";
        }
        var text = value.isString() ? value.asString() : value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private Button button(Runnable stamp) {
        var button = new Button(getTranslation("provenance.stampNow"));
        button.addThemeName("small");
        button.setTooltipText(getTranslation("provenance.stampHint"));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                stamp.run();
            } catch (DamException e) {
                var why = new Paragraph(Refusals.of(this, e));
                why.addClassNames("bw-bad", "bw-second");
                why.getElement().setAttribute("role", "alert");
                add(why);
                button.setEnabled(true);
            }
        });
        return button;
    }
}
