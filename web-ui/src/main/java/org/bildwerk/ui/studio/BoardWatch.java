package org.bildwerk.ui.studio;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Map;
import java.util.Queue;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows the orders that are not finished while a page shows them, and fetches the verdicts on what was made. What it
/// hears it tells under the session's lock.
final class BoardWatch {

    private static final Logger LOG = LoggerFactory.getLogger(BoardWatch.class);
    private final StudioWork work;
    private final UI ui;
    private final Listener listener;
    private final Caller caller;
    private final Map<GenerationId, GenerationFeed.Following> following = new ConcurrentHashMap<>();
    private final Queue<AssetId> unjudged = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /// What the page is told.
    interface Listener {

        void happened(GenerationId order, GenerationEvent event);

        void judged(AssetId asset, Verdicts verdicts);
    }

    /// To be made in a request of the person.
    BoardWatch(StudioWork work, UI ui, Listener listener) {
        this.work = work;
        this.ui = ui;
        this.listener = listener;
        this.caller = work.caller();
    }

    void follow(GenerationId order) {
        following.computeIfAbsent(order, id -> work.follow(id, event -> hear(id, event)));
    }

    /// Fetches the verdicts on these, one after the other, without holding anybody up.
    void judge(List<AssetId> assets) {
        unjudged.addAll(assets);
        Thread.ofVirtual().name("bildwerk-board-verdicts").start(this::judgeAll);
    }

    void close() {
        closed = true;
        following.values().forEach(GenerationFeed.Following::close);
        following.clear();
    }

    private void hear(GenerationId order, GenerationEvent event) {
        tell(() -> listener.happened(order, event));
        switch (event) {
            case GenerationEvent.Changed(GenerationItem item) -> {
                // It is measured at this very moment by its maker; the verdict is fetched with the next event.
                if (item.state() == State.MADE && item.asset() != null) {
                    unjudged.add(item.asset());
                }
            }
            case GenerationEvent.Step step -> judgeAll();
            case GenerationEvent.Finished finished -> {
                following.remove(order);
                judgeAll();
            }
        }
    }

    private void judgeAll() {
        for (var asset = unjudged.poll(); asset != null && !closed; asset = unjudged.poll()) {
            var id = asset;
            try {
                var known = work.verdicts(caller, id);
                tell(() -> listener.judged(id, known));
            } catch (DamException gone) {
                LOG.debug("No verdict on {}: {}", id, gone.getMessage());
            }
        }
    }

    private void tell(Command command) {
        try {
            ui.access(command);
        } catch (UIDetachedException left) {
            closed = true;
        }
    }
}
