package org.bildwerk.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;
import java.util.Objects;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.generation.Capabilities;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.Hires;
import org.bildwerk.dam.generation.Inputs;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.RecipeEdit;
import org.jspecify.annotations.Nullable;

/// What belongs to each way of using a picture: how far to go from it, what to change, how much to add, how much
/// larger.
// Long, for it holds the fields of four ways.
final class SourceSettings extends Div {

    private static final long serialVersionUID = 1;
    private static final double STRENGTH = 0.6;
    private static final int FEATHER = 8;
    private static final int PADDING = 32;
    private final transient Runnable changed;
    private final NumberField strength = new NumberField(getTranslation("studio.strength"));
    private final Div mask = new Div();
    private final Button paint = new Button();
    private final IntegerField feather = new IntegerField(getTranslation("studio.feather"));
    private final Checkbox area = new Checkbox(getTranslation("studio.maskedArea"));
    private final Borders borders;
    private final Select<String> upscaler = new Select<>();
    private @Nullable String sha256;

    SourceSettings(Runnable paint, Runnable changed) {
        this.changed = changed;
        this.borders = new Borders(changed);
        addClassName("bw-stack");
        strength.setMin(0.05);
        strength.setMax(1);
        strength.setStep(0.05);
        strength.setValue(STRENGTH);
        strength.setStepButtonsVisible(true);
        strength.setHelperText(getTranslation("studio.strengthHint"));
        strength.addValueChangeListener(change -> changed.run());
        feather.setMin(0);
        feather.setMax(128);
        feather.setValue(FEATHER);
        feather.setHelperText(getTranslation("studio.featherHint"));
        this.paint.addClickListener(click -> paint.run());
        upscaler.setLabel(getTranslation("studio.upscaler"));
        mask.addClassName("bw-stack");
        add(mask, strength, feather, area, borders, upscaler);
        showMask();
    }

    @Nullable
    String mask() {
        return sha256;
    }

    void painted(String digest) {
        sha256 = digest;
        showMask();
        changed.run();
    }

    /// Forgets what belonged to another picture.
    void forget() {
        sha256 = null;
        showMask();
    }

    void fit(Capabilities can) {
        upscaler.setItems(can.upscalers());
        if (!can.upscalers().isEmpty()) {
            upscaler.setValue(can.upscalers().getFirst());
        }
    }

    void turnTo(GenerationMode mode) {
        strength.setVisible(mode == GenerationMode.IMAGE_TO_IMAGE || mode == GenerationMode.INPAINT);
        mask.setVisible(mode == GenerationMode.INPAINT);
        feather.setVisible(mode == GenerationMode.INPAINT);
        area.setVisible(mode == GenerationMode.INPAINT);
        borders.setVisible(mode == GenerationMode.OUTPAINT);
        upscaler.setVisible(mode == GenerationMode.UPSCALE);
    }

    void strength(double value) {
        strength.setValue(value);
    }

    void show(Recipe recipe) {
        var inputs = Objects.requireNonNullElse(recipe.inputs(), Inputs.NONE);
        var begun = inputs.source();
        if (begun != null && begun.strength() != null) {
            strength.setValue(begun.strength());
        }
        var painted = inputs.mask();
        sha256 = painted == null ? null : painted.sha256();
        if (painted != null) {
            feather.setValue(painted.feather());
            area.setValue(painted.maskedAreaOnly());
        }
        borders.show(inputs.borders());
        showMask();
    }

    void write(RecipeEdit edit, VersionId source, GenerationMode mode) {
        boolean far = mode == GenerationMode.IMAGE_TO_IMAGE || mode == GenerationMode.INPAINT;
        var begun = new Inputs.Source(source, null, far ? strength.getValue() : null);
        var digest = sha256;
        var painted = mode == GenerationMode.INPAINT && digest != null
                ? new Inputs.Mask(
                        digest, Objects.requireNonNullElse(feather.getValue(), FEATHER), area.getValue(), PADDING)
                : null;
        edit.inputs(new Inputs(begun, painted, mode == GenerationMode.OUTPAINT ? borders.value() : null, List.of()));
        if (mode == GenerationMode.UPSCALE && !upscaler.isEmpty()) {
            edit.hires(new Hires(2, upscaler.getValue(), null, 0, 0)).size(null, null);
        }
    }

    private void showMask() {
        mask.removeAll();
        var digest = sha256;
        paint.setText(getTranslation(digest == null ? "studio.paint" : "studio.paintAgain"));
        if (digest != null) {
            var shown = new Image(MasksController.ADDRESS + "/" + digest, getTranslation("studio.maskShown"));
            shown.addClassName("bw-studio-mask");
            mask.add(shown);
        }
        mask.add(paint);
    }
}
