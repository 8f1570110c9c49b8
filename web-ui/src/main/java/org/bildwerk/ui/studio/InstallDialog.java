package org.bildwerk.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import org.bildwerk.ui.kit.CopyButton;

/// How a model gets onto this machine.
final class InstallDialog extends Dialog {

    private static final long serialVersionUID = 1;
    static final String COMMAND = "./bildwerk models add FOLDER";

    InstallDialog() {
        setHeaderTitle(getTranslation("studio.install"));
        setWidth("min(560px, 94vw)");
        var body = new Div(new Paragraph(getTranslation("studio.installWhat")), command());
        body.add(
                new Paragraph(getTranslation("studio.installThen")),
                new Paragraph(getTranslation("studio.installRoom")));
        body.addClassName("bw-dialog");
        add(body);
        getFooter().add(new Button(getTranslation("close"), click -> close()));
    }

    static Div command() {
        var line = new Pre(COMMAND);
        line.addClassName("bw-code");
        var row = new Div(line);
        row.add(new CopyButton(row.getTranslation("studio.installCopy"), () -> COMMAND));
        row.addClassNames("bw-row", "bw-command");
        return row;
    }
}
