package org.bildwerk.ui.life;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bildwerk.dam.site.Site;

/// Says before publishing that pictures have no alternative text in a language of the site.
final class AltDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /// @param missing for each picture that lacks it, the languages
    AltDialog(Site site, int count, Collection<List<String>> missing, Runnable publish) {
        setHeaderTitle(getTranslation("alt.missing"));
        var languages = missing.stream()
                .flatMap(List::stream)
                .distinct()
                .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(getLocale()))
                .sorted()
                .collect(Collectors.joining(", "));
        add(
                new Paragraph(getTranslation("alt.missingWhere", missing.size(), count, site.name(), languages)),
                new Paragraph(getTranslation("alt.missingWhy")));
        var act = new Button(getTranslation("alt.publishAnyway"), click -> {
            close();
            publish.run();
        });
        act.addThemeVariants(ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), act);
        setWidth("min(460px, 92vw)");
    }
}
