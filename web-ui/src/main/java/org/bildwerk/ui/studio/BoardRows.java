package org.bildwerk.ui.studio;

import com.vaadin.flow.component.Component;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bildwerk.dam.generation.Axis;
import org.bildwerk.dam.generation.Generation;
import org.bildwerk.dam.generation.GenerationItem;
import org.bildwerk.dam.generation.GenerationItem.State;
import org.bildwerk.dam.quality.Outcome;
import org.bildwerk.dam.quality.Verdicts;
import org.bildwerk.ui.kit.Figures;
import org.bildwerk.ui.kit.Refusals;
import org.jspecify.annotations.Nullable;

/// Puts what is on the board into the words of a reader.
///
/// @param reader whose language is spoken
/// @param locale of the language
record BoardRows(Component reader, Locale locale) {

    private static final int RECENT_DAYS = 7;

    List<Board.Row> rows(BoardState state) {
        return state.orders().stream()
                .filter(order -> !state.shots(order).isEmpty())
                .map(order -> row(order, state.shots(order)))
                .toList();
    }

    private Board.Row row(Generation order, List<Shot> shots) {
        var axes = order.order().axes();
        return new Board.Row(
                order.id().toString(),
                title(order),
                facts(order, shots),
                deeds(order, shots),
                axes.isEmpty() ? null : labels(axes.getLast()),
                axes.isEmpty() ? null : axes.size() == 1 ? List.of("") : labels(axes.getFirst()),
                corner(axes),
                shots.stream().map(this::tile).toList());
    }

    /// Names an order by what was wanted.
    String title(Generation order) {
        var prompt = order.order().recipe().prompt().strip();
        var mode = order.order().recipe().mode();
        return prompt.isEmpty() && mode != null ? said("studio.mode." + mode.key()) : prompt;
    }

    private String facts(Generation order, List<Shot> shots) {
        var facts = new ArrayList<String>();
        var mode = order.order().recipe().mode();
        if (mode != null && mode.needsSource()) {
            facts.add(said("studio.mode." + mode.key()));
        }
        facts.add(said("board.madeCount", (int) order.count(State.MADE)));
        long kept = shots.stream().filter(Shot::kept).count();
        if (kept > 0) {
            facts.add(said("board.keptOf", (int) kept));
        }
        facts.add(when(order.createdAt()));
        return String.join(" · ", facts);
    }

    private static List<String> deeds(Generation order, List<Shot> shots) {
        var deeds = new ArrayList<String>();
        boolean stoppable = shots.stream().anyMatch(shot -> !shot.item().state().finished());
        boolean failed = shots.stream()
                .anyMatch(shot ->
                        shot.item().state() == State.FAILED || shot.item().state() == State.MODERATED);
        if (stoppable) {
            deeds.add("cancel-order");
        } else if (failed) {
            deeds.add("retry");
        }
        deeds.add("again");
        if (!stoppable && shots.stream().noneMatch(Shot::candidate)) {
            deeds.add("put-away");
        }
        return deeds;
    }

    private List<String> labels(Axis axis) {
        return axis.values().stream()
                .map(value -> switch (axis.parameter()) {
                    case SCHEDULER -> Schedulers.name(value);
                    case GUIDANCE_SCALE, STRENGTH ->
                        NumberFormat.getNumberInstance(locale).format(Double.parseDouble(value));
                    default -> value;
                })
                .toList();
    }

    private String corner(List<Axis> axes) {
        return axes.stream()
                .map(axis -> said("studio.axis." + axis.parameter().key()))
                .reduce((one, other) -> one + " ↓  " + other + " →")
                .orElse("");
    }

    Board.Tile tile(Shot shot) {
        var asset = shot.asset();
        var recipe = shot.item().recipe();
        int width = asset == null
                ? Objects.requireNonNullElse(recipe.width(), 1)
                : asset.version().width();
        int height = asset == null
                ? Objects.requireNonNullElse(recipe.height(), 1)
                : asset.version().height();
        var step = shot.step();
        return new Board.Tile(
                shot.id(),
                state(shot),
                step == null ? 0 : step.done(),
                step == null ? 0 : step.of(),
                preview(shot),
                shot.made() && asset != null ? StudioWork.picture(asset) : null,
                width,
                height,
                name(shot),
                marks(shot),
                note(shot));
    }

    private static String state(Shot shot) {
        if (shot.gone()) {
            return "dropped";
        }
        // A step may be told before the database says that it runs.
        if (shot.step() != null && shot.item().state() == State.WAITING) {
            return State.RUNNING.key();
        }
        return shot.kept() ? "kept" : shot.item().state().key();
    }

    private static @Nullable String preview(Shot shot) {
        var step = shot.step();
        return step == null || step.preview() == null
                ? null
                : "data:image/png;base64," + Base64.getEncoder().encodeToString(step.preview());
    }

    /// Names a picture: by its values in a matrix, else by its seed, else by its place in the order.
    String name(Shot shot) {
        var item = shot.item();
        if (!item.cell().isEmpty()) {
            return cell(shot.order().order().axes(), item.cell());
        }
        return item.recipe().seed() == null
                ? said("board.picture", item.position() + 1)
                : said("board.seed", Long.toString(item.recipe().seed()));
    }

    private String cell(List<Axis> axes, List<String> values) {
        var named = new ArrayList<String>();
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            named.add(
                    i < axes.size()
                            ? said("studio.axis." + axes.get(i).parameter().key()) + " " + value
                            : value);
        }
        return String.join(", ", named);
    }

    private List<Board.Mark> marks(Shot shot) {
        var marks = new ArrayList<Board.Mark>();
        if (shot.kept()) {
            marks.add(new Board.Mark(said("board.kept"), "", said("board.keptHint")));
        }
        var verdicts = shot.verdicts();
        if (verdicts != null && shot.made()) {
            verdict(verdicts, marks);
        }
        return marks;
    }

    private void verdict(Verdicts verdicts, List<Board.Mark> marks) {
        long blocks = verdicts.blocking().size();
        long warnings = verdicts.all().stream()
                .filter(each -> each.outcome() == Outcome.WARN)
                .count();
        var why = new VerdictWords(reader).summary(verdicts);
        if (blocks > 0) {
            marks.add(new Board.Mark(said("board.blocked"), "bad", why));
        } else if (warnings > 0) {
            marks.add(new Board.Mark(said("board.warnings", (int) warnings), "warn", why));
        }
    }

    private @Nullable String note(Shot shot) {
        var item = shot.item();
        return item.state() == State.FAILED ? reason(item) : null;
    }

    /// Says why a picture failed.
    String reason(GenerationItem item) {
        var refused = item.refused();
        var reason = Objects.requireNonNullElse(item.reason(), said("board.failed"));
        return refused == null ? reason : Refusals.of(reader, refused, reason);
    }

    private String when(Instant moment) {
        var passed = Duration.between(moment, Instant.now());
        if (passed.toMinutes() < 1) {
            return said("when.now");
        }
        if (passed.toHours() < 1) {
            return said("when.minutes", passed.toMinutes());
        }
        if (passed.toDays() < 1) {
            return said("when.hours", passed.toHours());
        }
        return passed.toDays() < RECENT_DAYS ? said("when.days", passed.toDays()) : new Figures(locale).day(moment);
    }

    private String said(String key, Object... values) {
        return reader.getTranslation(key, values);
    }
}
