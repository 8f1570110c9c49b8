package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.bildwerk.dam.site.ArtDirection;
import org.bildwerk.dam.site.InvalidSiteException;
import org.bildwerk.dam.site.Screens;
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
    private final transient CutFields own;
    private final DirectionsPart directions;

    SlotDialog(DeliveryWork work, Site site, @Nullable Slot slot, Consumer<String> done) {
        this.work = work;
        this.site = site;
        this.done = done;
        setHeaderTitle(getTranslation(slot == null ? "site.addSlot" : "site.editSlot"));
        setWidth("min(560px, 94vw)");
        key.setHelperText(getTranslation("site.slotKeyHint"));
        role.setLabel(getTranslation("site.role"));
        role.setItems(SlotRole.values());
        role.setItemLabelGenerator(each -> getTranslation("slotRole." + each.name()));
        role.setValue(SlotRole.INLINE);
        var body = new Div(key, role);
        body.addClassName("bw-dialog");
        own = new CutFields(body);
        own.show(null, List.of(320, 420, 540, 700, 900), "100vw");
        directions = new DirectionsPart(own);
        body.add(directions);
        add(body);
        role.addValueChangeListener(change -> offer());
        if (slot != null) {
            fill(slot);
        }
        offer();
        var act = new Button(getTranslation("site.save"), click -> save());
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), act);
        if (slot == null) {
            key.focus();
        } else {
            role.focus();
        }
    }

    private void fill(Slot slot) {
        key.setValue(slot.key());
        key.setReadOnly(true);
        role.setValue(slot.role());
        own.show(slot.ratio(), slot.widths(), slot.sizes());
        directions.show(slot.directions());
        var removal = new SlotRemoval(work, site, slot, key -> {
            close();
            done.accept(key);
        });
        var remove = new Button(getTranslation("site.removeSlot"), click -> removal.ask());
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        remove.addClassName("bw-apart");
        getFooter().add(remove);
    }

    /// What stands on no page has one shape; what is there already stays to be seen.
    private void offer() {
        directions.setVisible(Crops.onPages(role.getValue()) || !directions.isEmpty());
    }

    private void save() {
        key.setInvalid(false);
        own.read(Screens.ALL).ifPresent(shown -> directions.read().ifPresent(others -> save(shown, others)));
    }

    private void save(ArtDirection shown, List<ArtDirection> others) {
        var name = key.getValue().strip();
        try {
            work.putSlot(site, new Slot(name, role.getValue(), shown.ratio(), shown.widths(), shown.sizes(), others));
            close();
            done.accept(name);
        } catch (InvalidSiteException wrong) {
            if (wrong.field().equals("slot key")) {
                CutFields.mark(key, Refusals.of(this, wrong));
            } else {
                directions.refuse(wrong);
            }
        }
    }
}
