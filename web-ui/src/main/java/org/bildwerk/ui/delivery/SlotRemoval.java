package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.function.Consumer;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Slot;
import org.bildwerk.ui.kit.Toast;

/// Takes a slot off a site, once a person has heard what names it; it comes back as it was.
///
/// @param done told the key of the slot to look at next; empty for none
record SlotRemoval(DeliveryWork work, Site site, Slot slot, Consumer<String> done) {

    void ask() {
        var ui = UI.getCurrent();
        var ask = new ConfirmDialog(
                ui.getTranslation("site.removeSlotAsk", slot.key()),
                ui.getTranslation("site.removeSlotHint", work.review().countPagesWith(site, slot.key())),
                ui.getTranslation("site.removeSlot"),
                confirmed -> remove(ui));
        ask.setCancelable(true);
        ask.setCancelText(ui.getTranslation("cancel"));
        ask.setConfirmButtonTheme("error primary");
        ask.open();
    }

    private void remove(UI ui) {
        work.removeSlot(site, slot.key());
        done.accept("");
        Toast.undoable(ui.getTranslation("site.slotRemoved", slot.key()), ui.getTranslation("undo"), () -> {
            work.putSlot(site, slot);
            done.accept(slot.key());
        });
    }
}
