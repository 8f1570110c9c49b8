package org.bildwerk.ui.kit;

import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;

/// A moment as the distance from now, with the exact time on hover.
public final class When extends Span {

    private static final long serialVersionUID = 1;

    public When(Instant moment) {
        var figures = new Figures(getLocale());
        setText(words(moment, figures));
        setTitle(figures.moment(moment));
    }

    private String words(Instant moment, Figures figures) {
        var passed = Duration.between(moment, Instant.now());
        if (passed.toSeconds() < 60) {
            return getTranslation("when.now");
        }
        if (passed.toHours() < 1) {
            return getTranslation("when.minutes", passed.toMinutes());
        }
        if (passed.toDays() < 1) {
            return getTranslation("when.hours", passed.toHours());
        }
        return passed.toDays() < 7 ? getTranslation("when.days", passed.toDays()) : figures.day(moment);
    }
}
