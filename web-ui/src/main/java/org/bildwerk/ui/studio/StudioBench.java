package org.bildwerk.ui.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.generation.Generation;
import org.bildwerk.dam.generation.GenerationEvent;
import org.bildwerk.dam.generation.GenerationId;
import org.bildwerk.dam.generation.GenerationOrder;
import org.bildwerk.dam.generation.Remake;
import org.bildwerk.dam.quality.Verdict;
import org.bildwerk.dam.quality.Verdicts;
import org.bildwerk.ui.jobs.JobsNews;
import org.bildwerk.ui.kit.EmptyState;
import org.bildwerk.ui.kit.Inspector;
import org.bildwerk.ui.studio.link.StudioAddress;
import org.jspecify.annotations.Nullable;

/// Brings form, board, queue and selection together. All it knows of pictures comes from the service, so it is the same
/// after a reload; the form is remembered by the session, and else follows the last order.
final class StudioBench implements BoardWatch.Listener, BoardCommands.Bench {

    private static final String REMEMBERED = "bildwerk-studio";

    private final StudioWork work;
    private final Component view;
    private final BoardState state = new BoardState();
    private final Board board = new Board();
    private final EmptyState empty;
    private final OrderForm form;
    private final QueuePanel queue;
    private final PickedPanel picked;
    private final Span counts = new Span();
    private final Button compare;
    private final Button keepAll;
    private final BoardDeeds deeds;
    private final BoardCommands commands;
    private @Nullable BoardWatch watch;
    private @Nullable Registration elsewhere;
    private List<UUID> selected = List.of();
    private final @Nullable GenerationOrder before;

    StudioBench(StudioWork work, OriginWork origins, Div view) {
        this.work = work;
        this.before = (GenerationOrder) VaadinSession.getCurrent().getAttribute(REMEMBERED);
        this.view = view;
        this.form = new OrderForm(work, origins, state::secondsPerStep, this::make, StudioBench::remember);
        this.deeds = new BoardDeeds(work, view, this::present);
        this.commands = new BoardCommands(work, view, state, form, deeds, this);
        this.queue = new QueuePanel(commands::stop);
        this.picked = new PickedPanel(origins, name -> act(name, selected), this::waive);
        this.compare = new Button(view.getTranslation("studio.do.compare"), click -> act("compare", selected));
        this.keepAll = new Button(view.getTranslation("board.keepAll"), click -> deeds.keep(state.all()));
        this.empty = new EmptyState(view.getTranslation("board.empty"), view.getTranslation("board.emptyHint"));
        lay(view);
        board.onSelection(this::select);
        board.onCommand(this::act);
        board.onOrder(commands::order);
    }

    private void lay(Div page) {
        var stage = new Div(board, empty);
        stage.addClassName("bw-studio-stage");
        var middle = new Div(head(), stage);
        middle.addClassName("bw-studio-board");
        var side = new Inspector(view.getTranslation("studio.side"));
        side.body(queue, new Hr(), picked);
        page.add(form, middle, side);
    }

    private Div head() {
        counts.addClassNames("bw-second", "bw-figures", "bw-grow");
        counts.getElement().setAttribute("role", "status");
        compare.addThemeVariants(ButtonVariant.TERTIARY);
        var head = new Div(new H2(view.getTranslation("board.title")), counts, compare, keepAll);
        head.addClassNames("bw-row", "bw-studio-head");
        return head;
    }

    void open(UI ui) {
        watch = new BoardWatch(work, ui, this);
        elsewhere = Registration.combine(BoardNews.follow(ui, this::read), JobsNews.follow(ui, jobs -> {
            if (state.unknown(jobs, work.caller().user())) {
                read();
            }
        }));
        read();
        begun().ifPresent(order -> form.show(order, false));
    }

    void close() {
        if (watch != null) {
            watch.close();
        }
        if (elsewhere != null) {
            elsewhere.remove();
        }
    }

