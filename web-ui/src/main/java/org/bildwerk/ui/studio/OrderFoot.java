package org.bildwerk.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import org.bildwerk.dam.generation.GenerationOrder;
import org.bildwerk.dam.generation.PictureSize;
import org.bildwerk.ui.kit.Figures;

/// The button that orders, with how many pictures it makes and how long they take.
final class OrderFoot extends Div {

    private static final long serialVersionUID = 1;
    private final Span words = new Span();
    private final Span estimate = new Span();

    OrderFoot(Runnable order) {
        var cap = new Span(getTranslation("studio.makeKey"));
        cap.addClassName("bw-key");
        cap.getElement().setAttribute("aria-hidden", "true");
        var inside = new Div(words, cap);
        inside.addClassName("bw-row");
        var button = new Button(inside, click -> order.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClassName("bw-studio-make");
        estimate.addClassNames("bw-second", "bw-figures");
        addClassName("bw-studio-form-foot");
        add(button, estimate);
    }

    /// Says what would be made.
    ///
    /// @param effort the steps as a part of those that the model begins with
    void tell(GenerationOrder said, ModelPart model, PictureSize size, double effort) {
        words.setText(getTranslation("studio.make", said.size()));
        estimate.setText(estimate(said, model, size, effort));
    }

    private String estimate(GenerationOrder said, ModelPart model, PictureSize size, double effort) {
        var card = model.model().card();
        var sizes = card.sizes();
        double seconds = model.seconds(card);
        if (seconds <= 0 || sizes == null || sizes.preferred().isEmpty()) {
            return getTranslation("studio.untilKept");
        }
        double pixels = area(size) / area(sizes.preferred().getFirst());
        var span = Duration.ofMillis(Math.round(seconds * 1000 * said.size() * effort * pixels));
        return getTranslation("studio.about", new Figures(getLocale()).span(span));
    }

    private static double area(PictureSize size) {
        return (double) size.width() * size.height();
    }
}
