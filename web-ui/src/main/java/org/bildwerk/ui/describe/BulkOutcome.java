package org.bildwerk.ui.describe;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.metadata.BulkReport;
import org.bildwerk.dam.metadata.BulkReport.State;
import org.bildwerk.ui.kit.Refusals;
import org.jspecify.annotations.Nullable;

/// What a change of many pictures would do, or did: a sentence, then each picture; those that refuse come first.
final class BulkOutcome extends Div {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 60;
    private static final int LONGEST = 60;
    private final transient Map<AssetId, Asset> assets;

    BulkOutcome(List<Asset> assets) {
        this.assets = assets.stream().collect(Collectors.toMap(Asset::id, Function.identity(), (one, same) -> one));
        addClassName("bw-bulk-outcome");
        getElement().setAttribute("role", "status");
        nothing();
    }

    /// Says that no field is chosen yet.
    void nothing() {
        removeAll();
        var hint = new Paragraph(getTranslation("bulk.hint"));
        hint.addClassName("bw-muted");
        add(hint);
    }

    /// Says why nothing can be told.
    void refuse(String why) {
        removeAll();
        var words = new Paragraph(why);
        words.addClassName("bw-bad");
        add(words);
    }

    void show(BulkReport report) {
        removeAll();
        var all = report.changed() + report.unchanged() + report.refused();
        add(new H3(getTranslation(report.dryRun() ? "bulk.would" : "bulk.did", report.changed(), all)));
        second("bulk.unchanged", report.unchanged());
        second("bulk.refused", report.refused());
        var reasons = report.items().stream()
                .filter(item -> item.why() != null)
                .map(this::why)
                .distinct()
                .toList();
        // One reason for all is said once.
        var once = reasons.size() == 1;
        if (once) {
            add(bad(reasons.getFirst()));
        }
        var list = new UnorderedList();
        report.items().stream()
                .filter(item -> item.state() == State.CHANGED || item.state() == State.REFUSED && !once)
                .sorted(Comparator.comparing(item -> item.state() != State.REFUSED))
                .limit(SHOWN)
                .forEach(item -> list.add(line(item)));
        add(list);
        var left = report.changed() + (once ? 0 : report.refused()) - SHOWN;
        if (left > 0) {
            add(new Paragraph(getTranslation("facet.more", left)));
        }
    }

    private void second(String text, long count) {
        if (count > 0) {
            var words = new Paragraph(getTranslation(text, count));
            words.addClassName(text.equals("bulk.refused") ? "bw-bad" : "bw-second");
            add(words);
        }
    }

    private ListItem line(BulkReport.Item item) {
        var asset = assets.get(item.asset());
        var name = new Span(
                asset == null
                        ? item.asset().toString()
                        : asset.displayTitle(getLocale().getLanguage()));
        name.addClassNames("bw-strong", "bw-ellipsis");
        var words = new Div(name);
        words.addClassName("bw-grow");
        if (item.why() != null) {
            words.add(bad(why(item)));
        }
        item.fields().forEach(field -> words.add(change(field)));
        var picture = new Image("/api/v1/assets/" + item.asset() + "/previews/256", "");
        picture.getElement().setAttribute("loading", "lazy");
        return new ListItem(picture, words);
    }

    private String why(BulkReport.Item item) {
        return Refusals.of(this, Objects.requireNonNull(item.why()), String.valueOf(item.detail()));
    }

    private static Span bad(String text) {
        var words = new Span(text);
        words.addClassName("bw-bad");
        return words;
    }

    private Div change(BulkReport.Field field) {
        var label = new Span(name(field.name()) + ": ");
        label.addClassName("bw-second");
        var before = new Span(said(field.before()));
        before.addClassName("bw-before");
        var row = new Div(label, before, new Span(" → "), new Span(said(field.after())));
        row.addClassName("bw-bulk-change");
        return row;
    }

    private String name(String field) {
        var path = field.split("\\.");
        var label = getTranslation("field." + path[path.length - 1]);
        return path[0].equals("texts")
                ? getTranslation(
                        "draft.label", label, Locale.forLanguageTag(path[1]).getDisplayLanguage(getLocale()))
                : label;
    }

    private String said(@Nullable Object value) {
        if (value == null) {
            return "–";
        }
        var text = value instanceof Collection<?> words
                ? words.stream().map(Object::toString).collect(Collectors.joining(", "))
                : Field.Kind.spoken(this, value.toString());
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
