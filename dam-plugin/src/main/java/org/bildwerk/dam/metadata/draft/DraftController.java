package org.bildwerk.dam.metadata.draft;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetReport;
import org.bildwerk.dam.job.JobId;
import org.bildwerk.dam.metadata.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Drafts of texts: the list of open ones, the order for more, and the decision on each.
@RestController
@RequestMapping("/api/v1")
final class DraftController {

    private final Drafts drafts;
    private final Identity identity;

    DraftController(Drafts drafts, Identity identity) {
        this.drafts = drafts;
        this.identity = identity;
    }

    /// A draft as the API tells it.
    ///
    /// @param warning `from-prompt` where its words are the prompt's, and whoever confirms it publishes them
    record Answer(
            AssetId asset,
            String language,
            String field,
            Draft.State state,
            @Nullable String text,
            String source,
            List<String> basis,
            @Nullable String warning,
            @Nullable String reason,
            @Nullable String decidedBy) {

        static Answer of(Draft draft) {
            return new Answer(
                    draft.asset(),
                    draft.language(),
                    draft.field().key(),
                    draft.state(),
                    draft.text(),
                    draft.source(),
                    draft.basis(),
                    draft.fromPrompt() ? "from-prompt" : null,
                    draft.reason(),
                    draft.decidedBy());
        }
    }

    record Wanted(
            @NotEmpty @Size(max = 10_000) List<UUID> assets,
            @Nullable List<String> languages,
            @Nullable List<String> fields) {}

    record Corrected(@Nullable String text) {}

    @GetMapping("/drafts")
    List<Answer> open(
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable List<String> fields,
            @RequestParam(defaultValue = "50") int limit) {
        return drafts.open(identity.caller(), language, fields(fields), limit).stream()
                .map(Answer::of)
                .toList();
    }

    @PostMapping("/drafts")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, JobId> order(@Valid @RequestBody Wanted wanted) {
        var assets = wanted.assets().stream().map(AssetId::new).toList();
        var languages = wanted.languages() == null ? List.<String>of() : wanted.languages();
        var order = new Drafts.Order(assets, languages, fields(wanted.fields()));
        return Map.of("job", drafts.order(identity.caller(), order).id());
    }

    @GetMapping("/assets/{id}/drafts")
    List<Answer> of(@PathVariable UUID id) {
        return drafts.of(identity.caller(), new AssetId(id)).stream()
                .map(Answer::of)
                .toList();
    }

    @PostMapping("/assets/{id}/drafts/{language}/{field}/confirm")
    AssetReport confirm(
            @PathVariable UUID id,
            @PathVariable String language,
            @PathVariable String field,
            @RequestBody(required = false) @Nullable Corrected corrected) {
        var text = corrected == null ? null : corrected.text();
        return AssetReport.of(drafts.confirm(identity.caller(), new AssetId(id), language, field(field), text));
    }

    @PostMapping("/assets/{id}/drafts/{language}/{field}/reject")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reject(@PathVariable UUID id, @PathVariable String language, @PathVariable String field) {
        drafts.reject(identity.caller(), new AssetId(id), language, field(field));
    }

    @PostMapping("/assets/{id}/drafts/{language}/{field}/reopen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(@PathVariable UUID id, @PathVariable String language, @PathVariable String field) {
        drafts.reopen(identity.caller(), new AssetId(id), language, field(field));
    }

    private static Set<TextField> fields(@Nullable List<String> keys) {
        var fields = EnumSet.noneOf(TextField.class);
        if (keys != null) {
            keys.forEach(key -> fields.add(field(key)));
        }
        return fields;
    }

    private static TextField field(String key) {
        return Arrays.stream(TextField.values())
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new DraftException(DraftRefusal.DRAFT_FIELD_UNKNOWN, key));
    }
}
