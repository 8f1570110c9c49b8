package org.bildwerk.ui.asset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.Version;
import org.bildwerk.dam.audit.AuditEntry;
import org.bildwerk.ui.kit.Figures;
import org.bildwerk.ui.kit.Toast;
import org.bildwerk.ui.kit.When;
import tools.jackson.databind.JsonNode;

/// The files that the picture had and has, and everything that was done to it.
final class HistoryPanel extends Div {

    private static final long serialVersionUID = 1;
    private final transient AssetWork work;
    private final transient Asset asset;
    private final transient List<Version> versions;
    private final transient Runnable changed;

    HistoryPanel(AssetWork work, Asset asset, List<AuditEntry> entries, Runnable changed) {
        this.work = work;
        this.asset = asset;
        this.versions = work.versions(asset.id());
        this.changed = changed;
        addClassName("bw-stack");
        add(new H3(getTranslation("history.versions")), versions());
        add(new H3(getTranslation("history.events")), events(entries));
    }

    private Component versions() {
        var list = new OrderedList();
        list.addClassName("bw-versions");
        var editor = work.caller().is(Role.EDITOR);
        versions.forEach(version -> list.add(line(version, editor)));
        return list;
    }

    private ListItem line(Version version, boolean editor) {
        var figures = new Figures(getLocale());
        var current = version.id().equals(asset.version().id());
        var title = new Span(getTranslation(current ? "history.current" : "history.version", version.number()));
        title.addClassName("bw-strong");
        var facts =
                new Span(figures.dimensions(version.width(), version.height()) + " · " + figures.size(version.size()));
        facts.addClassName("bw-second");
        var who = new Div(
                new Span(getTranslation("origin." + version.origin()) + " · " + version.createdBy() + ", "),
                new When(version.createdAt()));
        who.addClassName("bw-second");
        var words = new Div(title, facts, who);
        words.addClassName("bw-grow");
        var picture = new Image(Pictures.preview(version, 256), "");
        picture.getElement().executeJs("window.bildwerk?.patient(this)");
        var line = new ListItem(picture, words);
        if (!current) {
            line.add(new Button(getTranslation("history.compare"), click -> new CompareDialog(asset, version).open()));
            if (editor) {
                line.add(new Button(getTranslation("history.restore"), click -> restore(version)));
            }
        }
        line.getChildren().filter(Button.class::isInstance).forEach(button -> ((Button) button).addThemeName("small"));
        return line;
    }

    /// A file of before that is current again is a new version, too, and not told as one.
    private String what(AuditEntry entry) {
        var after = entry.after();
        var present = after == null ? "" : id(after.path("version"));
        var restored = entry.command().equals("asset.version")
                && versions.stream()
                        .filter(version -> version.origin().equals("restore"))
                        .anyMatch(version -> version.id().toString().equals(present));
        return restored ? getTranslation("history.fileRestored") : CommandWords.of(this, entry);
    }

    private static String id(JsonNode version) {
        return version.isObject() ? version.path("value").asString("") : version.asString("");
    }

    private void restore(Version version) {
        work.restore(asset.id(), version.id());
        Toast.tell(getTranslation("history.restored", version.number()));
        changed.run();
    }

    private Component events(List<AuditEntry> entries) {
        var list = new OrderedList();
        list.addClassName("bw-events");
        for (var entry : entries) {
            var what = new Span(what(entry));
            var who = new Div(new Span(entry.byName() + ", "), new When(entry.at()));
            who.addClassName("bw-second");
            var line = new ListItem(what, who);
            CommandWords.detail(this, entry).ifPresent(detail -> {
                var words = new Div(new Span(detail));
                words.addClassNames("bw-second", "bw-event-detail");
                line.add(words);
            });
            list.add(line);
        }
        return list;
    }
}
