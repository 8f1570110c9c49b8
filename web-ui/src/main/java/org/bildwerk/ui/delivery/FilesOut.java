package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteReview;
import org.bildwerk.ui.kit.CopyButton;

/// The addresses that search engines and the website fetch, and whether they really find them.
final class FilesOut extends Section {

    private static final long serialVersionUID = 1;

    FilesOut(WebsiteWork website, Site site, SiteReview.Figures figures, Optional<SiteReview.Live> picture) {
        addClassName("bw-section");
        var head = new Div(
                new H2(getTranslation("site.filesOut")),
                new Button(getTranslation("website.check"), click -> new WebsiteDialog(website, site).open()));
        head.addClassName("bw-section-head");
        var facts = new DescriptionList();
        facts.addClassNames("bw-facts", "bw-files-out");
        var origin = site.imageOrigin().toString();
        add(
                facts,
                "site.sitemap",
                sitemap(site),
                origin + sitemap(site),
                getTranslation("site.sitemapFacts", figures.shownPages(), figures.placements()),
                figures.shownPages() > 0);
        add(facts, "site.robots", "/robots.txt", origin + "/robots.txt", getTranslation("site.robotsFacts"), true);
        picture.ifPresent(live -> {
            var path = "/api/v1/sites/" + site.key() + "/assets/" + live.key() + "/jsonld";
            add(facts, "site.structured", path, origin + path, getTranslation("site.structuredFacts"), true);
        });
        add(head, facts);
    }

    /// Returns the path of the sitemap index.
    static String sitemap(Site site) {
        return "/sitemaps/" + site.key() + "/index.xml";
    }

    private void add(DescriptionList facts, String name, String path, String address, String what, boolean there) {
        var words = new Span(what);
        words.addClassName("bw-second");
        var line = new Div(
                there ? link(path, address) : new Code(address),
                new CopyButton(getTranslation("site.copy"), () -> address));
        line.addClassNames("bw-row", "bw-row-wrap");
        facts.add(new DescriptionList.Term(getTranslation(name)), new DescriptionList.Description(line, words));
    }

    private static Anchor link(String path, String address) {
        var link = new Anchor(path, address, AnchorTarget.BLANK);
        link.addClassName("bw-code");
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }
}
