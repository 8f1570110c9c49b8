package org.bildwerk.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.generation.Capabilities;
import org.bildwerk.dam.generation.ModelCard;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.RecipeEdit;
import org.jspecify.annotations.Nullable;

/// How noise becomes a picture: scheduler, steps, guidance.
final class SamplingPart extends Div implements Part {

    private static final long serialVersionUID = 1;
    private static final int MOST_STEPS = 150;
    private final Select<String> scheduler = new Select<>();
    private final IntegerField steps = new IntegerField(getTranslation("studio.steps"));
    private final NumberField guidance = new NumberField(getTranslation("studio.guidance"));
    private transient ModelCard.@Nullable Defaults defaults;

    SamplingPart(Runnable changed) {
        addClassName("bw-studio-sampling");
        scheduler.setLabel(getTranslation("studio.scheduler"));
        scheduler.setItemLabelGenerator(Schedulers::name);
        steps.setMin(1);
        steps.setMax(MOST_STEPS);
        steps.setStepButtonsVisible(true);
        guidance.setMin(0);
        guidance.setMax(30);
        guidance.setStep(0.5);
        guidance.setStepButtonsVisible(true);
        guidance.setHelperText(getTranslation("studio.guidanceHint"));
        scheduler.addValueChangeListener(change -> changed.run());
        steps.addValueChangeListener(change -> changed.run());
        guidance.addValueChangeListener(change -> changed.run());
        var row = new Div(steps, guidance);
        row.addClassName("bw-studio-pair");
        add(scheduler, row);
    }

    /// Says in a few words what is chosen.
    List<String> words() {
        var words = new ArrayList<String>();
        if (isVisible()) {
            Optional.ofNullable(steps.getValue()).ifPresent(each -> words.add(getTranslation("studio.inSteps", each)));
            Optional.ofNullable(scheduler.getValue()).ifPresent(each -> words.add(Schedulers.name(each)));
            Optional.ofNullable(guidance.getValue())
                    .map(each -> NumberFormat.getNumberInstance(getLocale()).format(each))
                    .ifPresent(each -> words.add(getTranslation("studio.withGuidance", each)));
        }
        return words;
    }

    /// Returns the chosen steps as a part of those that the model begins with.
    double effort() {
        var known = defaults;
        var chosen = steps.getValue();
        return known == null || chosen == null || !isVisible() ? 1 : (double) chosen / known.numInferenceSteps();
    }

    @Override
    public void fit(ModelCard model, Capabilities can) {
        setVisible(can.tuning());
        defaults = model.defaults();
        scheduler.setItems(can.schedulers());
        scheduler.setVisible(!can.schedulers().isEmpty());
        begin(can);
    }

    private void begin(Capabilities can) {
        var known = defaults;
        if (known != null) {
            if (can.schedulers().contains(known.scheduler())) {
                scheduler.setValue(known.scheduler());
            }
            steps.setValue(known.numInferenceSteps());
            guidance.setValue(known.guidanceScale());
        }
    }

    @Override
    public void show(Recipe recipe) {
        if (recipe.scheduler() != null && scheduler.getListDataView().getItems().anyMatch(recipe.scheduler()::equals)) {
            scheduler.setValue(recipe.scheduler());
        }
        if (recipe.numInferenceSteps() != null) {
            steps.setValue(recipe.numInferenceSteps());
        }
        if (recipe.guidanceScale() != null) {
            guidance.setValue(recipe.guidanceScale());
        }
    }

    @Override
    public void write(RecipeEdit edit) {
        if (isVisible()) {
            edit.scheduler(scheduler.getValue())
                    .numInferenceSteps(steps.getValue())
                    .guidanceScale(guidance.getValue());
        }
    }
}