    /// Reads anew what is on the board, and follows what is not finished.
    private void read() {
        state.orders(work.board());
        state.assets(work.assets(state.named()));
        form.refresh();
        draw();
        var watching = watch;
        if (watching != null) {
            state.unfinished().forEach(order -> watching.follow(order.id()));
            watching.judge(state.unjudged());
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

    /// Returns what the form said last in this session, else the last order.
    private Optional<GenerationOrder> begun() {
        return Optional.ofNullable(before)
                .or(() -> state.orders().stream().findFirst().map(Generation::order));
    }

    private static void remember(GenerationOrder order) {
        VaadinSession.getCurrent().setAttribute(REMEMBERED, order);
    }

    private void make(GenerationOrder order) {
        commands.make(order);
    }

    @Override
    public void taken(Generation order) {
        state.order(order);
        draw();
        if (watch != null && !order.finished()) {
            watch.follow(order.id());
        }
        tellOthers();
    }

    private void tellOthers() {
        view.getUI().ifPresent(BoardNews::tell);
    }

    @Override
    public void happened(GenerationId order, GenerationEvent event) {
        switch (event) {
            case GenerationEvent.Step step -> {
                state.step(step);
                patch(step.item());
            }
            case GenerationEvent.Changed(var item) -> {
                var asset = item.asset();
                if (asset != null) {
                    state.assets(work.assets(List.of(asset)));
                }
                if (state.changed(order, item)) {
                    patch(item.id());
                    tell();
                    if (selected.contains(item.id())) {
                        select(selected);
                    }
                }
            }
            case GenerationEvent.Finished finished -> {
                state.order(finished.generation());
                form.refresh();
                draw();
            }
        }
    }

    @Override
    public void judged(AssetId asset, Verdicts verdicts) {
        state.verdicts(asset, verdicts);
        state.shot(asset).map(shot -> shot.item().id()).ifPresent(item -> {
            patch(item);
            if (selected.contains(item)) {
                select(selected);
            }
        });
    }

    /// Lets the one selected picture through that a check blocks.
    private void waive(Verdict verdict) {
        var asset = shots(selected).getFirst().asset();
        if (asset != null) {
            commands.waive(asset.id(), verdict);
        }
    }

    private void present(List<Asset> assets) {
        state.assets(assets);
        draw();
        select(selected);
        tellOthers();
    }

    private void draw() {
        board.setVisible(!state.empty());
        empty.setVisible(state.empty());
        board.show(rows().rows(state));
        tell();
    }

    private void tell() {
        var shots = state.all();
        long made = shots.stream().filter(BoardState.Shot::made).count();
        long kept = shots.stream().filter(BoardState.Shot::kept).count();
        counts.setText(made == 0 ? "" : view.getTranslation("board.counts", made, kept));
        long open = shots.stream().filter(BoardState.Shot::candidate).count();
        keepAll.setVisible(open > 0);
        keepAll.setText(view.getTranslation("board.keepAll", open));
        compare.setVisible(made > 1);
        compare.setEnabled(selected.size() > 1);
        queue.show(state.unfinished(), state.orders());
    }

    private void patch(UUID item) {
        state.shot(item).ifPresent(shot -> board.patch(List.of(rows().tile(shot))));
    }

    private BoardRows rows() {
        return new BoardRows(view, UI.getCurrent().getLocale());
    }

    private void select(List<UUID> items) {
        selected = items.stream().filter(id -> state.shot(id).isPresent()).toList();
        compare.setEnabled(selected.size() > 1);
        var shots = shots(selected);
        picked.show(shots, shots.size() == 1 ? remake(shots.getFirst()).orElse(null) : null);
    }

    private Optional<Remake> remake(BoardState.Shot shot) {
        var asset = shot.asset();
        return shot.made() && asset != null ? work.remake(asset.id()) : Optional.empty();
    }

    private List<BoardState.Shot> shots(List<UUID> items) {
        return items.stream().flatMap(id -> state.shot(id).stream()).toList();
    }

    private void act(String name, List<UUID> items) {
        commands.act(name, shots(items));
    }
}
