package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteReview;
import org.bildwerk.delivery.warmup.WarmUps;
import org.bildwerk.ui.kit.Bar;
import org.bildwerk.ui.kit.Figures;
import org.bildwerk.ui.kit.Toast;
import org.jspecify.annotations.Nullable;

/// How far the files of a site are made ahead of its visitors, what stopped and why, and how full the cache is.
final class WarmUpSection extends Section {

    private static final long serialVersionUID = 1;
    private final transient WarmUpWork work;
    private final transient Site site;
    private final transient List<AssetId> chosen;
    private final Div body = new Div();
    private final Button again = new Button("", click -> again(null));
    private transient Registration watching = () -> {};

    /// @param chosen the picture that the slots show
    WarmUpSection(WarmUpWork work, Site site, Optional<SiteReview.Live> chosen) {
        this.work = work;
        this.site = site;
        this.chosen = chosen.stream().map(SiteReview.Live::id).toList();
        addClassName("bw-section");
        again.setVisible(false);
        again.addThemeName("small");
        var head = new Div(new H2(getTranslation("warmUp.title")), again);
        head.addClassName("bw-section-head");
        var waiting = new Div();
        waiting.addClassNames("bw-card", "bw-warm-up-waiting", "bw-sheen");
        waiting.getElement().setAttribute("aria-busy", "true");
        body.addClassName("bw-stack");
        body.add(waiting);
        add(head, body);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watch(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        watching.remove();
    }

    private void watch(UI ui) {
        watching.remove();
        watching = work.watch(site, chosen, ui, this::show);
    }

    private void show(WarmUpWork.State state) {
        var failed = state.sum().failed();
        again.setVisible(failed > 0);
        again.setText(getTranslation("warmUp.againAll", failed));
        body.removeAll();
        body.add(state.enabled() || state.sum().pictures() > 0 ? sum(state.sum()) : words("warmUp.off"));
        if (!state.rows().isEmpty()) {
            body.add(rows(state));
        }
        var cache = state.cache();
        if (cache != null) {
            body.add(cache(cache));
        }
    }

    private Div sum(WarmUps.Sum sum) {
        if (sum.pictures() == 0) {
            return new Div(words("warmUp.none"));
        }
        var figures = new Span(getTranslation("warmUp.sum", sum.done(), sum.total(), sum.pictures(), sum.open()));
        figures.addClassName("bw-figures");
        figures.getElement().setAttribute("role", "status");
        return meter(figures, (double) sum.done() / Math.max(1, sum.total()), getTranslation("warmUp.title"));
    }

    private Div cache(WarmUpWork.Fill fill) {
        var figures = new Figures(getLocale());
        var text = new Span(
                getTranslation("warmUp.cache", figures.size(fill.bytes()), figures.size(fill.limit()), fill.files()));
        text.addClassName("bw-figures");
        return meter(text, (double) fill.bytes() / Math.max(1, fill.limit()), getTranslation("warmUp.cacheName"));
    }

    private static Div meter(Span text, double part, String name) {
        var meter = new Div(text, new Bar(part, name));
        meter.addClassName("bw-fill");
        return meter;
    }

    private Div rows(WarmUpWork.State state) {
        var list = new Div();
        list.addClassNames("bw-card", "bw-lines");
        list.getElement().setAttribute("role", "list").setAttribute("aria-label", getTranslation("warmUp.title"));
        state.rows()
                .forEach(row ->
                        list.add(new WarmUpRow(row, state.pictures().get(row.asset()), () -> again(row.asset()))));
        if (state.more()) {
            list.add(new Span(getTranslation("warmUp.more")));
        }
        return list;
    }

    private Paragraph words(String key) {
        var words = new Paragraph(getTranslation(key));
        words.addClassName("bw-muted");
        return words;
    }

    private void again(@Nullable AssetId asset) {
        var pictures = work.again(site, asset);
        Toast.tell(getTranslation("warmUp.ordered", pictures));
        getUI().ifPresent(this::watch);
    }
}
