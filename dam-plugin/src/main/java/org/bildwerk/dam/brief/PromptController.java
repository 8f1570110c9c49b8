package org.bildwerk.dam.brief;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.generation.Difference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Prompts over HTTP. A change names the version that it was made from.
@RestController
@RequestMapping("/api/v1/prompts")
final class PromptController {

    private final Editions<Prompt> prompts;
    private final Identity identity;

    PromptController(Editions<Prompt> prompts, Identity identity) {
        this.prompts = prompts;
        this.identity = identity;
    }

    /// A prompt with its values, as a recipe takes it.
    record Words(String prompt, String negativePrompt, UUID id, int version) {}

    @GetMapping
    List<Edition<Prompt>> search(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        return prompts.search(identity.caller(), text, offset, limit);
    }

    @PostMapping
    ResponseEntity<Edition<Prompt>> create(@RequestBody Prompt body) {
        var made = prompts.create(identity.caller(), body);
        return ResponseEntity.created(URI.create("/api/v1/prompts/" + made.id()))
                .body(made);
    }

    @GetMapping("/{id}")
    Edition<Prompt> one(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version) {
        return prompts.get(identity.caller(), id, version);
    }

    @GetMapping("/{id}/versions")
    List<Edition<Prompt>> versions(@PathVariable UUID id) {
        return prompts.versions(identity.caller(), id);
    }

    @PutMapping("/{id}")
    Edition<Prompt> change(@PathVariable UUID id, @RequestParam int version, @RequestBody Prompt body) {
        return prompts.change(identity.caller(), id, version, body);
    }

    @PostMapping("/{id}/archive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(@PathVariable UUID id) {
        prompts.archive(identity.caller(), id);
    }

    @GetMapping("/{id}/diff")
    List<Difference> diff(@PathVariable UUID id, @RequestParam int from, @RequestParam int to) {
        return prompts.diff(identity.caller(), id, from, to);
    }

    @PostMapping("/{id}/text")
    Words text(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestBody Map<String, String> values) {
        var prompt = prompts.get(identity.caller(), id, version);
        return new Words(prompt.body().text(values), prompt.body().negativeText(values), id, prompt.version());
    }
}
