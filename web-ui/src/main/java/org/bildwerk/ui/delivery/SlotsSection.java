package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteReview;
import org.bildwerk.dam.site.Slot;
import org.jspecify.annotations.Nullable;

/// The slots of a site, each with its crop of one published picture, and the markup of the slot that is chosen.
final class SlotsSection extends Section {

    /// Where the view goes when another picture or slot is chosen.
    interface Place {

        void go(String picture, String slot);
    }

    private static final long serialVersionUID = 1;
    private final transient DeliveryWork work;
    private final transient Site site;
    private final transient Optional<SiteReview.Live> picture;
    private final transient Place place;
    private final List<SlotFigure> figures = new ArrayList<>();
    private final Div below = new Div();

    SlotsSection(DeliveryWork work, Site site, Optional<SiteReview.Live> picture, String chosen, Place place) {
        this.work = work;
        this.site = site;
        this.picture = picture;
        this.place = place;
        addClassName("bw-section");
        add(head(), strip());
        if (picture.isEmpty()) {
            var hint = new Paragraph(getTranslation("site.nothingLive"));
            hint.addClassName("bw-muted");
            var link = new Anchor("library?status=approved", getTranslation("site.toApproved"));
            link.getElement().setAttribute("router-link", true);
            add(new Div(hint, link));
            return;
        }
        below.addClassName("bw-markup-section");
        var successor = new StandInField(work, site, picture.get().id());
        successor.addClassName("bw-successor");
        successor.addValueChangeListener(changed -> successor.saveAloud(changed.getOldValue()));
        add(new LivePictures(work, site, picture.get().key(), key -> place.go(key, chosen(chosen))), successor, below);
        show(chosen);
    }

    private Div head() {
        var title = new H2(picture.map(live -> getTranslation("site.slotsWith", live.title()))
                .orElseGet(() -> getTranslation("site.slots")));
        var head = new Div(title);
        head.addClassName("bw-section-head");
        var row = new Div();
        row.addClassName("bw-row");
        picture.ifPresent(live -> {
            var open = new Anchor("asset/" + live.id(), getTranslation("site.openPicture"));
            open.getElement().setAttribute("router-link", true);
            row.add(open);
        });
        if (work.editable()) {
            var add = new Button(getTranslation("site.addSlot"), click -> edit(null));
            add.addThemeName("small");
            row.add(add);
        }
        head.add(row);
        return head;
    }

    private Div strip() {
        var strip = new Div();
        strip.addClassName("bw-slots");
        for (var slot : ordered(site)) {
            var shown = picture.flatMap(live -> work.picture(site, slot, live.key(), site.defaultLanguage()));
            var figure = new SlotFigure(slot, shown.orElse(null), picture.isPresent(), () -> show(slot.key()));
            figures.add(figure);
            strip.add(figure);
        }
        return strip;
    }

    /// Returns the slots in the order of their roles: the largest picture of a page first.
    static List<Slot> ordered(Site site) {
        return site.slots().stream()
                .sorted(Comparator.comparing(Slot::role).thenComparing(Slot::key))
                .toList();
    }

    private String chosen(String otherwise) {
        return figures.stream()
                .filter(SlotFigure::isChosen)
                .findFirst()
                .map(figure -> figure.slot().key())
                .orElse(otherwise);
    }

    /// Gives the focus to the chosen slot where what had it is gone, as a dialog is after its deed.
    void refocus() {
        figures.stream()
                .filter(SlotFigure::isChosen)
                .forEach(figure -> figure.getElement().executeJs("window.bildwerk?.refocus(this)"));
    }

    private void show(String key) {
        figures.forEach(figure -> figure.choose(figure.slot().key().equals(key)));
        below.removeAll();
        site.slot(key)
                .ifPresent(slot -> picture.ifPresent(live -> {
                    var markup = new SlotMarkupBox(work, site, slot, live.key());
                    if (work.editable()) {
                        var edit = new Button(getTranslation("site.editSlot"), click -> edit(slot));
                        edit.addThemeName("small");
                        edit.addThemeVariants(ButtonVariant.TERTIARY);
                        markup.action(edit);
                    }
                    below.add(markup);
                }));
        if (picture.isPresent() && site.slot(key).isEmpty()) {
            below.add(new Span(getTranslation("site.noSlot")));
        }
    }

    private void edit(@Nullable Slot slot) {
        new SlotDialog(
                        work,
                        site,
                        slot,
                        key -> place.go(picture.map(SiteReview.Live::key).orElse(""), key))
                .open();
    }
}
