package org.bildwerk.ui.describe;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bildwerk.dam.metadata.TextField;
import org.bildwerk.ui.kit.Toast;

/// Asks which missing texts are to be drafted.
final class DraftOrderDialog extends Dialog {

    private static final long serialVersionUID = 1;

    DraftOrderDialog(
            int count,
            List<String> languages,
            Set<TextField> fields,
            BiConsumer<Collection<String>, Set<TextField>> order) {
        setHeaderTitle(getTranslation("draft.orderTitle", count));
        var tongues = new CheckboxGroup<String>(getTranslation("draft.languages"));
        tongues.setItems(languages);
        tongues.setItemLabelGenerator(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(getLocale()));
        tongues.setValue(new LinkedHashSet<>(languages));
        var texts = new CheckboxGroup<TextField>(getTranslation("draft.texts"));
        texts.setItems(fields);
        texts.setItemLabelGenerator(field -> getTranslation("field." + field.key()));
        texts.setValue(fields);
        var act = new Button(getTranslation("draft.orderNow", count), click -> {
            close();
            order.accept(tongues.getValue(), texts.getValue());
            Toast.tell(getTranslation("draft.ordered", count));
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        tongues.addValueChangeListener(change -> act.setEnabled(!tongues.isEmpty() && !texts.isEmpty()));
        texts.addValueChangeListener(change -> act.setEnabled(!tongues.isEmpty() && !texts.isEmpty()));
        var hint = new Paragraph(getTranslation("draft.orderHint"));
        hint.addClassName("bw-second");
        add(tongues, texts, hint);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), act);
        setWidth("min(440px, 92vw)");
    }
}
