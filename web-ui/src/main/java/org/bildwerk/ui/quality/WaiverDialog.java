package org.bildwerk.ui.quality;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Asks why a check is waived, and for how long.
public final class WaiverDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_REASON = 1_000;
    private final TextArea reason = new TextArea(getTranslation("quality.reason"));
    private final DatePicker until = new DatePicker(getTranslation("quality.end"));

    /// What is to be done with the answer.
    public interface Waive {
        void because(String reason, @Nullable Instant until);
    }

    public WaiverDialog(String check, Waive waive) {
        setHeaderTitle(getTranslation("quality.waiveCheck", check));
        reason.setHelperText(getTranslation("quality.reasonHint"));
        reason.setRequired(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setMinRows(3);
        reason.setWidthFull();
        until.setHelperText(getTranslation("quality.endHint"));
        until.setMin(LocalDate.now(ZoneId.systemDefault()));
        var act = new Button(getTranslation("quality.waive"), click -> {
            if (reason.getValue().isBlank()) {
                reason.setInvalid(true);
                return;
            }
            close();
            waive.because(reason.getValue().strip(), end());
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(reason, until);
        fields.addClassName("bw-dialog");
        add(fields);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), act);
        setWidth("min(460px, 92vw)");
        reason.focus();
    }

    // The day itself still counts.
    private @Nullable Instant end() {
        var day = until.getValue();
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
    }
}
