package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.Component;
import org.bildwerk.dam.site.Ratio;
import org.bildwerk.dam.site.Screens;
import org.jspecify.annotations.Nullable;

/// Says for people on which screens something counts, and which shape it has.
final class ScreensWords {

    private ScreensWords() {}

    /// Returns words such as "600 to 1,023 px, upright".
    static String of(Component reader, Screens screens) {
        var width = width(reader, screens.minWidth(), screens.maxWidth());
        var held = screens.orientation();
        return held == null
                ? width
                : reader.getTranslation("screens.held", width, reader.getTranslation("screens." + held.name()));
    }

    private static String width(Component reader, @Nullable Integer least, @Nullable Integer most) {
        if (least == null) {
            return most == null ? reader.getTranslation("screens.any") : reader.getTranslation("screens.upTo", most);
        }
        return most == null
                ? reader.getTranslation("screens.from", least)
                : reader.getTranslation("screens.between", least, most);
    }

    /// Returns "16:9", or that a picture keeps its own.
    static String ratio(Component reader, @Nullable Ratio ratio) {
        return ratio == null ? reader.getTranslation("site.ownRatio") : ratio.width() + ":" + ratio.height();
    }
}
