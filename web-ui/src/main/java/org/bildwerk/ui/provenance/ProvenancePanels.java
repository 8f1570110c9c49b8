package org.bildwerk.ui.provenance;

import com.vaadin.flow.component.html.Div;
import org.bildwerk.dam.asset.Asset;
import org.springframework.stereotype.Component;

/// Makes the panel that tells where a picture comes from.
@Component
public class ProvenancePanels {

    private final ProvenanceWork work;

    ProvenancePanels(ProvenanceWork work) {
        this.work = work;
    }

    /// Makes the panel of one asset.
    ///
    /// @param changed told when a file was stamped
    public Div of(Asset asset, Runnable changed) {
        return new ProvenancePanel(work, asset, changed);
    }
}
