package org.bildwerk.ui.studio.link;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.HasMenuItems;
import java.util.List;
import org.bildwerk.dam.asset.AssetId;

/// What the Studio makes of a picture, as entries of a menu elsewhere. Each opens the Studio with the picture in place.
public final class StudioLinks {

    private static final List<String> NAMES = List.of("vary-subtle", "vary-strong", "inpaint", "guide");

    private StudioLinks() {}

    /// Adds the entries to a menu.
    public static void into(HasMenuItems menu, AssetId asset) {
        var page = UI.getCurrentOrThrow();
        for (var name : NAMES) {
            menu.addItem(page.getTranslation("studio.do." + name), click -> open(page, name, asset));
        }
    }

    /// Opens the Studio for the asset.
    ///
    /// @param name of the deed, as the board calls it
    public static void open(UI page, String name, AssetId asset) {
        page.navigate(
                "studio",
                switch (name) {
                    case "vary-subtle" -> StudioAddress.vary(asset, false);
                    case "vary-strong" -> StudioAddress.vary(asset, true);
                    case "inpaint" -> StudioAddress.inpaint(asset);
                    case "guide" -> StudioAddress.guide(asset);
                    default -> throw new IllegalArgumentException("The Studio makes nothing called " + name);
                });
    }
}
