package org.bildwerk.ui.studio;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.function.Consumer;
import org.bildwerk.dam.brief.Edition;
import org.bildwerk.dam.brief.Titled;
import org.jspecify.annotations.Nullable;

/// Chooses one of the records that are kept in versions, and which version.
///
/// @param <T> what a version holds
final class EditionChoice<T extends Titled> extends Div {

    private static final long serialVersionUID = 1;
    private final transient OriginWork.Desk<T> desk;
    private final transient Runnable changed;
    private final ComboBox<Edition<T>> record;
    private final Select<Edition<T>> version = new Select<>();
    private final NativeButton change;
    private boolean quiet;

    /// @param label key of what is chosen; the texts of its buttons begin with it
    /// @param write asked to write a new one, or a new version of the chosen one
    /// @param changed called when a person has chosen
    EditionChoice(String label, OriginWork.Desk<T> desk, Consumer<@Nullable Edition<T>> write, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        this.record = new ComboBox<>(getTranslation(label));
        addClassName("bw-edition");
        record.setItemLabelGenerator(each -> each.body().title());
        record.setItems(
                query -> desk.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        record.setClearButtonVisible(true);
        record.addValueChangeListener(pick -> chosen(pick.getValue()));
        version.setLabel(getTranslation("origin.version"));
        version.setItemLabelGenerator(each -> getTranslation("origin.versionBy", each.version(), each.by()));
        version.addValueChangeListener(pick -> told());
        var fresh = link(label + "New", () -> write.accept(null));
        change = link(label + "Change", () -> write.accept(edition().orElse(null)));
        var buttons = new Div(fresh, change);
        buttons.addClassNames("bw-row", "bw-row-wrap");
        add(record, version, buttons);
        draw(null);
    }

    /// Returns the chosen version.
    Optional<Edition<T>> edition() {
        return Optional.ofNullable(version.getValue());
    }

    /// Says in a few words what is chosen.
    Optional<String> words() {
        return edition()
                .map(each -> getTranslation("origin.titleVersion", each.body().title(), each.version()));
    }

    /// Shows a version, without telling that it was chosen; null for none.
    void show(@Nullable Edition<T> edition) {
        quiet = true;
        record.setValue(edition);
        if (edition != null) {
            offer(edition);
        }
        quiet = false;
    }

    /// Chooses a version as if a person had.
    void choose(Edition<T> edition) {
        show(edition);
        changed.run();
    }

    private void chosen(@Nullable Edition<T> edition) {
        draw(edition);
        if (!quiet) {
            quiet = true;
            if (edition != null) {
                offer(edition);
            }
            quiet = false;
            changed.run();
        }
    }

    private void draw(@Nullable Edition<T> edition) {
        version.setVisible(edition != null);
        change.setVisible(edition != null);
        if (edition == null) {
            version.clear();
        }
    }

    private void offer(Edition<T> edition) {
        var versions = desk.versions(edition.id());
        version.setItems(versions);
        versions.stream()
                .filter(each -> each.version() == edition.version())
                .findFirst()
                .ifPresent(version::setValue);
    }

    private void told() {
        if (!quiet) {
            changed.run();
        }
    }

    private NativeButton link(String key, Runnable deed) {
        var button = new NativeButton(getTranslation(key), click -> deed.run());
        button.addClassName("bw-linklike");
        return button;
    }
}
