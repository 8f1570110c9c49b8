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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.generation.Generation;
import org.bildwerk.dam.generation.GenerationEvent;
import org.bildwerk.dam.generation.GenerationId;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.GenerationOrder;
import org.bildwerk.dam.generation.Remake;
import org.bildwerk.dam.quality.Verdict;
import org.bildwerk.dam.quality.Verdicts;
import org.bildwerk.ui.kit.CheckName;
import org.bildwerk.ui.kit.EmptyState;
import org.bildwerk.ui.kit.Inspector;
import org.bildwerk.ui.kit.KeysDialog;
import org.bildwerk.ui.kit.Refusals;
import org.bildwerk.ui.kit.Toast;
import org.bildwerk.ui.quality.WaiverDialog;
import org.jspecify.annotations.Nullable;

/// Brings form, board, queue and selection together. All it knows of pictures comes from the service, so it is the same
/// after a reload; the form is remembered by the session, and else follows the last order.
// Long, for each command of the board leads to another part.
final class StudioBench implements BoardWatch.Listener {

    private static final List<String> KEYS = List.of(
            "arrows",
            "shiftArrows",
            "space",
            "enter",
            "studioKeep",
            "studioDrop",
            "studioVary",
            "studioVaryStrong",
            "studioUpscale",
            "studioInpaint",
            "studioGuide",
            "studioCompare",
            "studioRecipe",
            "studioMake",
            "keys");
    private static final String REMEMBERED = "bildwerk-studio";

    private final StudioWork work;
    private final Component view;
    private final BoardState state = new BoardState();
    private final Board board = new Board();
    private final EmptyState empty;
    private final OrderForm form;
    private final QueuePanel queue = new QueuePanel(this::stop);
    private final PickedPanel picked;
    private final Span counts = new Span();
    private final Button compare;
    private final Button keepAll;
    private final BoardDeeds deeds;
    private @Nullable BoardWatch watch;
    private List<UUID> selected = List.of();
    private final @Nullable GenerationOrder before;

    StudioBench(StudioWork work, Div view) {
        this.work = work;
        this.before = (GenerationOrder) VaadinSession.getCurrent().getAttribute(REMEMBERED);
        this.view = view;
        this.form = new OrderForm(work, state::secondsPerStep, this::make, StudioBench::remember);
        this.picked = new PickedPanel(name -> act(name, selected), this::waive);
        this.compare = new Button(view.getTranslation("studio.do.compare"), click -> act("compare", selected));
        this.keepAll = new Button(view.getTranslation("board.keepAll"), click -> keepAll());
        this.deeds = new BoardDeeds(work, view, this::present);
        this.empty = new EmptyState(view.getTranslation("board.empty"), view.getTranslation("board.emptyHint"));
        var stage = new Div(board, empty);
        stage.addClassName("bw-studio-stage");
        var middle = new Div(head(), stage);
        middle.addClassName("bw-studio-board");
        var side = new Inspector(view.getTranslation("studio.side"));
        side.body(queue, new Hr(), picked);
        view.add(form, middle, side);
        board.onSelection(this::select);
        board.onCommand(this::act);
        board.onOrder(this::order);
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
        var watching = new BoardWatch(work, ui, this);
        watch = watching;
        state.orders(work.board());
        state.assets(work.assets(state.named()));
        begun().ifPresent(order -> form.show(order, false));
        form.refresh();
        draw();
        state.unfinished().forEach(order -> watching.follow(order.id()));
        watching.judge(state.all().stream()
                .filter(BoardState.Shot::made)
                .map(shot -> Objects.requireNonNull(shot.item().asset()))
                .toList());
    }

    void close() {
        if (watch != null) {
            watch.close();
        }
    }

    void begin(Asset asset, GenerationMode mode) {
        form.begin(asset, mode);
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
        try {
            var taken = work.order(order);
            state.order(taken);
            draw();
            if (watch != null) {
                watch.follow(taken.id());
            }
        } catch (DamException refused) {
            Toast.failure(Refusals.of(view, refused));
        }
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
            var name = CheckName.of(view, verdict.check());
            new WaiverDialog(name, (reason, until) -> {
                        try {
                            work.waive(asset.id(), verdict.check(), reason, until);
                            Toast.tell(view.getTranslation("quality.waived", name));
                            judged(asset.id(), work.verdicts(work.caller(), asset.id()));
                        } catch (DamException refused) {
                            Toast.failure(Refusals.of(view, refused));
                        }
                    })
                    .open();
        }
    }

    private void present(List<Asset> assets) {
        state.assets(assets);
        draw();
        select(selected);
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

    private void keepAll() {
        deeds.keep(state.all());
    }

    private void stop(GenerationId order) {
        state.order(work.cancel(order, null));
        draw();
    }

    private void order(String name, GenerationId id) {
        switch (name) {
            case "cancel-order" -> stop(id);
            case "retry" -> {
                state.order(work.retry(id));
                draw();
                if (watch != null) {
                    watch.follow(id);
                }
            }
            case "again" ->
                state.orders().stream()
                        .filter(order -> order.id().equals(id))
                        .findFirst()
                        .ifPresent(order -> again(order.order()));
            default -> throw new IllegalArgumentException("Unknown deed with an order: " + name);
        }
    }

    private void again(GenerationOrder order) {
        if (!form.show(order, true)) {
            Toast.tell(view.getTranslation("studio.modelGone", order.recipe().model()));
        }
    }

    private void act(String name, List<UUID> items) {
        var shots = shots(items);
        switch (name) {
            case "keys" -> new KeysDialog(KEYS).open();
            case "keep" -> deeds.keep(shots);
            case "drop" -> deeds.drop(shots);
            case "cancel" ->
                shots.forEach(shot ->
                        state.order(work.cancel(shot.order().id(), shot.item().id())));
            case "compare", "look" -> new CompareShots(shots).open();
            default -> shots.stream().findFirst().ifPresent(shot -> act(name, shot));
        }
        if (name.equals("cancel")) {
            draw();
        }
    }

    private void act(String name, BoardState.Shot shot) {
        var asset = shot.asset();
        if (name.equals("recipe")) {
            again(new GenerationOrder(shot.item().generator(), shot.item().recipe(), 1, List.of(), 0));
        } else if (shot.made() && asset != null) {
            with(name, shot, asset);
        }
    }

    private void with(String name, BoardState.Shot shot, Asset asset) {
        switch (name) {
            case "vary-subtle" -> make(deeds.variants(shot, false));
            case "vary-strong" -> make(deeds.variants(shot, true));
            case "remake" -> work.remake(asset.id()).map(Remake::order).ifPresent(this::make);
            case "upscale" -> form.begin(asset, GenerationMode.UPSCALE);
            case "inpaint" -> form.begin(asset, GenerationMode.INPAINT);
            case "guide" -> form.guide(asset);
            case "open" -> {
                if (shot.kept()) {
                    UI.getCurrent().navigate("asset/" + asset.id());
                } else {
                    new CompareShots(List.of(shot)).open();
                }
            }
            default -> throw new IllegalArgumentException("Unknown command of the board: " + name);
        }
    }
}
