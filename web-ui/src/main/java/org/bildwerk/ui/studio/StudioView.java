package org.bildwerk.ui.studio;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.ui.kit.EmptyState;
import org.bildwerk.ui.shell.MainLayout;
import org.jspecify.annotations.Nullable;

/// The Studio: what shall be made at the left, what is made in the middle, the queue and what is selected at the right.
@Route(value = "studio", layout = MainLayout.class)
@PermitAll
public class StudioView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private final transient StudioWork work;
    private @Nullable StudioBench bench;

    StudioView(StudioWork work) {
        this.work = work;
        addClassName("bw-studio");
        if (!work.allowed()) {
            add(new EmptyState(getTranslation("studio.notAllowed"), getTranslation("studio.notAllowedHint")));
        } else if (work.models().isEmpty()) {
            add(new EmptyState(
                    getTranslation("studio.noModel"), getTranslation("studio.noModelHint"), InstallDialog.command()));
        } else {
            bench = new StudioBench(work, this);
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

    /// `studio?source=ID` begins with a picture of the library.
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var mode = parameters.getSingleParameter("mode").flatMap(StudioView::mode);
        var open = bench;
        if (open != null) {
            parameters
                    .getSingleParameter("source")
                    .flatMap(StudioView::asset)
                    .flatMap(work::find)
                    .ifPresent(asset -> open.begin(asset, mode.orElse(GenerationMode.IMAGE_TO_IMAGE)));
        }
    }

    private static Optional<AssetId> asset(String text) {
        try {
            return Optional.of(AssetId.of(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Optional<GenerationMode> mode(String text) {
        try {
            return Optional.of(GenerationMode.of(text));
        } catch (IllegalArgumentException noMode) {
            return Optional.empty();
        }
    }
}
