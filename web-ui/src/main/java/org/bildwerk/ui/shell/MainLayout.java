package org.bildwerk.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;

/// The frame: rail at the left, bar at the top, the view, and uploads that go on while views change.
@SpringComponent
@UIScope
@AnonymousAllowed
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1;
    private final Main content = new Main();
    private final Rail rail;
    private final SearchBar search;

    MainLayout(Rail rail, SearchBar search, JobsRing ring, UserMenu user, UploadPanel uploads) {
        this.rail = rail;
        this.search = search;
        addClassName("bw-frame");
        content.addClassName("bw-content");
        content.getElement().setAttribute("tabindex", "-1");
        var end = new Div(ring, user);
        end.addClassName("bw-top-end");
        var top = new Header(search, end);
        top.addClassName("bw-top");
        add(skip(), rail, top, content, uploads);
    }

    /// Whoever goes by keys need not pass the rail on every page.
    private NativeButton skip() {
        var skip = new NativeButton(
                getTranslation("frame.skip"), click -> content.getElement().executeJs("this.focus()"));
        skip.addClassName("bw-skip");
        return skip;
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement view) {
        if (view instanceof Component component) {
            component.getElement().removeFromParent();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var location = event.getLocation();
        rail.show(location.getFirstSegment());
        search.show(location.getQueryParameters().getSingleParameter("q").orElse(""));
    }
}
