package org.bildwerk.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.bildwerk.ui.kit.Figures;
import org.bildwerk.ui.kit.Icon;
import org.bildwerk.ui.library.LibraryCounts;

/// The way to the views that the person may open, with how much is in them, and to the collections.
@SpringComponent
@UIScope
class Rail extends Nav {

    private static final long serialVersionUID = 1;
    private final transient Identity identity;
    private final transient LibraryCounts counts;
    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private final Div collections = new Div();
    private String active = "";

    Rail(Identity identity, LibraryCounts counts) {
        this.identity = identity;
        this.counts = counts;
        addClassName("bw-rail");
        getElement().setAttribute("aria-label", getTranslation("rail.name"));
        collections.addClassName("bw-rail-collections");
        add(brand());
        var caller = identity.caller();
        link("library", "library");
        if (caller.is(Role.EDITOR)) {
            link("studio", "studio");
        }
        if (caller.isAny(Role.SEO, Role.PUBLISHER)) {
            link("delivery", "delivery");
        }
        link("taxonomy", "taxonomy");
        link("jobs", "jobs");
        add(collections);
        var foot = new Div();
        foot.addClassName("bw-rail-foot");
        if (caller.is(Role.EDITOR)) {
            foot.add(link("bin", "bin"));
        }
        if (caller.is(Role.REVIEWER)) {
            foot.add(link("admin", "admin"));
        }
        add(foot);
    }

    /// Marks the view that is open and counts anew.
    void show(String view) {
        active = switch (view) {
            case "", "asset" -> "library";
            case "gates" -> "delivery";
            default -> view;
        };
        links.forEach((name, link) -> {
            if (name.equals(active)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
        count();
    }

    private void count() {
        var caller = identity.caller();
        var figures = new Figures(getLocale());
        Objects.requireNonNull(links.get("library"))
                .getChildren()
                .skip(2)
                .findFirst()
                .ifPresent(span -> span.getElement()
                        .setText(counts.visible(caller).map(figures::number).orElse("")));
        collections.removeAll();
        var known = counts.collections(caller);
        if (!known.isEmpty()) {
            var head = new Div(getTranslation("rail.collections"));
            head.addClassName("bw-rail-head");
            collections.add(head);
        }
        known.forEach(each -> {
            var link = entry("library?collection=" + each.id(), each.name(), null);
            link.add(count(figures.number(each.size())));
            collections.add(link);
        });
    }

    private Anchor link(String view, String icon) {
        var link = entry(view, getTranslation("rail." + view), icon);
        link.add(count(""));
        links.put(view, link);
        add(link);
        return link;
    }

    private static Anchor entry(String target, String text, @org.jspecify.annotations.Nullable String icon) {
        var link = new Anchor(target, "");
        link.addClassName("bw-nav");
        link.setTitle(text);
        link.getElement().setAttribute("router-link", true);
        var words = new Span(text);
        words.addClassNames("bw-nav-text", "bw-ellipsis");
        if (icon != null) {
            link.add(new Icon(icon));
        }
        link.add(words);
        return link;
    }

    private static Span count(String text) {
        var span = new Span(text);
        span.addClassName("bw-count");
        return span;
    }

    private Anchor brand() {
        var link = new Anchor("library", "");
        link.addClassName("bw-brand");
        link.getElement().setAttribute("router-link", true);
        var logo = new Span();
        logo.addClassName("bw-logo");
        link.add(logo, new Span(getTranslation("app.name")));
        return link;
    }
}
