package org.bildwerk.dam.generation;

import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetReport;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The candidates of the caller: which there are, and whether they come into the library.
@RestController
@RequestMapping("/api/v1/candidates")
final class CandidateController {

    private final Candidates candidates;
    private final Identity identity;

    CandidateController(Candidates candidates, Identity identity) {
        this.candidates = candidates;
        this.identity = identity;
    }

    @GetMapping
    List<AssetReport> all(@RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "100") int limit) {
        return candidates.of(identity.caller(), offset, limit).stream()
                .map(CandidateController::report)
                .toList();
    }

    @PostMapping("/{asset}/keep")
    AssetReport keep(@PathVariable UUID asset) {
        return report(candidates.keep(identity.caller(), new AssetId(asset)));
    }

    @PostMapping("/{asset}/drop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable UUID asset) {
        candidates.drop(identity.caller(), new AssetId(asset));
    }

    private static AssetReport report(Asset asset) {
        return AssetReport.of(asset);
    }
}
