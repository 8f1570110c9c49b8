package org.bildwerk.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.bildwerk.ui.kit.CopyButton;

/// Shows a secret this once. It closes only by its button, so that no stray click loses it.
final class SecretDialog extends Dialog {

    private static final long serialVersionUID = 1;

    SecretDialog(String title, String what, String secret) {
        setHeaderTitle(title);
        setWidth("min(520px, 94vw)");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        var code = new Code(secret);
        code.addClassNames("bw-code", "bw-secret");
        var line = new Div(code, new CopyButton(getTranslation("site.copy"), () -> secret));
        line.addClassNames("bw-row", "bw-between");
        var body = new Div(new Paragraph(what), line);
        body.addClassName("bw-dialog");
        add(body);
        var done = new Button(getTranslation("admin.noted"), click -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(done);
    }
}
