package org.bildwerk.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.ui.library.Gallery;
import org.bildwerk.ui.library.LibraryQuery;
import org.bildwerk.ui.shell.Preferences;

/// Chooses a picture of the library.
final class PickDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private final transient Consumer<AssetId> chosen;
    private final Button choose = new Button(getTranslation("studio.takeThis"));
    private transient List<AssetId> selected = List.of();

    PickDialog(Consumer<AssetId> chosen) {
        this.chosen = chosen;
        setHeaderTitle(getTranslation("studio.choosePicture"));
        setWidth("min(960px, 96vw)");
        setHeight("86vh");
        var gallery = new Gallery(Preferences.current());
        gallery.source(source(""));
        gallery.onOpen(this::take);
        gallery.onSelection(ids -> {
            selected = ids;
            choose.setEnabled(ids.size() == 1);
        });
        var search = new TextField(getTranslation("studio.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(change -> gallery.source(source(change.getValue())));
        var body = new Div(search, gallery);
        body.addClassName("bw-studio-pick");
        add(body);
        choose.setEnabled(false);
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        choose.addClickListener(click -> take(selected.getFirst()));
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), choose);
    }

    private void take(AssetId id) {
        close();
        chosen.accept(id);
    }

    private static String source(String words) {
        return LibraryQuery.of(words.isBlank() ? Map.of() : Map.of("q", List.of(words)))
                .source();
    }
}
