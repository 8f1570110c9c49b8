package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bildwerk.dam.site.ArtDirection;
import org.bildwerk.dam.site.InvalidSiteException;
import org.bildwerk.dam.site.Ratio;
import org.bildwerk.dam.site.Screens;
import org.bildwerk.ui.kit.Refusals;
import org.jspecify.annotations.Nullable;

/// The fields for what a slot shows: shape, widths and place on the page.
final class CutFields {

    private final TextField ratio = new TextField();
    private final TextField widths = new TextField();
    private final TextField sizes = new TextField();

    /// @param place where the fields go
    <T extends com.vaadin.flow.component.Component & HasComponents> CutFields(T place) {
        ratio.setLabel(place.getTranslation("site.ratio"));
        ratio.setHelperText(place.getTranslation("site.ratioHint"));
        widths.setLabel(place.getTranslation("site.widths"));
        widths.setHelperText(place.getTranslation("site.widthsHint"));
        sizes.setLabel(place.getTranslation("site.sizes"));
        sizes.setHelperText(place.getTranslation("site.sizesHint"));
        place.add(ratio, widths, sizes);
    }

    void show(@Nullable Ratio shape, List<Integer> pixels, String place) {
        ratio.setValue(shape == null ? "" : shape.width() + ":" + shape.height());
        widths.setValue(pixels.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        sizes.setValue(place);
    }

    /// Takes widths and place over from others.
    void follow(CutFields other) {
        widths.setValue(other.widths.getValue());
        sizes.setValue(other.sizes.getValue());
    }

    void shape(String text) {
        ratio.setValue(text);
    }

    /// Reads what stands there for certain screens; empty where something cannot be, which is then marked.
    Optional<ArtDirection> read(Screens screens) {
        Stream.of(ratio, widths, sizes).forEach(field -> field.setInvalid(false));
        var text = ratio.getValue().strip();
        try {
            var shape = text.isEmpty() ? null : Ratio.of(text);
            return Optional.of(new ArtDirection(screens, shape, numbers(), sizes.getValue()));
        } catch (NumberFormatException notANumber) {
            mark(widths, widths.getTranslation("refused.slot-widths-invalid"));
        } catch (InvalidSiteException wrong) {
            mark(wrong.field().equals("widths") ? widths : sizes, Refusals.of(widths, wrong));
        } catch (IllegalArgumentException noRatio) {
            mark(ratio, ratio.getTranslation("refused.slot-ratio-invalid"));
        }
        return Optional.empty();
    }

    private List<Integer> numbers() {
        return Arrays.stream(widths.getValue().split("[,;\\s]+"))
                .filter(text -> !text.isBlank())
                .map(Integer::valueOf)
                .toList();
    }

    static void mark(TextField field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
        field.focus();
    }
}
