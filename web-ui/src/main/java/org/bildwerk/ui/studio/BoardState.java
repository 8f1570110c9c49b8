package org.bildwerk.ui.studio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.bildwerk.dam.account.UserId;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.generation.Generation;
import org.bildwerk.dam.generation.GenerationEvent;
import org.bildwerk.dam.generation.GenerationId;
import org.bildwerk.dam.generation.GenerationItem;
import org.bildwerk.dam.generation.GenerationItem.State;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.job.Job;
import org.bildwerk.dam.quality.Verdicts;

/// What is on the board at the moment: the orders as the service knows them, the last step of what runs, what became of
/// the candidates, and the verdicts on them. Confined to the session's lock.
final class BoardState {

    private static final int LATELY = 12;
    private final Map<GenerationId, Generation> orders = new LinkedHashMap<>();
    private final Map<UUID, GenerationEvent.Step> steps = new HashMap<>();
    private final Map<AssetId, Asset> assets = new HashMap<>();
    private final Map<AssetId, Verdicts> verdicts = new HashMap<>();
    private final Set<String> sought = new HashSet<>();

    /// Puts the orders on the board, in this order, instead of those that are there.
    void orders(List<Generation> newest) {
        orders.clear();
        newest.forEach(order -> orders.put(order.id(), order));
    }

    /// Puts an order first, or in its place where it is there.
    void order(Generation order) {
        if (orders.containsKey(order.id())) {
            orders.put(order.id(), order);
        } else {
            var others = List.copyOf(orders.values());
            orders.clear();
            orders.put(order.id(), order);
            others.forEach(each -> orders.put(each.id(), each));
        }
    }

    /// Returns what of an order is made and not known here yet.
    List<AssetId> unknown(Generation order) {
        return order.items().stream()
                .flatMap(item -> Optional.ofNullable(item.asset()).stream())
                .filter(asset -> !assets.containsKey(asset))
                .toList();
    }

    void step(GenerationEvent.Step step) {
        steps.put(step.item(), step);
    }

    /// Takes a changed item in; returns whether its order is on the board.
    boolean changed(GenerationId order, GenerationItem item) {
        var known = orders.get(order);
        if (known == null) {
            return false;
        }
        var items = known.items().stream()
                .map(each -> each.id().equals(item.id()) ? item : each)
                .toList();
        orders.put(order, with(known, items));
        if (item.state() != State.RUNNING) {
            steps.remove(item.id());
        }
        return true;
    }

    private static Generation with(Generation order, List<GenerationItem> items) {
        return new Generation(
                order.id(), order.job(), order.owner(), order.ownerName(), order.order(), order.createdAt(), items);
    }

    void assets(Collection<Asset> present) {
        present.forEach(asset -> assets.put(asset.id(), asset));
    }

    /// Takes in how pictures stand now; what was looked for and is not present was purged. Returns whether one of them
    /// was kept, dropped or taken back meanwhile.
    boolean assets(Collection<AssetId> looked, Collection<Asset> present) {
        var before = looked.stream().map(this::fate).toList();
        looked.forEach(assets::remove);
        assets(present);
        return !before.equals(looked.stream().map(this::fate).toList());
    }

    private List<Boolean> fate(AssetId id) {
        var asset = assets.get(id);
        return asset == null ? List.of() : List.of(asset.candidate(), asset.binned());
    }

    void verdicts(AssetId asset, Verdicts known) {
        verdicts.put(asset, known);
    }

    /// Returns what was judged by an older profile than this.
    List<AssetId> outdated(int profile) {
        return all().stream()
                .filter(Shot::candidate)
                .filter(shot -> shot.verdicts() != null && shot.verdicts().profile() < profile)
                .map(shot -> Objects.requireNonNull(shot.item().asset()))
                .toList();
    }

    /// Returns what is made and has no verdict here yet.
    List<AssetId> unjudged() {
        return all().stream()
                .filter(Shot::made)
                .map(shot -> Objects.requireNonNull(shot.item().asset()))
                .filter(asset -> !verdicts.containsKey(asset))
                .toList();
    }

    /// Tells whether a running job of the person makes pictures that the board takes for finished, or does not know; of
    /// the latter once for each.
    boolean behind(List<Job> running, UserId person) {
        return running.stream()
                .filter(job -> job.owner().equals(person))
                .map(job -> job.payload().path("generation").asString(""))
                .filter(order -> !order.isEmpty())
                .anyMatch(order -> {
                    var known = orders.get(GenerationId.of(order));
                    return known == null ? sought.add(order) : known.finished();
                });
    }

    /// Returns all assets that the items name.
    List<AssetId> named() {
        return orders.values().stream()
                .flatMap(order -> order.items().stream())
                .flatMap(item -> Optional.ofNullable(item.asset()).stream())
                .toList();
    }

    /// Returns how much of an order is done, 0 to 1.
    double progress(Generation order) {
        return order.items().stream().mapToDouble(this::progress).average().orElse(0);
    }

    /// Returns how much of a picture is done, 0 to 1.
    double progress(GenerationItem item) {
        var step = steps.get(item.id());
        if (item.state().finished()) {
            return 1;
        }
        return step == null || step.of() == 0 ? item.progress() : (double) step.done() / step.of();
    }

    List<Generation> orders() {
        return List.copyOf(orders.values());
    }

    List<Generation> unfinished() {
        return orders.values().stream().filter(order -> !order.finished()).toList();
    }

    /// Returns how many seconds a step of the model took lately, from words alone; empty where nothing was made.
    OptionalDouble secondsPerStep(String model) {
        return orders.values().stream()
                .flatMap(order -> order.items().stream())
                .filter(item -> item.recipe().model().equals(model))
                .filter(item -> item.recipe().mode() == GenerationMode.TEXT_TO_IMAGE)
                .flatMap(item -> perStep(item).stream())
                .limit(LATELY)
                .mapToDouble(Double::doubleValue)
                .average();
    }

    private static Optional<Double> perStep(GenerationItem item) {
        var seconds = item.seconds();
        var steps = item.recipe().numInferenceSteps();
        return seconds == null || steps == null ? Optional.empty() : Optional.of(seconds / steps);
    }

    boolean empty() {
        return orders.values().stream().allMatch(order -> shots(order).isEmpty());
    }

    /// Returns what is shown of an order; of a matrix all, so that its places stay where they are.
    List<Shot> shots(Generation order) {
        return order.items().stream()
                .map(item -> shot(order, item))
                .filter(Shot::shown)
                .toList();
    }

    /// Returns what of these the board shows.
    List<Shot> shots(List<UUID> items) {
        return items.stream().flatMap(id -> shot(id).stream()).toList();
    }

    /// Finds what the board shows.
    Optional<Shot> shot(UUID item) {
        for (var order : orders.values()) {
            for (var each : order.items()) {
                if (each.id().equals(item)) {
                    return Optional.of(shot(order, each)).filter(Shot::shown);
                }
            }
        }
        return Optional.empty();
    }

    Optional<Shot> shot(AssetId asset) {
        return all().stream().filter(shot -> asset.equals(shot.item().asset())).findFirst();
    }

    List<Shot> all() {
        var shots = new ArrayList<Shot>();
        orders.values().forEach(order -> shots.addAll(shots(order)));
        return shots;
    }

    private Shot shot(Generation order, GenerationItem item) {
        var asset = item.asset();
        return new Shot(
                order,
                item,
                steps.get(item.id()),
                asset == null ? null : assets.get(asset),
                asset == null ? null : verdicts.get(asset));
    }
}
