package org.bildwerk.dam.provenance;

import java.io.IOException;
import java.io.InputStream;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.NotSignedInException;
import org.bildwerk.dam.ingest.FileReading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Verifies any file that somebody sends: as a form, or as the bare body. Nothing of it is kept.
@RestController
@RequestMapping("/api/v1/verify")
final class VerificationController {

    private final Verification verification;
    private final FileReading reading;
    private final Identity identity;

    VerificationController(Verification verification, FileReading reading, Identity identity) {
        this.verification = verification;
        this.reading = reading;
        this.identity = identity;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Verification.Verdict form(@RequestPart MultipartFile file) throws IOException, InterruptedException {
        var name = file.getOriginalFilename();
        try (var in = file.getInputStream()) {
            return verify(in, name == null ? "" : name);
        }
    }

    @PostMapping(consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE, "image/*"})
    Verification.Verdict body(InputStream body, @RequestParam(defaultValue = "") String fileName)
            throws InterruptedException {
        return verify(body, fileName);
    }

    private Verification.Verdict verify(InputStream in, String fileName) throws InterruptedException {
        try (var staging = reading.stage(in)) {
            return verification.verify(caller(), staging, fileName);
        }
    }

    private @Nullable Caller caller() {
        try {
            return identity.caller();
        } catch (NotSignedInException stranger) {
            return null;
        }
    }
}
