package org.bildwerk.dam.generation;

import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.account.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The models that are installed, and what they can do.
@RestController
@RequestMapping("/api/v1/models")
final class ModelController {

    private final Models models;
    private final Identity identity;

    ModelController(Models models, Identity identity) {
        this.models = models;
        this.identity = identity;
    }

    /// A text for a model.
    record ReadBody(@Nullable String generator, @Nullable String prompt) {

        String text() {
            if (prompt == null) {
                throw new OrderRefusedException(GenerationRefusal.PROMPT_MISSING);
            }
            return prompt;
        }
    }

    @GetMapping
    List<Models.Installed> all() {
        identity.caller();
        return models.all();
    }

    @GetMapping("/{model}/capabilities")
    Capabilities capabilities(@PathVariable String model, @RequestParam(required = false) @Nullable String generator) {
        identity.caller();
        return models.capabilities(generator, model);
    }

    @PostMapping("/{model}/prompt-reading")
    Optional<PromptReading> read(@PathVariable String model, @RequestBody ReadBody body) {
        identity.caller();
        return models.read(body.generator(), model, body.text());
    }
}
