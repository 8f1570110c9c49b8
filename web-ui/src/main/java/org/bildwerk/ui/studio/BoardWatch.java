package org.bildwerk.ui.studio;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.generation.GenerationEvent;
import org.bildwerk.dam.generation.GenerationFeed;
import org.bildwerk.dam.generation.GenerationId;
import org.bildwerk.dam.generation.GenerationItem;
import org.bildwerk.dam.generation.GenerationItem.State;
import org.bildwerk.dam.quality.Verdicts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows the orders that are not finished while a page shows them, and what becomes of pictures; fetches the verdicts
/// on what was made. What it hears it tells under the session's lock.
final class BoardWatch {

    private static final Logger LOG = LoggerFactory.getLogger(BoardWatch.class);
    private final StudioWork work;
    private final UI ui;
    private final Listener listener;
    private final Caller caller;
    private final Registration assets;
    private final Map<GenerationId, Line> lines = new ConcurrentHashMap<>();
    private final Queue<AssetId> unjudged = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /// What the page is told.
    interface Listener {

        void happened(GenerationId order, GenerationEvent event);

        void judged(AssetId asset, Verdicts verdicts);

        /// These were changed, by whom and where ever.
        void changed(Set<AssetId> assets);
    }

    /// The telling of one order.
    private static final class Line {

        private GenerationFeed.@Nullable Following following;

        void close() {
            if (following != null) {
                following.close();
            }
        }
    }

    /// To be made in a request of the person.
    BoardWatch(StudioWork work, UI ui, Listener listener) {
        this.work = work;
        this.ui = ui;
        this.listener = listener;
        this.caller = work.caller();
        this.assets = work.followAssets(changed -> tell(() -> listener.changed(changed)));
    }

    /// Follows an order until it is finished; once however often it is asked for. To be called under the session's
    /// lock.
    void follow(GenerationId order) {
        if (closed || lines.containsKey(order)) {
            return;
        }
        var line = new Line();
        lines.put(order, line);
        try {
            line.following = work.follow(order, event -> hear(order, line, event), () -> lines.remove(order, line));
        } catch (DamException gone) {
            lines.remove(order, line);
            LOG.debug("Cannot follow {}: {}", order, gone.getMessage());
        }
    }

    /// Fetches the verdicts on these, one after the other, without holding anybody up.
    void judge(List<AssetId> made) {
        if (!made.isEmpty()) {
            unjudged.addAll(made);
            Thread.ofVirtual().name("bildwerk-board-verdicts").start(this::judgeAll);
        }
    }

    void close() {
        closed = true;
        assets.remove();
        lines.values().forEach(Line::close);
        lines.clear();
    }

    private void hear(GenerationId order, Line line, GenerationEvent event) {
        if (event instanceof GenerationEvent.Finished) {
            // Before it is told: it may be tried again at once, and then be followed anew.
            lines.remove(order, line);
        }
        tell(() -> listener.happened(order, event));
        switch (event) {
            case GenerationEvent.Changed(GenerationItem item) -> {
                // It is measured at this very moment by its maker; the verdict is fetched with the next event.
                if (item.state() == State.MADE && item.asset() != null) {
                    unjudged.add(item.asset());
                }
            }
            case GenerationEvent.Step step -> judgeAll();
            case GenerationEvent.Finished finished -> judgeAll();
        }
    }

    private void judgeAll() {
        for (var asset = unjudged.poll(); asset != null && !closed; asset = unjudged.poll()) {
            var id = asset;
            try {
                var known = work.verdicts(caller, id);
                tell(() -> listener.judged(id, known));
            } catch (RuntimeException unknown) {
                // Purged meanwhile, or the database is away: the page goes on without this verdict.
                LOG.debug("No verdict on {}: {}", id, unknown.getMessage());
            }
        }
    }

    private void tell(Command command) {
        try {
            if (!closed) {
                ui.access(command);
            }
        } catch (UIDetachedException left) {
            closed = true;
        }
    }
}
