package org.bildwerk.dam.generation;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.account.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Orders for pictures, their report, cancel and retry, and what becomes of them as it happens.
@RestController
@RequestMapping("/api/v1/generations")
final class GenerationController {

    private final Generations generations;
    private final GenerationStream stream;
    private final Masks masks;
    private final Identity identity;

    GenerationController(Generations generations, GenerationStream stream, Masks masks, Identity identity) {
        this.generations = generations;
        this.stream = stream;
        this.masks = masks;
        this.identity = identity;
    }

    /// An order.
    ///
    /// @param recipe a recipe as reports tell it; what it leaves out is filled with the model's defaults
    /// @param count pictures for each place of the matrix; 1 where it is left out
    record OrderBody(
            @Nullable String generator,
            Recipe recipe,
            @Nullable Integer count,
            @Nullable List<Axis> axes,
            @Nullable Integer priority) {

        // Stops at an axis that is not there while the body is read.
        OrderBody {
            axes = axes == null ? null : List.copyOf(axes);
        }

        // A body may lack the recipe.
        @SuppressWarnings({"ConstantValue", "NullAway"})
        GenerationOrder order() {
            var wanted = recipe == null ? Recipe.wanted("", "").recipe() : recipe;
            return new GenerationOrder(
                    generator,
                    wanted,
                    count == null ? 1 : count,
                    axes == null ? List.of() : axes,
                    priority == null ? 0 : priority);
        }
    }

    /// A mask that was kept.
    record MaskReport(String sha256) {}

    @PostMapping
    ResponseEntity<GenerationReport> order(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody OrderBody body) {
        var ordered = generations.order(identity.caller(), body.order(), key);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/generations/" + ordered.id()))
                .body(GenerationReport.of(ordered));
    }

    @GetMapping
    List<GenerationReport> latest(@RequestParam(defaultValue = "20") int limit) {
        return generations.latest(identity.caller(), limit).stream()
                .map(GenerationReport::of)
                .toList();
    }

    @GetMapping("/{id}")
    GenerationReport one(@PathVariable UUID id) {
        return GenerationReport.of(generations.get(identity.caller(), new GenerationId(id)));
    }

    @PostMapping("/{id}/cancel")
    GenerationReport cancel(@PathVariable UUID id) {
        return GenerationReport.of(generations.cancel(identity.caller(), new GenerationId(id)));
    }

    @PostMapping("/{id}/items/{item}/cancel")
    GenerationReport cancel(@PathVariable UUID id, @PathVariable UUID item) {
        return GenerationReport.of(generations.cancel(identity.caller(), new GenerationId(id), item));
    }

    @PostMapping("/{id}/put-away")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putAway(@PathVariable UUID id) {
        generations.putAway(identity.caller(), new GenerationId(id), true);
    }

    @DeleteMapping("/{id}/put-away")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOut(@PathVariable UUID id) {
        generations.putAway(identity.caller(), new GenerationId(id), false);
    }

    @PostMapping("/{id}/retry")
    ResponseEntity<GenerationReport> retry(@PathVariable UUID id) {
        var retried = generations.retry(identity.caller(), new GenerationId(id));
        return ResponseEntity.accepted().body(GenerationReport.of(retried));
    }

    /// Streams what becomes of the order. A browser comes again when a stream ends; who was told the end gets a
    /// 204, and stays away.
    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @PathVariable UUID id, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        var caller = identity.caller();
        var order = generations.get(caller, new GenerationId(id));
        return GenerationStream.END.equals(last) && order.finished()
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(stream.open(caller, order.id()));
    }

    @PostMapping(path = "/masks", consumes = MediaType.IMAGE_PNG_VALUE)
    MaskReport mask(InputStream png) throws IOException, InterruptedException {
        return new MaskReport(masks.keep(identity.caller(), png));
    }
}
