package org.bildwerk.dam.quality;

import java.util.Map;
import org.bildwerk.dam.account.Identity;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// How far the library is measured, and measuring what is not.
@RestController
@RequestMapping("/api/v1/quality")
final class MeasuringController {

    private final MeasureOrders orders;
    private final Identity identity;

    MeasuringController(MeasureOrders orders, Identity identity) {
        this.orders = orders;
        this.identity = identity;
    }

    /// Returns how many current versions are in which state: `missing`, `fresh`, `stale`, `failed`.
    @GetMapping
    Map<String, Long> counts() {
        return orders.counts(identity.caller());
    }

    /// Orders what is missing, stale or failed, some at a time.
    @PostMapping("/measure")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Integer> measure() {
        return Map.of("ordered", orders.again(identity.caller()));
    }
}
