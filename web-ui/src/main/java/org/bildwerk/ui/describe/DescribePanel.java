package org.bildwerk.ui.describe;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.metadata.TextField;
import org.jspecify.annotations.Nullable;

/// What is said about the pictures, and above it, for a single one, what is proposed.
public final class DescribePanel extends Div {

    private static final long serialVersionUID = 1;
    private static final int LOOKS = 12;
    private final transient DraftOrders orders;
    private final transient Flow flow;
    private final DescribeForm form;
    private final @Nullable DraftsBox drafts;
    private final Button order = new Button(getTranslation("draft.order"), click -> order());

    /// What the panel is made of.
    record Parts(DescribeForms.Allowed allowed, Saver saver, Terms terms, DraftWork drafts, DraftOrders orders) {}

    /// Where the decisions on drafts lead.
    public interface Flow {

        /// Goes on to the next picture with drafts.
        ///
        /// @param typing whether the next draft is to have the cursor
        void goOn(AssetId from, boolean typing);

        /// Shows the picture whose drafts are open again.
        void reopened(AssetId asset);
    }

    DescribePanel(List<Asset> assets, Parts parts, Consumer<List<Asset>> changed, Flow flow) {
        this.orders = parts.orders;
        this.flow = flow;
        this.drafts = assets.size() == 1 ? new DraftsBox(assets.getFirst().id(), parts.drafts, new Decisions()) : null;
        this.form = new DescribeForm(assets, parts.allowed, parts.saver, parts.terms, present -> {
            changed.accept(present);
            refresh();
        });
        addClassName("bw-stack");
        order.addThemeVariants(ButtonVariant.TERTIARY);
        order.addThemeName("small");
        order.addClassName("bw-draft-order");
        if (drafts != null) {
            add(drafts);
        }
        add(form);
        if (orders.allowed()) {
            add(order);
        }
        offer();
    }

    /// Confirms the drafts that are shown and goes on; goes on as well where there are none.
    public void confirmDrafts() {
        if (drafts == null || drafts.isEmpty()) {
            flow.goOn(form.assets().getFirst().id(), false);
        } else {
            drafts.confirmAll(false);
        }
    }

    /// Puts the cursor into the first draft.
    public void focusDrafts() {
        if (drafts != null) {
            drafts.focusFirst();
        }
    }

    private void refresh() {
        if (drafts != null) {
            drafts.refresh();
        }
        offer();
    }

    /// Drafts are offered where a text is missing and none waits.
    private void offer() {
        var missing = form.assets().stream().anyMatch(this::lacksText);
        order.setVisible(missing && (drafts == null || drafts.isEmpty()));
    }

    private boolean lacksText(Asset asset) {
        return orders.languages().stream()
                .map(asset.description()::text)
                .anyMatch(text -> List.of(TextField.values()).stream().anyMatch(field -> field.of(text) == null));
    }

    private void order() {
        orders.ask(form.assets(), () -> lookForDrafts(LOOKS));
    }

    /// A draft from the record takes a moment, one from a model some seconds.
    private void lookForDrafts(int times) {
        if (drafts == null || times == 0) {
            return;
        }
        refresh();
        if (drafts.isEmpty()) {
            getElement()
                    .executeJs("return new Promise(done => setTimeout(() => done(this.isConnected), 700))")
                    .then(Boolean.class, shown -> {
                        if (shown) {
                            lookForDrafts(times - 1);
                        }
                    });
        } else {
            drafts.focusFirst();
        }
    }

    /// Takes what the drafts become.
    private final class Decisions implements DraftsBox.Listener {

        @Override
        public void decided(Asset now) {
            form.take(List.of(now));
        }

        @Override
        public void goOn(AssetId from, boolean typing) {
            flow.goOn(from, typing);
        }

        @Override
        public void reopened(AssetId asset) {
            flow.reopened(asset);
        }
    }
}
