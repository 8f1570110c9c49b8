package org.bildwerk.dam.storage;

import java.time.Duration;
import java.util.List;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The object store, for administrators: what the library refers to, and the sweep of what it does not.
@RestController
@RequestMapping("/api/v1/storage")
final class StorageController {

    private static final int PAGE = 10_000;

    private final Blobs blobs;
    private final Identity identity;

    StorageController(Blobs blobs, Identity identity) {
        this.blobs = blobs;
        this.identity = identity;
    }

    /// Lists the files that the library refers to, in the order of their names; the next page begins after the last.
    @GetMapping("/blobs")
    Page blobs(@RequestParam(defaultValue = "") String after) {
        identity.caller().require("list the object store", Role.ADMINISTRATOR);
        return new Page(blobs.referencedAfter(after, PAGE));
    }

    @PostMapping("/sweep")
    SweepReport sweep(@RequestBody Sweep sweep) {
        identity.caller().require("sweep the object store", Role.ADMINISTRATOR);
        return blobs.sweep(sweep.grace());
    }

    record Page(List<String> sha256) {}

    /// @param grace how long a file must have had no reference
    record Sweep(Duration grace) {}
}
