package org.bildwerk.dam.provenance;

import org.bildwerk.dam.account.Identity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How signing stands, for administrators.
@RestController
@RequestMapping("/api/v1/provenance/signing")
final class SigningController {

    private final SigningStatus status;
    private final Identity identity;

    SigningController(SigningStatus status, Identity identity) {
        this.status = status;
        this.identity = identity;
    }

    @GetMapping
    SigningStatus.Status look() {
        return status.look(identity.caller());
    }

    @PostMapping("/rotate")
    SigningStatus.Status rotate() {
        return status.rotate(identity.caller());
    }
}
