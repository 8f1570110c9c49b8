package org.bildwerk.dam.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The caller's API keys.
@RestController
@RequestMapping("/api/v1/api-keys")
final class ApiKeyController {

    private final ApiKeys keys;
    private final Identity identity;

    ApiKeyController(ApiKeys keys, Identity identity) {
        this.keys = keys;
        this.identity = identity;
    }

    /// What a key is to be.
    ///
    /// @param validFor ISO 8601 duration such as `P90D`; null for ever
    record NewKey(
            @NotNull String name,
            @NotNull Set<Scope> scopes,
            @Nullable Duration validFor) {}

    @GetMapping
    List<ApiKey> all() {
        return keys.keys(identity.caller());
    }

    /// Makes a key; its secret is in this answer and nowhere else.
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ApiKey.Issued issue(@Valid @RequestBody NewKey body) {
        return keys.issue(identity.caller(), body.name(), body.scopes(), body.validFor());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        keys.revoke(identity.caller(), id);
    }
}
