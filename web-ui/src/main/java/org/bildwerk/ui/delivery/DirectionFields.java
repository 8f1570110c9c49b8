package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.site.ArtDirection;
import org.bildwerk.dam.site.InvalidSiteException;
import org.bildwerk.dam.site.Orientation;
import org.bildwerk.dam.site.Screens;
import org.bildwerk.ui.kit.Icon;
import org.bildwerk.ui.kit.Refusals;
import org.jspecify.annotations.Nullable;

/// The fields for what a slot shows otherwise on certain screens, with its place among the others.
final class DirectionFields extends Div {

    private static final long serialVersionUID = 1;
    private final H4 name = new H4();
    private final TextField least = pixels("screens.least");
    private final TextField most = pixels("screens.most");
    private final Select<Orientation> held = new Select<>();
    private final transient CutFields cut;
    private final Button earlier;
    private final Button later;
    private final Button remove;

    /// What becomes of one among the others.
    interface Order {
        void move(DirectionFields one, int by);

        void remove(DirectionFields one);
    }

    DirectionFields(Order order) {
        addClassName("bw-direction");
        getElement().setAttribute("role", "group");
        held.setLabel(getTranslation("screens.orientation"));
        held.setItems(Orientation.values());
        held.setEmptySelectionAllowed(true);
        held.setEmptySelectionCaption(getTranslation("screens.both"));
        held.setItemLabelGenerator(
                each -> each == null ? getTranslation("screens.both") : getTranslation("screens." + each.name()));
        earlier = button("up", () -> order.move(this, -1));
        later = button("down", () -> order.move(this, 1));
        remove = button("close", () -> order.remove(this));
        var head = new Div(name, new Div(earlier, later, remove));
        head.addClassNames("bw-row", "bw-between", "bw-direction-head");
        add(head, least, most, held);
        cut = new CutFields(this);
        List.of(least, most).forEach(field -> field.addValueChangeListener(change -> say()));
        held.addValueChangeListener(change -> say());
        say();
    }

    private TextField pixels(String label) {
        var field = new TextField(getTranslation(label));
        field.setAllowedCharPattern("[0-9]");
        field.setMaxLength(4);
        return field;
    }

    private static Button button(String icon, Runnable act) {
        var button = new Button(new Icon(icon), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("bw-icon-button");
        return button;
    }

    void show(ArtDirection known) {
        screens(known.screens());
        cut.show(known.ratio(), known.widths(), known.sizes());
    }

    /// Begins with what most people want.
    void begin(Screens screens, String shape, CutFields own) {
        screens(screens);
        cut.follow(own);
        cut.shape(shape);
        least.focus();
    }

    private void screens(Screens screens) {
        least.setValue(text(screens.minWidth()));
        most.setValue(text(screens.maxWidth()));
        held.setValue(screens.orientation());
        say();
    }

    /// Says in words what the fields say, to people who listen too.
    private void say() {
        var words =
                screens().map(each -> ScreensWords.of(this, each)).orElseGet(() -> getTranslation("screens.unclear"));
        name.setText(words);
        getElement().setAttribute("aria-label", words);
        earlier.setAriaLabel(getTranslation("screens.earlier", words));
        later.setAriaLabel(getTranslation("screens.later", words));
        remove.setAriaLabel(getTranslation("screens.remove", words));
        List.of(earlier, later, remove)
                .forEach(button -> button.setTooltipText(button.getAriaLabel().orElse("")));
    }

    /// Lets it go no further than the others are.
    void between(boolean first, boolean last) {
        earlier.setEnabled(!first);
        later.setEnabled(!last);
    }

    void focusMove(int by) {
        var wished = by < 0 ? earlier : later;
        var other = by < 0 ? later : earlier;
        (wished.isEnabled() ? wished : other).focus();
    }

    void focusRemove() {
        remove.focus();
    }

    /// Reads what stands there; empty where something cannot be, which is then marked.
    Optional<ArtDirection> read() {
        least.setInvalid(false);
        most.setInvalid(false);
        try {
            var screens = new Screens(number(least), number(most), held.getValue());
            if (screens.equals(Screens.ALL)) {
                CutFields.mark(least, getTranslation("refused.slot-screens-missing"));
                return Optional.empty();
            }
            return cut.read(screens);
        } catch (InvalidSiteException wrong) {
            CutFields.mark(least, Refusals.of(this, wrong));
            return Optional.empty();
        }
    }

    /// Marks it if it is for these screens.
    boolean refuse(String media, String message) {
        var here = screens().flatMap(Screens::media).filter(media::equals).isPresent();
        if (here) {
            CutFields.mark(least, message);
        }
        return here;
    }

    private Optional<Screens> screens() {
        try {
            return Optional.of(new Screens(number(least), number(most), held.getValue()));
        } catch (InvalidSiteException notYet) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer number(TextField field) {
        return field.isEmpty() ? null : Integer.valueOf(field.getValue());
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
