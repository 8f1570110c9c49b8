package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteReview;
import org.bildwerk.ui.kit.When;

/// The pages that the site declared, with the pictures on them.
final class PagesSection extends Section {

    private static final long serialVersionUID = 1;
    private static final int STEP = 20;
    private static final int PICTURES = 6;
    private final transient DeliveryWork work;
    private final transient Site site;
    private final Div list = new Div();
    private String text = "";
    private int shown = STEP;

    PagesSection(DeliveryWork work, Site site) {
        this.work = work;
        this.site = site;
        addClassName("bw-section");
        var total = work.review().countPages(site, "");
        var audit = new Anchor(PageAuditView.PATH + "?site=" + site.key(), getTranslation("pageAudit.open"));
        audit.getElement().setAttribute("router-link", true);
        var head = new Div(new H2(getTranslation("site.pages", total)), audit);
        head.addClassName("bw-section-head");
        add(head);
        if (total == 0) {
            add(teach());
            return;
        }
        if (total > STEP) {
            head.add(find());
        }
        list.addClassNames("bw-card", "bw-lines");
        list.getElement().setAttribute("role", "list");
        add(list);
        fill();
    }

    private Div teach() {
        var words = new Paragraph(getTranslation("site.noPages"));
        words.addClassName("bw-muted");
        var call = new Code("PUT /api/v1/sites/" + site.key() + "/pages");
        call.addClassName("bw-code");
        var teach = new Div(words, call);
        teach.addClassName("bw-stack");
        return teach;
    }

    private TextField find() {
        var find = new TextField();
        find.setAriaLabel(getTranslation("site.findPage"));
        find.setPlaceholder(getTranslation("site.findPage"));
        find.setClearButtonVisible(true);
        find.setWidth("220px");
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(changed -> {
            text = changed.getValue();
            shown = STEP;
            fill();
        });
        return find;
    }

    private void fill() {
        list.removeAll();
        work.review().pages(site, text, shown).forEach(page -> list.add(line(page)));
        var left = work.review().countPages(site, text) - shown;
        if (left > 0) {
            var more = new Button(getTranslation("site.morePages", Math.min(left, STEP), left), click -> {
                shown += STEP;
                fill();
            });
            more.addThemeName("tertiary");
            list.add(more);
        } else if (list.getChildren().findAny().isEmpty()) {
            list.add(new Span(getTranslation("site.noPage", text)));
        }
    }

    private Div line(SiteReview.Placing page) {
        var title = page.title();
        var link = new Anchor(page.url(), title == null ? path(site, page.url()) : title, AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener");
        var where = new Span(path(site, page.url()) + (page.language() == null ? "" : " · " + page.language()));
        where.addClassNames("bw-second", "bw-ellipsis");
        var words = new Div(link, where);
        words.addClassNames("bw-line-words", "bw-grow");
        var pictures = new Div();
        pictures.addClassName("bw-thumbs");
        page.live().stream().limit(PICTURES).forEach(asset -> {
            var open = new Anchor("asset/" + asset, LivePictures.thumbnail(asset, getTranslation("site.openPicture")));
            open.getElement().setAttribute("router-link", true);
            pictures.add(open);
        });
        var rest = page.live().size() - PICTURES;
        if (rest > 0) {
            pictures.add(note("+" + rest, "bw-second"));
        }
        if (page.notLive() > 0) {
            pictures.add(note(getTranslation("site.notLiveHere", page.notLive()), "bw-warn"));
        }
        var when = new When(page.modifiedAt());
        when.addClassNames("bw-second", "bw-line-when");
        var line = new Div(words, pictures, when);
        if (!page.live().isEmpty()) {
            line.add(data(page.url()));
        }
        line.addClassName("bw-line");
        line.getElement().setAttribute("role", "listitem");
        return line;
    }

    private Button data(String url) {
        var data = new Button("JSON-LD", click -> new PageDataDialog(work.structured(), site, url).open());
        data.addThemeName("small");
        data.setAriaLabel(getTranslation("site.pageDataOf", path(site, url)));
        return data;
    }

    /// Returns the address without the origin of the site.
    static String path(Site site, String url) {
        var origin = site.pageOrigin().toString();
        return url.startsWith(origin) && url.length() > origin.length() ? url.substring(origin.length()) : url;
    }

    private static Span note(String words, String style) {
        var note = new Span(words);
        note.addClassNames("bw-note", style);
        return note;
    }
}
