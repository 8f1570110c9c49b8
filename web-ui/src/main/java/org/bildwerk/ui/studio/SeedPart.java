package org.bildwerk.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.random.RandomGenerator;
import org.bildwerk.dam.generation.Capabilities;
import org.bildwerk.dam.generation.ModelCard;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.RecipeEdit;
import org.bildwerk.ui.kit.Icon;

/// The number that the noise grows from. A new one is thrown before each order, unless it is locked; what was used
/// stays in the field, so that the last pictures can be made again.
final class SeedPart extends Div implements Part {

    private static final long serialVersionUID = 1;
    private static final long MOST = 4_294_967_295L;
    private final transient RandomGenerator dice;
    private final transient Runnable changed;
    private final TextField field = new TextField(getTranslation("studio.seed"));
    private final NativeButton lock = new NativeButton();
    private boolean locked;
    private boolean same = true;

    SeedPart(RandomGenerator dice, Runnable changed) {
        this.dice = dice;
        this.changed = changed;
        addClassName("bw-studio-seed");
        field.setAllowedCharPattern("[0-9]");
        field.setMaxLength(10);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> {
            field.setInvalid(false);
            if (change.isFromClient() && !change.getValue().isBlank()) {
                lock(true, same);
            }
            changed.run();
        });
        var roll = new NativeButton("", click -> roll());
        roll.add(new Icon("dice"));
        roll.addClassName("bw-field-button");
        roll.setAriaLabel(getTranslation("studio.roll"));
        roll.setTitle(getTranslation("studio.roll"));
        lock.addClassName("bw-field-button");
        lock.addClickListener(click -> {
            lock(!locked, same);
            changed.run();
        });
        field.setSuffixComponent(new Div(roll, lock));
        add(field);
        lock(false, true);
        roll();
    }

    /// Throws a new seed unless it is locked; to be called before each order.
    void next() {
        if (!locked || field.isEmpty()) {
            roll();
        }
    }

    /// @param whole whether the form says all that the pictures of this seed were made with
    void lock(boolean kept, boolean whole) {
        locked = kept;
        same = whole;
        lock.removeAll();
        lock.add(new Icon(kept ? "lock" : "unlock"));
        lock.getElement().setAttribute("aria-pressed", String.valueOf(kept));
        lock.setAriaLabel(getTranslation("studio.lock"));
        var words = getTranslation(!kept ? "studio.unlocked" : whole ? "studio.locked" : "studio.lockedOther");
        lock.setTitle(words);
        field.setHelperText(words);
    }

    @Override
    public void fit(ModelCard model, Capabilities can) {
        setVisible(can.seed());
    }

    @Override
    public void show(Recipe recipe) {
        if (recipe.seed() != null) {
            field.setValue(Long.toString(recipe.seed()));
            lock(true, true);
        }
    }

    @Override
    public void write(RecipeEdit edit) {
        edit.seed(isVisible() && !field.isEmpty() ? Long.valueOf(field.getValue()) : null);
    }

    private void roll() {
        field.setValue(Long.toString(dice.nextLong(MOST)));
        changed.run();
    }
}
