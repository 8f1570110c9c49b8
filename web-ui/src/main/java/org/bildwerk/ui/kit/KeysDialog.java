package org.bildwerk.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/// Lists the keys of a view.
public final class KeysDialog extends Dialog {

    private static final long serialVersionUID = 1;
    /// @param keys their names, in the order of the list
    public KeysDialog(List<String> keys) {
        setHeaderTitle(getTranslation("keys.title"));
        var list = new DescriptionList();
        list.addClassNames("bw-facts", "bw-keys");
        for (var key : keys) {
            var cap = new Span(getTranslation("keys." + key + ".key"));
            cap.addClassName("bw-key");
            var term = new DescriptionList.Term();
            term.add(cap);
            list.add(term, new DescriptionList.Description(getTranslation("keys." + key)));
        }
        add(list);
        getFooter().add(new Button(getTranslation("close"), click -> close()));
        setWidth("min(520px, 94vw)");
    }
}
