package org.bildwerk.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.bildwerk.ui.kit.EmptyState;

/// Says that there is no page at an address, and leads back.
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class NotFoundView extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final int NOT_FOUND = 404;

    NotFoundView() {
        add(new EmptyState(
                getTranslation("notFound.title"),
                getTranslation("notFound.hint"),
                new Button(getTranslation("asset.back"), click -> getUI().ifPresent(ui -> ui.navigate("library")))));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notFound.title") + " · " + getTranslation("app.name");
    }
}
