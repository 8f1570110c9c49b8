package org.bildwerk.ui.studio;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.bildwerk.ui.kit.EmptyState;
import org.bildwerk.ui.shell.MainLayout;
import org.bildwerk.ui.studio.link.StudioAddress;
import org.jspecify.annotations.Nullable;

/// The Studio: what shall be made at the left, what is made in the middle, the queue and what is selected at the right.
@Route(value = "studio", layout = MainLayout.class)
@PermitAll
public class StudioView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private final transient StudioWork work;
    private @Nullable StudioBench bench;

    StudioView(StudioWork work, OriginWork origins) {
        this.work = work;
        addClassName("bw-studio");
        if (!work.allowed()) {
            add(new EmptyState(getTranslation("studio.notAllowed"), getTranslation("studio.notAllowedHint")));
        } else if (work.models().isEmpty()) {
            add(new EmptyState(
                    getTranslation("studio.noModel"), getTranslation("studio.noModelHint"), InstallDialog.command()));
        } else {
            bench = new StudioBench(work, origins, this);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rail.studio") + " · " + getTranslation("app.name");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (bench != null) {
            bench.open(event.getUI());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (bench != null) {
            bench.close();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (bench != null) {
            bench.begin(StudioAddress.of(event.getLocation().getQueryParameters()));
        }
    }
}
