package org.bildwerk.delivery.field;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.bildwerk.delivery.DeliveryProblem;
import org.bildwerk.delivery.PublicScript;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Hands out the script that measures, and takes what it sends. Opens no session, sets no cookie.
@RestController
public final class BeaconController {

    /// A page with forty pictures sends about six kilobytes.
    private static final int MOST_BYTES = 16 * 1024;

    private final PublicScript script;
    private final FieldRows rows;
    private final BeaconThrottle throttle;
    private final Clock clock;

    BeaconController(FieldRows rows, BeaconThrottle throttle, Clock clock) {
        this.rows = rows;
        this.throttle = throttle;
        this.clock = clock;
        this.script = PublicScript.beside(BeaconController.class, "beacon.js");
    }

    @GetMapping("/b.js")
    ResponseEntity<byte[]> handOut() {
        return script.answer();
    }

    /// Takes JSON under whatever type: `sendBeacon` calls it text.
    @PostMapping("/b")
    ResponseEntity<?> take(HttpServletRequest request) throws IOException {
        if (!throttle.admits(request.getRemoteAddr())) {
            return DeliveryProblem.of(
                    HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Wait a minute", Duration.ofMinutes(1));
        }
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return DeliveryProblem.of(
                    HttpStatus.CONTENT_TOO_LARGE, "content-too-large", "A beacon has 16 kilobytes at most");
        }
        var beacon = BeaconReader.read(body).orElse(null);
        if (beacon == null) {
            return DeliveryProblem.of(HttpStatus.BAD_REQUEST, "unreadable-body", "This is no beacon");
        }
        rows.insert(beacon, clock.instant());
        return ResponseEntity.noContent()
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "no-store")
                .build();
    }
}
