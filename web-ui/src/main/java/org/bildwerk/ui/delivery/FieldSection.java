package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.field.FieldData;
import org.bildwerk.delivery.field.FieldData.Figure;
import org.bildwerk.delivery.field.Metric;
import org.bildwerk.ui.kit.CopyButton;
import org.bildwerk.ui.kit.DataTable;
import org.jspecify.annotations.Nullable;

/// What browsers measured at the pictures of a site in the last four weeks, with the number of views that it stands on.
final class FieldSection extends Section {

    private static final long serialVersionUID = 1;
    private static final Duration PAST = Duration.ofDays(28);
    private static final int SHOWN = 20;
    private final transient DeliveryWork work;
    private final transient Site site;

    /// Where something was measured.
    private record Place(@Nullable String asset, @Nullable String slot) {}

    FieldSection(DeliveryWork work, FieldData field, Site site) {
        this.work = work;
        this.site = site;
        addClassName("bw-section");
        var head = new Div(new H2(getTranslation("site.field")));
        head.addClassName("bw-section-head");
        add(head);
        var figures = field.byAsset(site, PAST);
        var hint = new Paragraph(getTranslation(figures.isEmpty() ? "site.fieldNone" : "site.fieldHint"));
        hint.addClassNames("bw-muted", "bw-section-hint");
        add(hint, figures.isEmpty() ? script() : table(figures));
    }

    private Div script() {
        var element =
                "<script src=\"%s/b.js\" data-site=\"%s\" async></script>".formatted(site.imageOrigin(), site.key());
        var code = new Code(element);
        code.addClassName("bw-code");
        var line = new Div(code, new CopyButton(getTranslation("site.copy"), () -> element));
        line.addClassNames("bw-row", "bw-row-wrap");
        return line;
    }

    private DataTable table(List<Figure> figures) {
        var places = new LinkedHashMap<Place, Map<Metric, Figure>>();
        figures.forEach(figure -> places.computeIfAbsent(
                        new Place(figure.assetKey(), figure.slot()), unused -> new EnumMap<>(Metric.class))
                .put(figure.metric(), figure));
        var table = new DataTable(
                getTranslation("site.field"),
                getTranslation("site.fieldPicture"),
                getTranslation("site.fieldSlot"),
                ">" + getTranslation("site.fieldLcp"),
                ">" + getTranslation("site.fieldCls"),
                ">" + getTranslation("site.fieldInp"),
                ">" + getTranslation("site.fieldSeen"));
        places.entrySet().stream()
                .limit(SHOWN)
                .forEach(entry -> table.row(
                        picture(entry.getKey()),
                        new Span(
                                entry.getKey().slot() == null
                                        ? "–"
                                        : entry.getKey().slot()),
                        measured(entry.getValue().get(Metric.LCP), "site.fieldSeconds", 1000),
                        measured(entry.getValue().get(Metric.CLS), "site.fieldShift", 1),
                        measured(entry.getValue().get(Metric.INP), "site.fieldMillis", 1),
                        seen(entry.getValue().get(Metric.SEEN))));
        return table;
    }

    private Component picture(Place place) {
        if (place.asset() == null) {
            return new Span(getTranslation("site.fieldElsewhere"));
        }
        return work.review().live(site, place.asset(), getLocale().getLanguage(), 1).stream()
                .findFirst()
                .<Component>map(live -> {
                    var open = new Anchor("asset/" + live.id(), live.title());
                    open.getElement().setAttribute("router-link", true);
                    return open;
                })
                .orElseGet(() -> new Span(place.asset()));
    }

    private Span measured(@Nullable Figure figure, String text, double unit) {
        if (figure == null || figure.p75() == null) {
            return new Span("–");
        }
        return new Span(getTranslation(text, figure.p75() / unit, figure.count()));
    }

    private Span seen(@Nullable Figure figure) {
        return new Span(figure == null ? "–" : getTranslation("site.fieldCount", figure.count()));
    }
}
