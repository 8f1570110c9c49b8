package org.bildwerk.ui.taxonomy;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/// The keys of the tree.
final class TreeKeys extends DescriptionList {

    private static final long serialVersionUID = 1;

    TreeKeys() {
        addClassName("bw-tree-keys");
        for (var name : List.of("walk", "fold", "edit", "add", "delete")) {
            var term = new Term();
            for (var key : getTranslation("taxonomy.key." + name).split(" ")) {
                var cap = new Span(key);
                cap.addClassName("bw-key");
                term.add(cap);
            }
            add(term, new Description(getTranslation("taxonomy.key." + name + ".does")));
        }
    }
}
