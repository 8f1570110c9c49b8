package org.bildwerk.dam.asset;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.metadata.AssetDescriptions;
import org.bildwerk.dam.metadata.DescriptionPatch;
import org.bildwerk.dam.metadata.StaleRevisionException;
import org.bildwerk.dam.web.BodyException;
import org.bildwerk.dam.web.BodyRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// One asset: reading it, describing it, editing its picture and moving it through its life.
@RestController
@RequestMapping("/api/v1/assets/{id}")
final class AssetController {

    private static final Set<String> BESIDE = Set.of("revision", "edit", "focalPoint");
    private static final ObjectReader STRICT =
            Json.mapper().reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final AssetCatalog catalog;
    private final AssetDescriptions descriptions;
    private final AssetLife life;
    private final Edits edits;
    private final Ratings ratings;
    private final Identity identity;

    AssetController(
            AssetCatalog catalog,
            AssetDescriptions descriptions,
            AssetLife life,
            Edits edits,
            Ratings ratings,
            Identity identity) {
        this.catalog = catalog;
        this.descriptions = descriptions;
        this.life = life;
        this.edits = edits;
        this.ratings = ratings;
        this.identity = identity;
    }

    @GetMapping
    ResponseEntity<AssetReport> one(@PathVariable UUID id) {
        return answer(catalog.get(identity.caller(), new AssetId(id)));
    }

    /// Changes description, rights and focal point: a field that is not named stays, null removes it. With `If-Match`
    /// the revision must be the present one; with the field `revision`, an older one is merged field by field.
    @PatchMapping
    ResponseEntity<AssetReport> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        var caller = identity.caller();
        var patch = DescriptionPatch.within(body, BESIDE);
        var revision = Revision.of(ifMatch, body);
        var asset = catalog.get(caller, new AssetId(id));
        if (ifMatch != null && revision != asset.revision()) {
            throw new StaleRevisionException(asset.revision(), revision);
        }
        var changed =
                descriptions.describe(caller, asset.id(), revision, patch.description(asset), patch.rights(asset));
        return answer(withShape(caller, changed, revision, body));
    }

    private Asset withShape(Caller caller, Asset asset, long revision, JsonNode body) {
        if (!body.has("edit") && !body.has("focalPoint")) {
            return asset;
        }
        var edit = read("edit", body.get("edit"), Edit.class, asset.edit());
        var focalPoint = read("focalPoint", body.get("focalPoint"), FocalPoint.class, asset.focalPoint());
        return edits.apply(caller, asset.id(), revision, edit, focalPoint);
    }

    private static <T> T read(String name, @Nullable JsonNode node, Class<T> type, T otherwise) {
        try {
            return node == null || node.isNull()
                    ? otherwise
                    : STRICT.forType(type).readValue(node);
        } catch (UnrecognizedPropertyException e) {
            throw new BodyException(BodyRefusal.FIELD_UNKNOWN, name + "." + e.getPropertyName());
        } catch (JacksonException e) {
            var why = e.getCause() instanceof IllegalArgumentException rule ? rule.getMessage() : "see the description";
            throw new IllegalArgumentException("`%s` cannot be read: %s".formatted(name, why), e);
        }
    }

    record Move(@NotNull String to, @Nullable String reason) {}

    @PostMapping("/status")
    ResponseEntity<AssetReport> move(@PathVariable UUID id, @Valid @RequestBody Move move) {
        return answer(life.move(identity.caller(), new AssetId(id), status(move.to()), move.reason()));
    }

    @GetMapping("/steps")
    List<String> steps(@PathVariable UUID id) {
        var caller = identity.caller();
        return life.nextFor(caller, catalog.get(caller, new AssetId(id))).stream()
                .map(Status::key)
                .sorted()
                .toList();
    }

    record Change(
            @Nullable String from,
            String to,
            String by,
            @Nullable String reason,
            java.time.Instant at) {}

    @GetMapping("/history")
    List<Change> history(@PathVariable UUID id) {
        return catalog.history(identity.caller(), new AssetId(id)).stream()
                .map(change -> new Change(
                        change.from() == null ? null : change.from().key(),
                        change.to().key(),
                        change.by(),
                        change.reason(),
                        change.at()))
                .toList();
    }

    /// Returns everything that was read from the file.
    @GetMapping("/embedded-metadata")
    JsonNode embedded(@PathVariable UUID id) {
        return catalog.factValue(identity.caller(), new AssetId(id), "embedded-metadata")
                .orElseGet(() -> Json.mapper().createObjectNode());
    }

    @GetMapping("/rating")
    Rating rating(@PathVariable UUID id) {
        var caller = identity.caller();
        var asset = catalog.get(caller, new AssetId(id)).id();
        return ratings.of(caller, List.of(asset)).getOrDefault(asset, Rating.NONE);
    }

    @PutMapping("/rating")
    Rating rate(@PathVariable UUID id, @Valid @RequestBody Rating rating) {
        ratings.rate(identity.caller(), new AssetId(id), rating);
        return rating;
    }

    private static Status status(String key) {
        return Arrays.stream(Status.values())
                .filter(status -> status.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no status `%s`; there are %s"
                        .formatted(
                                key,
                                Arrays.stream(Status.values()).map(Status::key).toList())));
    }

    private static ResponseEntity<AssetReport> answer(Asset asset) {
        return ResponseEntity.ok().eTag(Revision.eTag(asset)).body(AssetReport.of(asset));
    }
}
