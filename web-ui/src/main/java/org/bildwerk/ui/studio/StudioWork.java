package org.bildwerk.ui.studio;

import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Bin;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.generation.Candidates;
import org.bildwerk.dam.generation.Capabilities;
import org.bildwerk.dam.generation.Generation;
import org.bildwerk.dam.generation.GenerationEvent;
import org.bildwerk.dam.generation.GenerationFeed;
import org.bildwerk.dam.generation.GenerationId;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.GenerationOrder;
import org.bildwerk.dam.generation.Generations;
import org.bildwerk.dam.generation.Models;
import org.bildwerk.dam.generation.PromptReading;
import org.bildwerk.dam.generation.Remake;
import org.bildwerk.dam.generation.Remakes;
import org.bildwerk.dam.quality.Gate;
import org.bildwerk.dam.quality.Likeness;
import org.bildwerk.dam.quality.QualityGate;
import org.bildwerk.dam.quality.Verdicts;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.ui.asset.Pictures;
import org.bildwerk.ui.quality.QualityDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a person sees and does in the Studio, as the one who is signed in.
@Component
class StudioWork {

    private final Identity identity;
    private final Models models;
    private final Generations generations;
    private final GenerationFeed feed;
    private final Candidates candidates;
    private final Remakes remakes;
    private final AssetCatalog catalog;
    private final Bin bin;
    private final Sites sites;
    private final QualityGate gate;
    private final QualityDesk desk;
    private final Likeness likeness;
    private final AssetWatch watch;

    // The views speak to this one class instead of to all thirteen.
    StudioWork(
            Identity identity,
            Models models,
            Generations generations,
            GenerationFeed feed,
            Candidates candidates,
            Remakes remakes,
            AssetCatalog catalog,
            Bin bin,
            Sites sites,
            QualityGate gate,
            QualityDesk desk,
            Likeness likeness,
            AssetWatch watch) {
        this.identity = identity;
        this.models = models;
        this.generations = generations;
        this.feed = feed;
        this.candidates = candidates;
        this.remakes = remakes;
        this.catalog = catalog;
        this.bin = bin;
        this.sites = sites;
        this.gate = gate;
        this.desk = desk;
        this.likeness = likeness;
        this.watch = watch;
    }

    boolean allowed() {
        return caller().is(Role.EDITOR);
    }

    Caller caller() {
        return identity.caller();
    }

    List<Models.Installed> models() {
        return models.usable();
    }

    Capabilities capabilities(Models.Installed model) {
        return models.capabilities(model.generator(), model.card().name());
    }

    /// Tells whether a model makes pictures from words alone.
    boolean beginsWithWords(Models.Installed model) {
        return capabilities(model).modes().contains(GenerationMode.TEXT_TO_IMAGE);
    }

    /// Tells what becomes of a prompt; empty where nobody knows, also because the model broke.
    Optional<PromptReading> read(Models.Installed model, String prompt) {
        try {
            return models.read(model.generator(), model.card().name(), prompt);
        } catch (DamException unreadable) {
            return Optional.empty();
        }
    }

    List<Place> places() {
        return Place.all(sites.all());
    }

    Generation order(GenerationOrder order) {
        return generations.order(caller(), order, UUID.randomUUID().toString());
    }

    /// Returns the newest orders, the newest first.
    List<Generation> board(int most) {
        return generations.latest(caller(), most);
    }

    /// @param ended called at last, however the telling ended
    GenerationFeed.Following follow(GenerationId id, Consumer<GenerationEvent> listener, Runnable ended) {
        return feed.follow(caller(), id, listener, ended);
    }

    /// Tells which pictures change, whoever changes them.
    Registration followAssets(Consumer<Set<AssetId>> listener) {
        return watch.follow(listener);
    }

    Generation cancel(GenerationId id, @Nullable UUID item) {
        return item == null ? generations.cancel(caller(), id) : generations.cancel(caller(), id, item);
    }

    Generation retry(GenerationId id) {
        return generations.retry(caller(), id);
    }

    void putAway(GenerationId id, boolean away) {
        generations.putAway(caller(), id, away);
    }

    void keep(AssetId id) {
        candidates.keep(caller(), id);
    }

    void drop(AssetId id) {
        candidates.drop(caller(), id);
    }

    void takeBack(AssetId dropped) {
        bin.restore(caller(), dropped);
    }

    List<Asset> assets(Collection<AssetId> ids) {
        return catalog.all(caller(), ids);
    }

    Optional<Asset> find(AssetId id) {
        return catalog.find(caller(), id);
    }

    Optional<Asset> find(VersionId version) {
        return catalog.ofVersion(caller(), version);
    }

    /// Tells how a picture was made, and whether it can be made again.
    Optional<Remake> remake(AssetId id) {
        return remakes.of(caller(), id);
    }

    /// Returns what the gate to the library says; measures first what was not measured.
    Verdicts verdicts(Caller caller, AssetId id) {
        return gate.verdicts(caller, id, Gate.KEEP, null);
    }

    /// Measures how alike two pictures are; empty where they cannot be compared.
    Optional<Likeness.Measured> likeness(Asset one, Asset other) {
        return likeness.of(one.version(), other.version());
    }

    /// Lets a picture into the library that a check blocks.
    void waive(AssetId id, String check, String reason, @Nullable Instant until) {
        desk.waive(id, check, Gate.KEEP, null, reason, until);
    }

    /// Returns the address of a small picture; null while there is none.
    static @Nullable String thumbnail(Asset asset) {
        var small = asset.derived().get("preview-256");
        return small == null || small.blob() == null
                ? Pictures.unedited(asset)
                : "/api/v1/assets/%s/previews/256?v=%s"
                        .formatted(asset.id(), small.updatedAt().toEpochMilli());
    }

    /// Returns the address of the picture as large as the board shows it.
    static @Nullable String picture(Asset asset) {
        var middle = asset.derived().get("preview-512");
        return middle == null || middle.blob() == null || asset.version().width() <= 512
                ? Pictures.unedited(asset)
                : "/api/v1/assets/%s/previews/512?v=%s"
                        .formatted(asset.id(), middle.updatedAt().toEpochMilli());
    }
}
