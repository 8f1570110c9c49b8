package org.bildwerk.ui.studio;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.dam.generation.GenerationOrder;
import org.bildwerk.ui.kit.Figures;

/// The settings that are seldom changed, each behind a line that says what is inside.
final class OrderFolds extends Div {

    private static final long serialVersionUID = 1;
    private final SizePart size;
    private final SamplingPart sampling;
    private final CarriedPart carried;
    private final AdapterPart adapters;
    private final SourcePart source;
    private final ControlPart controls;
    private final Fold advanced;
    private final Fold adapterFold;
    private final Fold sourceFold;
    private final Fold controlFold;
    private final Fold matrixFold;

    // One for each fold.
    OrderFolds(
            SizePart size,
            SamplingPart sampling,
            CarriedPart carried,
            AdapterPart adapters,
            SourcePart source,
            ControlPart controls,
            MatrixPart matrix) {
        this.size = size;
        this.sampling = sampling;
        this.carried = carried;
        this.adapters = adapters;
        this.source = source;
        this.controls = controls;
        this.advanced = new Fold(getTranslation("studio.advanced"), size.edges(), sampling, carried);
        this.adapterFold = new Fold(getTranslation("studio.adapters"), adapters);
        this.sourceFold = new Fold(getTranslation("studio.source"), source);
        this.controlFold = new Fold(getTranslation("studio.controls"), controls);
        this.matrixFold = new Fold(getTranslation("studio.matrix"), matrix);
        addClassName("bw-studio-folds");
        add(advanced, adapterFold, sourceFold, controlFold, matrixFold);
    }

    /// Offers only what the chosen model can do, and what makes a difference.
    ///
    /// @param enlarging whether a picture is only made larger
    void fit(boolean enlarging) {
        advanced.setVisible(!enlarging);
        matrixFold.setVisible(!enlarging);
        adapterFold.setVisible(!enlarging && adapters.any());
        sourceFold.setVisible(source.isVisible());
        controlFold.setVisible(!enlarging && controls.isVisible());
    }

    void openSource() {
        sourceFold.reveal();
    }

    void openMatrix() {
        matrixFold.reveal();
    }

    void openControls() {
        controlFold.reveal();
    }

    /// Says anew what is inside.
    void tell(GenerationOrder said, ModelPart model) {
        advanced.tell(String.join(", ", inside(model)));
        adapterFold.tell(adapters.words().isEmpty() ? getTranslation("studio.none") : adapters.words());
        sourceFold.tell(source.words());
        controlFold.tell(controls.words());
        matrixFold.tell(
                said.axes().isEmpty()
                        ? getTranslation("studio.none")
                        : getTranslation("studio.matrixSize", said.size() / Math.max(1, said.count())));
    }

    private List<String> inside(ModelPart model) {
        var inside = new ArrayList<String>();
        var edges = size.size();
        var sizes = model.model().card().sizes();
        if (size.asked() && (sizes == null || !sizes.preferred().contains(edges))) {
            inside.add(new Figures(getLocale()).dimensions(edges.width(), edges.height()));
        }
        inside.addAll(sampling.words());
        inside.addAll(carried.words());
        return inside;
    }
}
