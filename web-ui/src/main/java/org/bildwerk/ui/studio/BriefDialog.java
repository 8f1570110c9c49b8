package org.bildwerk.ui.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.brief.Brief;
import org.bildwerk.dam.brief.Edition;
import org.bildwerk.ui.kit.Refusals;
import org.jspecify.annotations.Nullable;

/// Writes a brief, or a new version of one.
final class BriefDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private final TextField title = new TextField(getTranslation("origin.title"));
    private final TextArea goal = new TextArea(getTranslation("origin.goal"));
    private final TextField audience = new TextField(getTranslation("origin.audience"));
    private final TextField channel = new TextField(getTranslation("origin.channel"));
    private final TextArea must = new TextArea(getTranslation("origin.must"));
    private final TextArea mustNot = new TextArea(getTranslation("origin.mustNot"));
    private final DatePicker deadline = new DatePicker(getTranslation("origin.deadline"));
    private final transient @Nullable Edition<Brief> from;

    /// @param from null for a new one
    /// @param keep given what was written; refuses what cannot be
    BriefDialog(@Nullable Edition<Brief> from, Consumer<Brief> keep) {
        this.from = from;
        setHeaderTitle(
                from == null
                        ? getTranslation("origin.briefNew")
                        : getTranslation("origin.nextVersion", from.body().title()));
        // What is written would be gone.
        setCloseOnOutsideClick(false);
        setWidth("min(560px, 94vw)");
        must.setHelperText(getTranslation("origin.lines"));
        mustNot.setHelperText(getTranslation("origin.lines"));
        var where = new Div(audience, channel);
        where.addClassName("bw-studio-pair");
        var body = new Div(title, goal, where, must, mustNot, deadline);
        body.addClassName("bw-dialog");
        add(body);
        if (from != null) {
            fill(from.body());
        }
        var act = new Button(getTranslation("origin.keep"), click -> keep(this, title, () -> keep.accept(brief())));
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), act);
        title.focus();
    }

    /// Keeps and closes; what is refused is said at the title.
    static void keep(Dialog dialog, TextField title, Runnable deed) {
        try {
            deed.run();
            dialog.close();
        } catch (DamException refused) {
            title.setErrorMessage(Refusals.of((Component) dialog, refused));
            title.setInvalid(true);
            title.focus();
        }
    }

    /// Returns the lines of a text that say something.
    static List<String> lines(TextArea area) {
        return area.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private void fill(Brief brief) {
        title.setValue(brief.title());
        goal.setValue(brief.goal());
        audience.setValue(brief.audience());
        channel.setValue(brief.channel());
        must.setValue(String.join("\n", brief.must()));
        mustNot.setValue(String.join("\n", brief.mustNot()));
        deadline.setValue(brief.deadline());
    }

    private Brief brief() {
        return new Brief(
                title.getValue(),
                goal.getValue(),
                audience.getValue(),
                channel.getValue(),
                from == null ? List.of() : from.body().slots(),
                lines(must),
                lines(mustNot),
                deadline.getValue());
    }
}
