package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.net.URI;
import java.util.stream.Collectors;
import org.bildwerk.dam.site.Slot;
import org.bildwerk.delivery.markup.Picture;
import org.bildwerk.ui.kit.Figures;
import org.jspecify.annotations.Nullable;

/// One slot with its crop, as a browser gets it from the public address.
final class SlotFigure extends NativeButton {

    private static final long serialVersionUID = 1;
    private static final int SHARP = 480;
    private final transient Slot slot;
    private boolean chosen;

    SlotFigure(Slot slot, @Nullable Picture picture, boolean published, Runnable choose) {
        this.slot = slot;
        addClassName("bw-slot");
        getElement().setAttribute("type", "button");
        getStyle().set("--ratio", String.valueOf(ratio(slot, picture)));
        var frame = new Div();
        frame.addClassName("bw-slot-frame");
        if (picture != null) {
            frame.add(image(picture));
        } else if (published) {
            frame.add(new Span(getTranslation("site.rightsForbid")));
        }
        var head = new Div(words(slot.key(), "bw-strong"), words(ratio(slot), "bw-second"));
        head.addClassName("bw-slot-head");
        add(frame, head, words(facts(slot, picture), "bw-second"));
        addClickListener(click -> choose.run());
        choose(false);
    }

    Slot slot() {
        return slot;
    }

    boolean isChosen() {
        return chosen;
    }

    void choose(boolean now) {
        chosen = now;
        getElement().setAttribute("aria-pressed", String.valueOf(now));
    }

    private String facts(Slot each, @Nullable Picture picture) {
        var role = getTranslation("slotRole." + each.role().name());
        if (picture == null) {
            return role;
        }
        var files = picture.sources().stream()
                .mapToInt(source -> source.candidates().size())
                .sum();
        var widths = picture.sources().getLast().candidates();
        var figures = new Figures(getLocale());
        return role + " · "
                + getTranslation(
                        "site.files",
                        files,
                        figures.number(widths.getFirst().width()),
                        figures.number(widths.getLast().width()),
                        widths.size());
    }

    private static Image image(Picture picture) {
        var widths = picture.sources().getLast().candidates();
        var fit = widths.stream()
                .filter(candidate -> candidate.width() >= SHARP)
                .findFirst()
                .orElse(widths.getLast());
        // Our own origin serves the same path as the site's image origin.
        var image = new Image(URI.create(fit.url()).getRawPath(), picture.alt().text());
        image.getElement().setAttribute("width", String.valueOf(fit.width()));
        image.getElement().setAttribute("height", String.valueOf(fit.height()));
        return image;
    }

    /// The slot's own shape first.
    private String ratio(Slot each) {
        return each.cuts().reversed().stream()
                .map(cut -> ScreensWords.ratio(this, cut.ratio()))
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private static double ratio(Slot slot, @Nullable Picture picture) {
        var ratio = slot.ratio();
        if (ratio != null) {
            return (double) ratio.width() / ratio.height();
        }
        return picture == null ? 1.5 : Math.clamp((double) picture.width() / picture.height(), 0.6, 2.4);
    }

    private static Span words(String text, String style) {
        var span = new Span(text);
        span.addClassName(style);
        return span;
    }
}
