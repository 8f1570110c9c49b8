package org.bildwerk.ui.describe;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.metadata.TextField;

/// Title, alternative text and caption in one language at a time, then what holds for all languages.
final class DescribeForm extends FieldList {

    private static final long serialVersionUID = 1;
    private final transient DescribeForms.Allowed allowed;
    private final transient Terms terms;
    private String language;
    private Div languages = new Div();

    DescribeForm(
            List<Asset> assets,
            DescribeForms.Allowed allowed,
            Saver saver,
            Terms terms,
            Consumer<List<Asset>> changed) {
        super(assets, saver, changed);
        this.allowed = allowed;
        this.terms = terms;
        this.language = getLocale().getLanguage();
        draw();
    }

    @Override
    void draw() {
        removeAll();
        forgetBoxes();
        languages = languages();
        add(languages);
        add(box(Field.text(language, TextField.TITLE), allowed.everything()));
        add(box(Field.text(language, TextField.ALT), allowed.texts()));
        add(box(Field.text(language, TextField.CAPTION), allowed.texts()));
        add(new ConceptChips(assets(), allowed.everything(), terms, this::retake));
        add(new KeywordChips(assets(), allowed.everything(), terms, this::retake));
        add(box(Field.creators(), allowed.everything()));
        add(box(Field.source(), allowed.everything()));
    }

    @Override
    void taken() {
        var present = languages();
        replace(languages, present);
        languages = present;
    }

    /// Shows the pictures as they are now.
    void take(List<Asset> present) {
        now(present);
        draw();
    }

    private void retake(List<Asset> present) {
        now(present);
    }

    private Div languages() {
        var tags = new TreeSet<>(List.of("de", "en"));
        assets().forEach(asset -> tags.addAll(asset.description().texts().keySet()));
        var row = new Div();
        row.addClassName("bw-language-switch");
        row.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("describe.language"));
        for (var tag : tags) {
            row.add(language(tag));
        }
        return row;
    }

    private NativeButton language(String tag) {
        var name = Locale.forLanguageTag(tag).getDisplayLanguage(getLocale());
        var missing = assets().stream()
                .filter(asset -> asset.description().text(tag).alt() == null)
                .count();
        var button = new NativeButton(name, click -> {
            if (!tag.equals(language)) {
                language = tag;
                draw();
            }
        });
        button.getElement().setAttribute("aria-pressed", String.valueOf(tag.equals(language)));
        if (missing > 0) {
            var mark = new Span();
            mark.addClassName("bw-missing");
            mark.setTitle(getTranslation("describe.altMissing", name));
            mark.getElement()
                    .setAttribute("role", "img")
                    .setAttribute("aria-label", getTranslation("describe.altMissing", name));
            button.add(mark);
        }
        return button;
    }
}
