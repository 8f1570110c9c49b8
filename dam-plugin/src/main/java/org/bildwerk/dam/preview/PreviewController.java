package org.bildwerk.dam.preview;

import java.util.List;
import java.util.Map;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.job.JobId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The state of the derived facts, and their rebuild.
@RestController
@RequestMapping("/api/v1/derived")
final class PreviewController {

    private final Rebuild rebuild;
    private final Identity identity;

    PreviewController(Rebuild rebuild, Identity identity) {
        this.rebuild = rebuild;
        this.identity = identity;
    }

    @GetMapping
    List<Rebuild.Count> counts() {
        return rebuild.counts(identity.caller());
    }

    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, JobId> rebuild() {
        return Map.of("job", rebuild.start(identity.caller()).id());
    }
}
