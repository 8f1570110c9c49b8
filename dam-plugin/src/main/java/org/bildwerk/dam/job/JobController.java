package org.bildwerk.dam.job;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.Refused;
import org.bildwerk.dam.account.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// The report on durable work, its cancel and its retry.
@RestController
@RequestMapping("/api/v1/jobs")
final class JobController {

    private static final int MOST = 1000;

    private final Jobs jobs;
    private final Identity identity;
    private final Clock clock;

    JobController(Jobs jobs, Identity identity, Clock clock) {
        this.jobs = jobs;
        this.identity = identity;
        this.clock = clock;
    }

    record ItemReport(
            String subject,
            String state,
            int attempts,
            double progress,
            @Nullable String reason,
            @Nullable Refused refused,
            JsonNode result,
            Instant dueAt,
            @Nullable Instant finishedAt) {

        static ItemReport of(JobItem item) {
            return new ItemReport(
                    item.subject(),
                    item.state().key(),
                    item.attempts(),
                    item.progress(),
                    item.reason(),
                    item.refused(),
                    item.result(),
                    item.dueAt(),
                    item.finishedAt());
        }
    }

    @GetMapping
    List<JobReport> latest(@RequestParam(defaultValue = "50") int limit) {
        var now = clock.instant();
        return jobs.latest(identity.caller(), Math.clamp(limit, 1, MOST)).stream()
                .map(job -> JobReport.of(job, now))
                .toList();
    }

    @GetMapping("/{id}")
    JobReport one(@PathVariable UUID id) {
        var job = new JobId(id);
        return jobs.find(identity.caller(), job)
                .map(found -> JobReport.of(found, clock.instant()))
                .orElseThrow(() -> new JobNotFoundException(job));
    }

    @GetMapping("/{id}/items")
    List<ItemReport> items(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit) {
        var wanted = state == null ? null : State.of(state);
        return jobs
                .items(identity.caller(), new JobId(id), wanted, Math.max(0, offset), Math.clamp(limit, 1, MOST))
                .stream()
                .map(ItemReport::of)
                .toList();
    }

    @PostMapping("/{id}/cancel")
    JobReport cancel(@PathVariable UUID id) {
        jobs.cancel(identity.caller(), new JobId(id));
        return one(id);
    }

    @PostMapping("/{id}/retry")
    ResponseEntity<JobReport> retry(@PathVariable UUID id) {
        jobs.retryFailed(identity.caller(), new JobId(id));
        return ResponseEntity.accepted().body(one(id));
    }
}
