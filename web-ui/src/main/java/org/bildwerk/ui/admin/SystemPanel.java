package org.bildwerk.ui.admin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.shared.Registration;
import org.bildwerk.dam.Refused;
import org.bildwerk.dam.event.ConsumerState;
import org.bildwerk.indexer.RebuildState;
import org.bildwerk.indexer.SearchState;
import org.bildwerk.indexer.SearchUnavailable;
import org.bildwerk.ui.kit.DataTable;
import org.bildwerk.ui.kit.Figures;
import org.bildwerk.ui.kit.Pill;
import org.bildwerk.ui.kit.Refusals;
import org.bildwerk.ui.kit.Toast;
import org.jspecify.annotations.Nullable;

/// How search index, events and files stand; looked at anew while it is open.
final class SystemPanel extends Div {

    private static final long serialVersionUID = 1;
    private static final int EVERY_MS = 2000;
    private final transient Machinery machinery;
    private final Div search = new Div();
    private final Button rebuild;
    private final Button retry;
    private final DataTable consumers;
    private final Div files = new Div();
    private transient @Nullable Registration polling;

    SystemPanel(Machinery machinery) {
        this.machinery = machinery;
        rebuild = new Button(getTranslation("admin.rebuild"), click -> rebuild());
        retry = new Button(getTranslation("admin.retryIndex"), click -> retry());
        consumers = new DataTable(
                getTranslation("admin.events"),
                getTranslation("admin.consumer"),
                getTranslation("admin.state"),
                ">" + getTranslation("admin.waiting"),
                ">" + getTranslation("admin.position"));
        var sweep = new Button(getTranslation("admin.sweep"), click -> sweep());
        add(
                section("admin.searchIndex", "admin.searchHint", search, retry, rebuild),
                section("admin.events", "admin.eventsHint", consumers),
                section("admin.files", "admin.filesHint", files, sweep));
        fill();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        ui.setPollInterval(EVERY_MS);
        polling = ui.addPollListener(poll -> fill());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    private Section section(String title, String hint, Component content, Button... buttons) {
        var words = new Span(getTranslation(hint, machinery.graceHours()));
        words.addClassName("bw-second");
        var text = new Div(new H2(getTranslation(title)), words);
        var actions = new Div(buttons);
        actions.addClassName("bw-row");
        var head = new Div(text, actions);
        head.addClassName("bw-section-head");
        var section = new Section(head, content);
        section.addClassName("bw-section");
        return section;
    }

    private void fill() {
        search();
        consumers.clear();
        machinery.consumers().forEach(this::row);
        files.removeAll();
        files.add(files());
    }

    private void search() {
        var figures = new Figures(getLocale());
        var state = machinery.search();
        var index = machinery.index();
        var facts = facts();
        fact(facts, "admin.server", server(state));
        fact(facts, "admin.lag", new Span(getTranslation("admin.lagEvents", index.lag())));
        fact(facts, "admin.refused", new Span(figures.number(index.failed())));
        fact(facts, "admin.rebuildState", rebuildState(index.rebuild()));
        search.removeAll();
        search.add(facts);
        rebuild.setEnabled(state.isReady() && !(index.rebuild() instanceof RebuildState.Running));
        retry.setVisible(index.failed() > 0);
    }

    private Component server(SearchState state) {
        return switch (state) {
            case SearchState.Starting() -> new Pill(getTranslation("admin.searchStarting"), Pill.Tone.WARN);
            case SearchState.Building(long done, long total) -> progress(done, total);
            case SearchState.Ready(var uri, boolean embedded) -> {
                var where = new Span(getTranslation(embedded ? "admin.embedded" : "admin.outside", uri.toString()));
                yield row(new Pill(getTranslation("admin.ready"), Pill.Tone.GOOD), where);
            }
            case SearchState.Failed failed -> {
                var why = new Refused(failed.refusal().reason(), failed.arguments());
                yield row(
                        new Pill(getTranslation("admin.failed"), Pill.Tone.BAD),
                        new Span(Refusals.of(this, why, failed.describe())));
            }
            case SearchState.Stopped() -> new Pill(getTranslation("admin.stopped"), Pill.Tone.QUIET);
        };
    }

    private Component rebuildState(RebuildState state) {
        return switch (state) {
            case RebuildState.Idle() -> new Span(getTranslation("admin.noRebuild"));
            case RebuildState.Running(long done, long total) -> progress(done, total);
            case RebuildState.Failed(var reason) ->
                row(new Pill(getTranslation("admin.failed"), Pill.Tone.BAD), new Span(reason));
        };
    }

    private Component progress(long done, long total) {
        var figures = new Figures(getLocale());
        var bar = new Div();
        bar.addClassName("bw-bar");
        bar.getElement().appendChild(new Element("i"));
        bar.getStyle().set("--done", String.valueOf(total == 0 ? 0 : (double) done / total));
        bar.getElement()
                .setAttribute("role", "progressbar")
                .setAttribute("aria-label", getTranslation("admin.rebuildState"))
                .setAttribute("aria-valuenow", String.valueOf(total == 0 ? 0 : 100 * done / total));
        return row(bar, new Span(getTranslation("jobs.place", figures.number(done), figures.number(total))));
    }

    private void row(ConsumerState consumer) {
        var figures = new Figures(getLocale());
        var reason = consumer.reason();
        var state = reason != null
                ? row(
                        new Pill(getTranslation("admin.failedTimes", consumer.failures()), Pill.Tone.BAD),
                        new Span(reason))
                : consumer.lag() == 0
                        ? new Pill(getTranslation("admin.caughtUp"), Pill.Tone.GOOD)
                        : new Pill(getTranslation("admin.working"), Pill.Tone.WARN);
        var name = getTranslation("consumer." + consumer.name());
        consumers.row(
                new Span(name.startsWith("!") ? consumer.name() : name),
                state,
                new Span(figures.number(consumer.lag())),
                new Span(figures.number(consumer.position())));
    }

    private DescriptionList files() {
        var figures = new Figures(getLocale());
        var held = machinery.files();
        var facts = facts();
        fact(
                facts,
                "admin.held",
                new Span(getTranslation("admin.heldFiles", held.files(), figures.size(held.bytes()))));
        fact(
                facts,
                "admin.unreferenced",
                new Span(getTranslation(
                        "admin.heldFiles", held.unreferenced(), figures.size(held.unreferencedBytes()))));
        return facts;
    }

    private void rebuild() {
        Toast.tell(getTranslation(machinery.rebuild() ? "admin.rebuilding" : "admin.rebuildsAlready"));
        search();
    }

    private void retry() {
        try {
            Toast.tell(getTranslation("admin.retried", machinery.retryFailures()));
        } catch (SearchUnavailable notReady) {
            Toast.failure(Refusals.of(this, notReady));
        }
    }

    private void sweep() {
        var report = machinery.sweep();
        var freed = new Figures(getLocale()).size(report.bytes());
        Toast.tell(getTranslation("admin.swept", report.removed() + report.staging(), freed));
        fill();
    }

    private static DescriptionList facts() {
        var facts = new DescriptionList();
        facts.addClassName("bw-facts");
        return facts;
    }

    private void fact(DescriptionList facts, String name, Component value) {
        facts.add(new DescriptionList.Term(getTranslation(name)), new DescriptionList.Description(value));
    }

    private static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassNames("bw-row", "bw-row-wrap");
        return row;
    }
}
