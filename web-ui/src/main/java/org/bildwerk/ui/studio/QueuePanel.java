package org.bildwerk.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.bildwerk.dam.generation.Generation;
import org.bildwerk.dam.generation.GenerationId;
import org.bildwerk.dam.generation.GenerationItem.State;
import org.bildwerk.ui.kit.Figures;

/// What is being made and what waits, order by order, each with how far it is and a way to stop it.
final class QueuePanel extends Div {

    private static final long serialVersionUID = 1;
    private final transient Consumer<GenerationId> cancel;
    private final Span count = new Span();
    private final Div list = new Div();
    private final Map<GenerationId, Entry> entries = new LinkedHashMap<>();

    QueuePanel(Consumer<GenerationId> cancel) {
        this.cancel = cancel;
        addClassName("bw-queue");
        count.addClassNames("bw-second", "bw-figures");
        count.getElement().setAttribute("role", "status");
        var head = new Div(new H2(getTranslation("studio.queue")), count);
        head.addClassNames("bw-row", "bw-between");
        list.addClassName("bw-stack");
        add(head, list);
        tell(List.of());
    }

    /// Shows what is not made yet.
    void show(BoardState state) {
        var unfinished = state.unfinished();
        var rows = new BoardRows(this, getLocale());
        var ids = unfinished.stream().map(Generation::id).toList();
        if (!List.copyOf(entries.keySet()).equals(ids)) {
            list.removeAll();
            entries.clear();
            unfinished.forEach(order -> {
                var entry = new Entry(order.id(), rows.title(order));
                entries.put(order.id(), entry);
                list.add(entry);
            });
        }
        var standing = new QueueTimes(state).all();
        unfinished.forEach(order -> Objects.requireNonNull(entries.get(order.id()))
                .show(order, state.progress(order), Objects.requireNonNull(standing.get(order.id()))));
        tell(unfinished);
    }

    private void tell(List<Generation> unfinished) {
        long running = unfinished.stream()
                .mapToLong(order -> order.count(State.RUNNING))
                .sum();
        long waiting = unfinished.stream()
                .mapToLong(order -> order.count(State.WAITING))
                .sum();
        count.setText(unfinished.isEmpty() ? "" : getTranslation("studio.queueCount", running, waiting));
        if (unfinished.isEmpty() && list.getComponentCount() == 0) {
            var nothing = new Paragraph(getTranslation("studio.queueEmpty"));
            nothing.addClassName("bw-second");
            list.add(nothing);
        }
    }

    /// One order.
    private final class Entry extends Div {

        private static final long serialVersionUID = 1;
        private final Span place = new Span();
        private final Span left = new Span();
        private final Div bar = new Div();

        Entry(GenerationId id, String title) {
            addClassName("bw-queue-entry");
            var words = new Span(title);
            words.addClassName("bw-ellipsis");
            words.setTitle(title);
            place.addClassNames("bw-second", "bw-figures");
            bar.addClassName("bw-bar");
            bar.getElement().appendChild(new Element("i"));
            bar.getElement().setAttribute("role", "progressbar").setAttribute("aria-label", title);
            left.addClassNames("bw-second", "bw-figures");
            var stop = new NativeButton(getTranslation("studio.cancel"), click -> cancel.accept(id));
            stop.addClassName("bw-linklike");
            stop.setAriaLabel(getTranslation("studio.cancelOrder", title));
            add(line(words, place), bar, line(left, stop));
        }

        private static Div line(com.vaadin.flow.component.Component one, com.vaadin.flow.component.Component other) {
            var line = new Div(one, other);
            line.addClassNames("bw-row", "bw-between");
            return line;
        }

        void show(Generation order, double progress, QueueTimes.Standing standing) {
            var figures = new Figures(getLocale());
            long total = order.items().size();
            long done = order.items().stream()
                    .filter(item -> item.state().finished())
                    .count();
            place.setText(getTranslation("jobs.place", figures.number(done), figures.number(total)));
            bar.getStyle().set("--done", String.valueOf(progress));
            bar.getElement().setAttribute("aria-valuenow", String.valueOf(Math.round(progress * 100)));
            left.setText(words(order, standing));
        }

        private String words(Generation order, QueueTimes.Standing standing) {
            var seconds = standing.seconds();
            var span = seconds.isPresent()
                    ? new Figures(getLocale()).span(Duration.ofMillis(Math.round(seconds.getAsDouble() * 1000)))
                    : "";
            boolean waits = standing.behind() > 0 && order.count(State.RUNNING) == 0;
            if (waits) {
                return span.isEmpty()
                        ? getTranslation("studio.queueBehind", standing.behind())
                        : getTranslation("studio.queueDone", standing.behind(), span);
            }
            return span.isEmpty() ? "" : getTranslation("jobs.left", span);
        }
    }
}
