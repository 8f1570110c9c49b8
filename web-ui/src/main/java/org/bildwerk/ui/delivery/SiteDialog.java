package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.site.CredentialChoice;
import org.bildwerk.dam.site.InvalidSiteException;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteExistsException;
import org.bildwerk.dam.site.SiteSettings;
import org.bildwerk.dam.site.Slug;
import org.bildwerk.ui.kit.Refusals;
import org.jspecify.annotations.Nullable;

/// Makes a site or changes one.
final class SiteDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private final transient DeliveryWork work;
    private final transient @Nullable Site site;
    private final transient Consumer<Site> done;
    private final TextField name = new TextField(getTranslation("site.name"));
    private final TextField key = new TextField(getTranslation("site.key"));
    private final TextField pages = new TextField(getTranslation("site.pageOrigin"));
    private final TextField images = new TextField(getTranslation("site.imageOrigin"));
    private final TextField languages = new TextField(getTranslation("site.languages"));
    private final Select<CredentialChoice> credential = new Select<>();
    private final Checkbox prompts = new Checkbox(getTranslation("site.prompts"));

    SiteDialog(DeliveryWork work, @Nullable Site site, Consumer<Site> done) {
        this.work = work;
        this.site = site;
        this.done = done;
        setHeaderTitle(getTranslation(site == null ? "site.create" : "site.edit"));
        setWidth("min(520px, 94vw)");
        key.setHelperText(getTranslation("site.keyHint"));
        pages.setHelperText(getTranslation("site.pageOriginHint"));
        images.setHelperText(getTranslation("site.imageOriginHint"));
        languages.setHelperText(getTranslation("site.languagesHint"));
        languages.setValue("de, en");
        credential.setLabel(getTranslation("site.credential"));
        credential.setItems(CredentialChoice.values());
        credential.setItemLabelGenerator(each -> getTranslation("credentialChoice." + each.name()));
        credential.setHelperText(getTranslation("site.credentialHint"));
        credential.setValue(CredentialChoice.AUTOMATIC);
        prompts.setReadOnly(!work.policy().mayTellPrompts());
        prompts.setHelperText(getTranslation(prompts.isReadOnly() ? "site.promptsByPublisher" : "site.promptsHint"));
        if (site != null) {
            fill(site);
        } else {
            name.addValueChangeListener(changed -> suggest());
        }
        var body = new Div(name, key, pages, images, languages, credential, prompts);
        body.addClassName("bw-dialog");
        add(body);
        var act = new Button(getTranslation(site == null ? "site.create" : "site.save"), click -> save());
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), act);
        name.focus();
    }

    private void fill(Site known) {
        name.setValue(known.name());
        key.setValue(known.key());
        key.setReadOnly(true);
        pages.setValue(known.pageOrigin().toString());
        images.setValue(known.imageOrigin().toString());
        languages.setValue(String.join(", ", known.languages()));
        credential.setValue(work.policy().credential(known));
        prompts.setValue(work.policy().tellsPrompts(known));
    }

    private void suggest() {
        if (key.isEmpty() && !name.isEmpty()) {
            var slug = Slug.ofTitle(name.getValue(), "en").value();
            key.setValue(slug.substring(0, Math.min(40, slug.length())).replaceAll("-$", ""));
        }
    }

    private void save() {
        List.of(name, key, pages, images, languages).forEach(field -> field.setInvalid(false));
        var missing = Stream.of(name, key, pages, languages)
                .filter(field -> field.getValue().isBlank())
                .toList();
        if (!missing.isEmpty()) {
            missing.forEach(this::demand);
            missing.getFirst().focus();
            return;
        }
        try {
            var settings = new SiteSettings(
                    key.getValue().strip(),
                    name.getValue(),
                    pages.getValue(),
                    images.isEmpty() ? null : images.getValue(),
                    tags(),
                    null);
            var saved = site == null ? work.create(settings) : work.update(settings);
            work.policy().choose(saved, credential.getValue(), prompts.getValue());
            close();
            done.accept(saved);
        } catch (InvalidSiteException wrong) {
            mark(field(wrong.field()), wrong);
        } catch (SiteExistsException taken) {
            mark(key, taken);
        }
    }

    private void demand(TextField field) {
        field.setErrorMessage(getTranslation("site.demanded"));
        field.setInvalid(true);
    }

    private List<String> tags() {
        return Arrays.stream(languages.getValue().split("[,;\\s]+"))
                .filter(tag -> !tag.isBlank())
                .toList();
    }

    private TextField field(String wrong) {
        return switch (wrong) {
            case "key" -> key;
            case "name" -> name;
            case "pageOrigin" -> pages;
            case "imageOrigin" -> images;
            default -> languages;
        };
    }

    private void mark(TextField field, DamException why) {
        field.setErrorMessage(Refusals.of(this, why));
        field.setInvalid(true);
        field.focus();
    }
}
