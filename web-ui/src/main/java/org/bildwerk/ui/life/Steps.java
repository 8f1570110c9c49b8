package org.bildwerk.ui.life;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetLife;
import org.bildwerk.dam.asset.Bin;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.asset.Transition;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.dam.site.Publications;
import org.bildwerk.dam.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lets assets take steps, one after the other; what one refuses does not stop the next.
@Component
public class Steps {

    private final Identity identity;
    private final AssetLife life;
    private final Bin bin;
    private final Publications publications;
    private final AssetCatalog catalog;

    // Who acts, what there is, and the three places where a step is taken.
    Steps(Identity identity, AssetLife life, Bin bin, Publications publications, AssetCatalog catalog) {
        this.identity = identity;
        this.life = life;
        this.bin = bin;
        this.publications = publications;
        this.catalog = catalog;
    }

    /// What became of each.
    public record Outcome(List<AssetId> done, Map<AssetId, DamException> refused) {}

    /// Returns which of the assets the caller may let take which step now, in the order of the life.
    public Map<Transition, List<Asset>> open(List<Asset> assets) {
        var caller = identity.caller();
        var open = new EnumMap<Transition, List<Asset>>(Transition.class);
        for (var asset : assets) {
            life.stepsFor(caller, asset)
                    .forEach(step -> open.computeIfAbsent(step, unused -> new ArrayList<>())
                            .add(asset));
        }
        open.remove(Transition.EXPIRE);
        return open;
    }

    /// Lets them take a step that concerns no site.
    public Outcome take(Transition step, List<AssetId> assets, @Nullable String reason) {
        return each(assets, id -> life.move(identity.caller(), id, step.to(), reason));
    }

    /// Takes a step back as far as that goes.
    public Outcome takeBack(Transition step, List<AssetId> assets) {
        return each(assets, id -> {
            var caller = identity.caller();
            switch (step) {
                case SUBMIT -> life.recall(caller, id);
                case RECALL, REJECT -> life.submit(caller, id);
                case APPROVE, ARCHIVE -> life.reopen(caller, id);
                default -> throw new IllegalArgumentException(step + " cannot be taken back");
            }
        });
    }

    /// Returns which of the assets lack an alternative text, each with the languages of the site where it is missing.
    public Map<AssetId, List<String>> withoutAlt(List<AssetId> assets, Site site) {
        var missing = new LinkedHashMap<AssetId, List<String>>();
        each(assets, id -> {
            var languages = publications.withoutAlt(identity.caller(), id, site);
            if (!languages.isEmpty()) {
                missing.put(id, languages);
            }
        });
        return missing;
    }

    /// Returns those that withdrawing brings back to where they are now: approved, and not on the site.
    public Set<AssetId> notYetOn(Site site, List<AssetId> assets) {
        return where(
                assets,
                asset -> asset.status() != Status.EXPIRED && live(asset, site).isEmpty());
    }

    /// Returns those that publishing brings back to where they are now: on the site, and not changed since.
    public Set<AssetId> asTheyStandOn(Site site, List<AssetId> assets) {
        return where(
                assets,
                asset -> live(asset, site)
                        .filter(live -> publications.isPresent(live, asset, site))
                        .isPresent());
    }

    /// Tells whether the site shows the asset otherwise than it is now.
    boolean isAhead(Site site, Asset asset) {
        return live(asset, site).filter(live -> !live.shows(asset)).isPresent();
    }

    private Set<AssetId> where(List<AssetId> assets, Predicate<Asset> condition) {
        return catalog.all(identity.caller(), assets).stream()
                .filter(condition)
                .map(Asset::id)
                .collect(Collectors.toSet());
    }

    private Optional<Publication> live(Asset asset, Site site) {
        return publications.live(identity.caller(), asset.id(), site);
    }

    public Outcome publish(List<AssetId> assets, Site site) {
        return each(assets, id -> publications.publish(identity.caller(), id, site));
    }

    public Outcome withdraw(List<AssetId> assets, Site site) {
        return each(assets, id -> publications.withdraw(identity.caller(), id, site));
    }

    public Outcome delete(List<AssetId> assets) {
        return each(assets, id -> bin.put(identity.caller(), id));
    }

    public Outcome restore(List<AssetId> assets) {
        return each(assets, id -> bin.restore(identity.caller(), id));
    }

    private static Outcome each(List<AssetId> assets, Consumer<AssetId> step) {
        var done = new ArrayList<AssetId>();
        var refused = new LinkedHashMap<AssetId, DamException>();
        for (var asset : assets) {
            try {
                step.accept(asset);
                done.add(asset);
            } catch (DamException e) {
                refused.put(asset, e);
            }
        }
        return new Outcome(done, refused);
    }
}
