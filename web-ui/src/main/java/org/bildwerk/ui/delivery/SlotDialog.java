package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bildwerk.dam.site.InvalidSiteException;
import org.bildwerk.dam.site.Ratio;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Slot;
import org.bildwerk.dam.site.SlotRole;
import org.bildwerk.ui.kit.Refusals;
import org.jspecify.annotations.Nullable;

/// Makes a slot or changes one.
final class SlotDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private final transient DeliveryWork work;
    private final transient Site site;
    private final transient Consumer<String> done;
    private final TextField key = new TextField(getTranslation("site.slotKey"));
    private final Select<SlotRole> role = new Select<>();
    private final TextField ratio = new TextField(getTranslation("site.ratio"));
    private final TextField widths = new TextField(getTranslation("site.widths"));
    private final TextField sizes = new TextField(getTranslation("site.sizes"));

    SlotDialog(DeliveryWork work, Site site, @Nullable Slot slot, Consumer<String> done) {
        this.work = work;
        this.site = site;
        this.done = done;
        setHeaderTitle(getTranslation(slot == null ? "site.addSlot" : "site.editSlot"));
        setWidth("min(480px, 94vw)");
        key.setHelperText(getTranslation("site.slotKeyHint"));
        role.setLabel(getTranslation("site.role"));
        role.setItems(SlotRole.values());
        role.setItemLabelGenerator(each -> getTranslation("slotRole." + each.name()));
        role.setValue(SlotRole.INLINE);
        ratio.setHelperText(getTranslation("site.ratioHint"));
        widths.setHelperText(getTranslation("site.widthsHint"));
        widths.setValue("320, 420, 540, 700, 900");
        sizes.setHelperText(getTranslation("site.sizesHint"));
        sizes.setValue("100vw");
        var body = new Div(key, role, ratio, widths, sizes);
        body.addClassName("bw-dialog");
        add(body);
        if (slot != null) {
            fill(slot);
        }
        var act = new Button(getTranslation("site.save"), click -> save());
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), act);
        key.focus();
    }

    private void fill(Slot slot) {
        key.setValue(slot.key());
        key.setReadOnly(true);
        role.setValue(slot.role());
        var known = slot.ratio();
        ratio.setValue(known == null ? "" : known.width() + ":" + known.height());
        widths.setValue(slot.widths().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        sizes.setValue(slot.sizes());
        var remove = new Button(getTranslation("site.removeSlot"), click -> {
            work.removeSlot(site, slot.key());
            close();
            done.accept("");
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        getFooter().add(remove);
    }

    private void save() {
        List.of(key, ratio, widths, sizes).forEach(field -> field.setInvalid(false));
        var crop = ratio();
        if (ratio.isInvalid()) {
            return;
        }
        try {
            work.putSlot(site, new Slot(key.getValue().strip(), role.getValue(), crop, numbers(), sizes.getValue()));
            close();
            done.accept(key.getValue().strip());
        } catch (NumberFormatException notANumber) {
            mark(widths, getTranslation("refused.slot-widths-invalid"));
        } catch (InvalidSiteException wrong) {
            var field = switch (wrong.field()) {
                case "slot key" -> key;
                case "widths" -> widths;
                default -> sizes;
            };
            mark(field, Refusals.of(this, wrong));
        }
    }

    private @Nullable Ratio ratio() {
        if (ratio.getValue().isBlank()) {
            return null;
        }
        try {
            return Ratio.of(ratio.getValue().strip());
        } catch (IllegalArgumentException noRatio) {
            mark(ratio, getTranslation("refused.slot-ratio-invalid"));
            return null;
        }
    }

    private List<Integer> numbers() {
        return Arrays.stream(widths.getValue().split("[,;\\s]+"))
                .filter(text -> !text.isBlank())
                .map(Integer::valueOf)
                .toList();
    }

    private void mark(TextField field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
        field.focus();
    }
}
