package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Slot;
import org.bildwerk.delivery.api.MarkupBody;
import org.bildwerk.delivery.markup.AltText;
import org.bildwerk.delivery.markup.Picture;
import org.bildwerk.ui.kit.CopyButton;
import org.bildwerk.ui.kit.Pill;
import org.bildwerk.ui.kit.TabStrip;
import tools.jackson.databind.json.JsonMapper;

/// What a page puts where the slot is: HTML, the same in parts as JSON, or structured data.
final class SlotMarkupBox extends Div {

    private static final long serialVersionUID = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final transient DeliveryWork work;
    private final transient Site site;
    private final transient Slot slot;
    private final String asset;
    private final Pre code = new Pre();
    private final Div tools = new Div();
    private final Div note = new Div();
    private String language;
    private String form = "html";

    SlotMarkupBox(DeliveryWork work, Site site, Slot slot, String asset) {
        this.work = work;
        this.site = site;
        this.slot = slot;
        this.asset = asset;
        this.language = site.defaultLanguage();
        var head = new Div(new H2(getTranslation("site.markupFor", slot.key())), tools);
        head.addClassName("bw-section-head");
        code.addClassNames("bw-code", "bw-markup-code");
        code.getElement().setAttribute("tabindex", "0");
        tools.addClassNames("bw-row", "bw-row-wrap");
        tools.add(forms());
        if (site.languages().size() > 1) {
            tools.add(languages());
        }
        tools.add(new CopyButton(getTranslation("site.copy"), code::getText));
        add(head, code, note);
        draw();
    }

    void action(Component button) {
        tools.addComponentAsFirst(button);
    }

    private TabStrip forms() {
        var tabs = new TabStrip(key -> {
            form = key;
            draw();
        });
        tabs.addClassName("bw-tabs-small");
        tabs.add("html", "HTML");
        tabs.add("json", "JSON");
        tabs.add("jsonld", "JSON-LD");
        tabs.add("fragment", getTranslation("site.fragment"));
        tabs.select("html");
        return tabs;
    }

    private Select<String> languages() {
        var choice = new Select<String>();
        choice.setAriaLabel(getTranslation("site.markupLanguage"));
        choice.addClassName("bw-language-choice");
        choice.setItems(site.languages());
        choice.setItemLabelGenerator(tag -> Locale.forLanguageTag(tag).getDisplayName(getLocale()));
        choice.setValue(language);
        choice.addValueChangeListener(changed -> {
            language = changed.getValue();
            draw();
        });
        return choice;
    }

    private void draw() {
        note.removeAll();
        work.picture(site, slot, asset, language)
                .ifPresentOrElse(this::draw, () -> code.setText(getTranslation("site.rightsForbid")));
    }

    private void draw(Picture picture) {
        code.setText(
                switch (form) {
                    case "json" -> JSON.writerWithDefaultPrettyPrinter().writeValueAsString(MarkupBody.of(picture));
                    case "jsonld" -> work.structured().ofAsset(site, asset, language);
                    case "fragment" -> work.structured().fragment(site, asset);
                    default -> picture.html();
                });
        var origin = picture.alt().origin();
        if (origin == AltText.Origin.MISSING || origin == AltText.Origin.OTHER_LANGUAGE) {
            note.add(new Pill(getTranslation("site.alt." + origin.name()), Pill.Tone.WARN));
        }
    }
}
