package org.bildwerk.ui.provenance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.bildwerk.dam.provenance.redaction.Redaction;
import org.bildwerk.dam.provenance.redaction.RedactionReason;
import org.bildwerk.ui.kit.When;
import org.jspecify.annotations.Nullable;

/// Whether the prompt may leave the house, and the way to rule it out for good.
final class PromptSection extends Div {

    private static final long serialVersionUID = 1;

    PromptSection(@Nullable Redaction redaction, boolean mayRedact, Consumer<RedactionReason> redact) {
        addClassNames("bw-stack", "bw-prompt-choice");
        if (redaction != null) {
            var words = new Paragraph(getTranslation(
                    "provenance.redacted",
                    getTranslation("redactionReason." + redaction.reason().name()),
                    redaction.by()));
            words.addClassName("bw-second");
            var when = new When(redaction.at());
            when.addClassName("bw-second");
            add(words, when);
        } else if (mayRedact) {
            var open = new Button(getTranslation("provenance.redact"), click -> new RedactionDialog(redact).open());
            open.addThemeName("small");
            add(open);
        }
    }
}
