package org.bildwerk.ui.describe;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.metadata.draft.Draft;
import org.bildwerk.ui.kit.Refusals;
import org.bildwerk.ui.kit.Toast;

/// The open drafts of one picture, apart from its texts: each can be changed, confirmed or rejected, and one key
/// confirms all that are shown and goes on.
final class DraftsBox extends Section {

    private static final long serialVersionUID = 1;
    private final transient DraftWork work;
    private final transient Listener listener;
    private final transient AssetId asset;
    private final List<DraftField> fields = new ArrayList<>();

    /// What the form around it does about it.
    interface Listener {

        /// Texts of the picture are different now.
        void decided(Asset now);

        /// Everything that was shown is confirmed.
        ///
        /// @param typing whether the next draft is to have the cursor
        void goOn(AssetId from, boolean typing);

        /// Decisions were taken back.
        void reopened(AssetId asset);
    }

    DraftsBox(AssetId asset, DraftWork work, Listener listener) {
        this.asset = asset;
        this.work = work;
        this.listener = listener;
        addClassName("bw-drafts");
        getElement().setAttribute("aria-label", getTranslation("draft.box"));
        Shortcuts.addShortcutListener(this, () -> confirmAll(true), Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this)
                .setResetFocusOnActiveElement(true);
        refresh();
    }

    /// Shows what is open now.
    void refresh() {
        removeAll();
        fields.clear();
        var open = work.open(asset);
        setVisible(!open.isEmpty());
        if (open.isEmpty()) {
            return;
        }
        add(head(open));
        if (open.stream().anyMatch(draft -> work.mayDecide(draft.field()))) {
            add(decision(open));
        }
        for (var draft : open) {
            var field = new DraftField(draft, work.mayDecide(draft.field()), this::confirm, this::reject);
            fields.add(field);
            add(field);
        }
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    void focusFirst() {
        if (!fields.isEmpty()) {
            fields.getFirst().focus();
        }
    }

    /// Confirms everything that is shown and may be confirmed, then goes on.
    void confirmAll(boolean typing) {
        var mine = fields.stream().filter(DraftField::mayDecide).toList();
        if (!mine.isEmpty() && take(mine)) {
            listener.goOn(asset, typing);
        }
    }

    private Div head(List<Draft> open) {
        var mark = new Span(getTranslation("draft.mark"));
        mark.addClassName("bw-draft-mark");
        var basis = new Span(getTranslation(
                "draft.from",
                open.stream()
                        .flatMap(draft -> draft.basis().stream())
                        .distinct()
                        .map(each -> getTranslation("draft.basis." + each))
                        .collect(Collectors.joining(", "))));
        basis.addClassName("bw-second");
        var words = new Div(new H3(getTranslation("draft.open", open.size())), basis);
        var row = new Div(words, mark);
        row.addClassNames("bw-row", "bw-between");
        return row;
    }

    private Div decision(List<Draft> open) {
        var count = open.stream().filter(draft -> work.mayDecide(draft.field())).count();
        var all = new Button(getTranslation("draft.confirmAll", count), click -> confirmAll(true));
        all.addThemeVariants(ButtonVariant.PRIMARY);
        var key = new Span(getTranslation("draft.key"));
        key.addClassName("bw-key");
        all.setSuffixComponent(key);
        var skip = new Button(getTranslation("draft.skip"), click -> listener.goOn(asset, true));
        skip.addThemeVariants(ButtonVariant.TERTIARY);
        var row = new Div(all, skip);
        row.addClassNames("bw-row", "bw-row-wrap");
        return row;
    }

    private void confirm(DraftField field) {
        take(List.of(field));
    }

    private boolean take(List<DraftField> wanted) {
        var done = new ArrayList<Draft>();
        Asset now = null;
        for (var field : wanted) {
            try {
                now = work.confirm(field.draft(), field.text());
                done.add(field.draft());
            } catch (DamException e) {
                Toast.failure(Refusals.of(this, e));
            }
        }
        if (now != null) {
            listener.decided(now);
            undoable("draft.confirmed", done);
        }
        return done.size() == wanted.size();
    }

    private void reject(DraftField field) {
        try {
            work.reject(field.draft());
            refresh();
            undoable("draft.rejected", List.of(field.draft()));
        } catch (DamException e) {
            Toast.failure(Refusals.of(this, e));
        }
    }

    private void undoable(String text, List<Draft> decided) {
        Toast.undoable(getTranslation(text, decided.size()), getTranslation("undo"), () -> {
            try {
                work.reopen(decided);
                listener.reopened(asset);
            } catch (DamException e) {
                Toast.failure(Refusals.of(this, e));
            }
        });
    }
}
