package org.bildwerk.ui.studio;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.generation.Generation;
import org.bildwerk.dam.generation.GenerationEvent;
import org.bildwerk.dam.generation.GenerationId;
import org.bildwerk.dam.generation.GenerationItem;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.GenerationOrder;
import org.bildwerk.dam.job.Job;
import org.bildwerk.dam.quality.Verdicts;
import org.bildwerk.ui.jobs.JobsNews;
import org.bildwerk.ui.kit.Inspector;
import org.bildwerk.ui.studio.link.StudioAddress;
import org.jspecify.annotations.Nullable;

/// Brings form, board, queue and selection together. All it knows of pictures comes from the service, so it is the same
/// after a reload; the form is remembered by the session, and else follows the last order.
final class StudioBench implements BoardWatch.Listener, BoardCommands.Bench {

    private static final String REMEMBERED = "bildwerk-studio";
    private static final int ORDERS = 24;

    private final StudioWork work;
    private final BoardState state = new BoardState();
    private final Board board;
    private final BoardPane pane;
    private final OrderForm form;
    private final QueuePanel queue;
    private final Selection selection;
    private final BoardCommands commands;
    private int shown = ORDERS;
    private @Nullable BoardWatch watch;
    private @Nullable Registration jobs;
    private final @Nullable GenerationOrder before;

    StudioBench(StudioWork work, OriginWork origins, Div view) {
        this.work = work;
        this.before = (GenerationOrder) VaadinSession.getCurrent().getAttribute(REMEMBERED);
        this.form = new OrderForm(work, origins, state::secondsPerStep, this::make, StudioBench::remember);
        var deeds = new BoardDeeds(work, view, this::present);
        this.commands = new BoardCommands(work, view, state, form, deeds, this);
        this.queue = new QueuePanel(commands::stop);
        this.selection = new Selection(work, origins, state, this::act, commands::waive);
        this.board = new Board();
        this.pane = new BoardPane(state, board, () -> act("compare", selection.items()), this::keepAll, this::more);
        board.onSelection(this::picked);
        board.onCommand(this::act);
        board.onOrder(commands::order);
        var side = new Inspector(view.getTranslation("studio.side"));
        side.body(queue, new Hr(), selection.panel());
        view.add(form, pane, side);
    }

    void open(UI ui) {
        watch = new BoardWatch(work, ui, this);
        jobs = JobsNews.follow(ui, this::running);
        read();
        begun().ifPresent(order -> form.show(order, false));
    }

    void close() {
        if (watch != null) {
            watch.close();
        }
        if (jobs != null) {
            jobs.remove();
        }
    }

    /// Looks whether somebody ordered elsewhere as the same person, and whether all that runs is followed.
    private void running(List<Job> running) {
        if (state.behind(running, work.caller().user())) {
            read();
        } else {
            follow();
        }
    }

    @Override
    public void stay(AssetId asset) {
        state.shot(asset).map(Shot::id).ifPresent(board::stay);
    }

    @Override
    public void leave() {
        board.pick(List.of());
    }

    private void more() {
        shown += ORDERS;
        read();
    }

    @Override
    public void listed() {
        read();
    }

    /// Reads anew what is on the board, and follows what is not finished.
    private void read() {
        var newest = work.board(shown + 1);
        state.orders(newest.stream().limit(shown).toList());
        pane.more(newest.size() > shown);
        var named = state.named();
        state.assets(named, work.assets(named));
        form.refresh();
        draw();
        follow();
        if (watch != null) {
            watch.judge(state.unjudged());
        }
    }

    private void follow() {
        var watching = watch;
        if (watching != null) {
            state.unfinished().forEach(order -> watching.follow(order.id()));
        }
    }

    /// Begins as an address says.
    void begin(StudioAddress address) {
        address.asset().flatMap(work::find).ifPresent(asset -> {
            work.remake(asset.id()).ifPresent(made -> form.follow(made.recipe()));
            if (address.guides()) {
                commands.guide(asset);
            } else {
                commands.begin(asset, address.mode());
                address.strength().ifPresent(form::strength);
            }
        });
    }

    /// Returns what the form said last in this session, else the last order that says something in words.
    private Optional<GenerationOrder> begun() {
        return Optional.ofNullable(before)
                .or(() -> state.orders().stream()
                        .map(Generation::order)
                        .filter(order -> order.recipe().mode() != GenerationMode.UPSCALE)
                        .findFirst());
    }

    private static void remember(GenerationOrder order) {
        VaadinSession.getCurrent().setAttribute(REMEMBERED, order);
    }

    private void make(GenerationOrder order) {
        commands.make(order);
    }

    @Override
    public void taken(Generation order) {
        take(order);
        draw();
        follow();
    }

    /// Takes in how an order stands, with the pictures of which nobody has told yet.
    private void take(Generation order) {
        state.order(order);
        state.assets(work.assets(state.unknown(order)));
    }

    @Override
    public void happened(GenerationId order, GenerationEvent event) {
        switch (event) {
            case GenerationEvent.Step step -> {
                state.step(step);
                pane.patch(step.item());
                queue.show(state);
            }
            case GenerationEvent.Changed(var item) -> changed(order, item);
            case GenerationEvent.Finished finished -> {
                take(finished.generation());
                form.refresh();
                draw();
            }
        }
    }

    private void changed(GenerationId order, GenerationItem item) {
        var asset = item.asset();
        if (asset != null) {
            state.assets(work.assets(List.of(asset)));
        }
        if (state.changed(order, item)) {
            tell(item.id());
        }
    }

    @Override
    public void changed(Set<AssetId> assets) {
        var named = state.named().stream().filter(assets::contains).toList();
        if (state.assets(named, work.assets(named))) {
            draw();
        } else {
            named.forEach(this::tell);
        }
    }

    @Override
    public void judged(AssetId asset, Verdicts verdicts) {
        state.verdicts(asset, verdicts);
        tell(asset);
        var watching = watch;
        if (watching != null) {
            watching.judge(state.outdated(verdicts.profile()));
        }
    }

    private void tell(AssetId asset) {
        state.shot(asset).ifPresent(shot -> tell(shot.item().id()));
    }

    /// Says anew how one picture stands.
    private void tell(UUID item) {
        pane.patch(item);
        pane.tell();
        queue.show(state);
        if (selection.items().contains(item)) {
            select(selection.items());
        }
    }

    private void present(List<Asset> assets) {
        state.assets(assets);
        draw();
    }

    private void draw() {
        pane.draw();
        queue.show(state);
        select(selection.items());
    }

    /// Selects what a person picked; of one candidate the verdicts are asked anew, for the profile may have changed.
    private void picked(List<UUID> items) {
        select(items);
        var watching = watch;
        var shots = state.shots(items);
        if (watching != null && shots.size() == 1 && shots.getFirst().candidate()) {
            Optional.ofNullable(shots.getFirst().item().asset()).ifPresent(asset -> watching.judge(List.of(asset)));
        }
    }

    private void select(List<UUID> items) {
        selection.select(items);
        pane.selected(selection.several());
    }

    private void keepAll() {
        commands.act("keep", state.all().stream().filter(Shot::keepable).toList());
    }

    private void act(String name, List<UUID> items) {
        commands.act(name, state.shots(items));
    }
}
