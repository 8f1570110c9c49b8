package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.site.PagesReport.Rejection;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.feed.PageFeed;
import org.bildwerk.delivery.feed.PageFeed.Reading;
import org.bildwerk.ui.kit.Refusals;
import org.bildwerk.ui.kit.Toast;
import org.bildwerk.ui.kit.When;

/// Where the pages of the site are told, and how the latest reading went.
final class FeedSection extends Section {

    private static final long serialVersionUID = 1;
    private final transient FeedWork work;
    private final transient Site site;
    private final transient Runnable changed;
    private boolean shownWaiting;

    /// @param changed called when a reading was ordered, so that somebody looks how it goes
    FeedSection(FeedWork work, Site site, Runnable changed) {
        this.work = work;
        this.site = site;
        this.changed = changed;
        addClassNames("bw-section", "bw-feed");
        show();
    }

    /// Tells whether a reading is not over.
    boolean waiting() {
        return shownWaiting;
    }

    /// Looks again while a reading goes on; else nothing moves under a reader's hand.
    void look() {
        if (shownWaiting) {
            show();
        }
    }

    private void show() {
        var feed = work.of(site).orElse(null);
        shownWaiting = feed != null && feed.waiting();
        removeAll();
        var acts = new Div();
        acts.addClassNames("bw-row", "bw-row-wrap");
        if (feed != null) {
            var read = new Button(getTranslation("feed.read"), click -> act(() -> work.read(site)));
            read.setEnabled(!feed.waiting());
            acts.add(read);
        }
        if (work.mayChange()) {
            acts.add(new Button(
                    getTranslation(feed == null ? "feed.choose" : "feed.change"),
                    click -> new FeedDialog(work, site, feed, this::went).open()));
            if (feed != null) {
                acts.add(new Button(getTranslation("feed.remove"), click -> act(() -> work.remove(site))));
            }
        }
        var head = new Div(new H2(getTranslation("feed.title")), acts);
        head.addClassName("bw-section-head");
        add(head, feed == null ? second(getTranslation("feed.none")) : state(feed));
    }

    private Div state(PageFeed feed) {
        var where = new Span(getTranslation(
                "feed.where",
                PagesSection.path(site, feed.address().toString()),
                getTranslation("feed.minutes", feed.every().toMinutes())));
        var state = new Div(where);
        state.addClassNames("bw-figures", "bw-audit-status");
        state.getElement().setAttribute("role", "status");
        var last = feed.last();
        if (feed.waiting()) {
            state.add(second(getTranslation("feed.waiting")));
        } else if (last != null) {
            state.add(new When(last.at()));
            state.add(new Span(said(last)));
            trouble(last, state);
            last.left().forEach(part -> state.add(left(part)));
        }
        return state;
    }

    private String said(Reading last) {
        var counts = last.counts();
        return last.taken()
                ? getTranslation("feed.taken", counts.pages(), counts.added(), counts.removed(), counts.left())
                : getTranslation("feed.notTaken");
    }

    private void trouble(Reading last, Div state) {
        var why = last.why();
        if (why != null) {
            var words = new Span(getTranslation("trouble." + why.trouble().name(), why.detail()));
            words.addClassName("bw-warn");
            state.add(words);
        }
    }

    /// The module says why in English, as it does to who declares pages by the API.
    private Span left(Rejection part) {
        var words = new Span(getTranslation("feed.left", part.url(), part.part(), part.reason()));
        words.addClassName("bw-muted");
        return words;
    }

    private void act(Runnable act) {
        try {
            act.run();
        } catch (DamException refused) {
            Toast.failure(Refusals.of(this, refused));
        }
        went();
    }

    private void went() {
        show();
        changed.run();
    }

    private static Paragraph second(String text) {
        var words = new Paragraph(text);
        words.addClassName("bw-muted");
        return words;
    }
}
