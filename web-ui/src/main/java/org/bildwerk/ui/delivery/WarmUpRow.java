package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.delivery.warmup.WarmUp;
import org.bildwerk.ui.kit.Pill;
import org.bildwerk.ui.kit.When;
import org.jspecify.annotations.Nullable;

/// A published picture that is not ready: how far it is, why it stopped, and the way to go on.
final class WarmUpRow extends Div {

    private static final long serialVersionUID = 1;

    /// @param picture null where the reader does not see it
    WarmUpRow(WarmUp row, @Nullable Asset picture, Runnable again) {
        addClassName("bw-line");
        getElement().setAttribute("role", "listitem");
        var title = picture == null
                ? row.assetKey()
                : picture.displayTitle(getLocale().getLanguage());
        var open = new Anchor("asset/" + row.asset(), title);
        open.getElement().setAttribute("router-link", true);
        open.addClassName("bw-ellipsis");
        var words = new Div(open, new Span(reason(this, row)));
        words.addClassNames("bw-line-words", "bw-grow");
        var thumb = new Anchor("asset/" + row.asset(), LivePictures.thumbnail(row.asset(), ""));
        thumb.getElement()
                .setAttribute("router-link", true)
                .setAttribute("tabindex", "-1")
                .setAttribute("aria-hidden", "true");
        var pictures = new Div(thumb);
        pictures.addClassName("bw-thumbs");
        var when = new When(row.updatedAt());
        when.addClassNames("bw-second", "bw-line-when");
        add(
                pictures,
                words,
                new Pill(getTranslation("warmUpState." + row.state().name()), tone(row.state())),
                when);
        if (row.canGoOn()) {
            var button = new Button(getTranslation("warmUp.again"), click -> again.run());
            button.addThemeName("small");
            button.setDisableOnClick(true);
            button.setAriaLabel(getTranslation("warmUp.againFor", title));
            add(button);
        }
    }

    /// Says how far a picture is, and why it stopped.
    static String reason(Component reader, WarmUp row) {
        var far = reader.getTranslation("warmUp.far", row.done(), row.total());
        var reason = row.reason();
        if (reason == null) {
            return far;
        }
        var why = row.state() == WarmUp.State.LEFT ? reader.getTranslation("warmUpLeft." + reason) : reason;
        return far + " · " + why;
    }

    private static Pill.Tone tone(WarmUp.State state) {
        return switch (state) {
            case FAILED -> Pill.Tone.BAD;
            case LEFT -> Pill.Tone.WARN;
            case RUNNING, WAITING -> Pill.Tone.QUIET;
            case DONE -> Pill.Tone.GOOD;
        };
    }
}
