package org.bildwerk.ui.studio;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.InputStream;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.generation.Masks;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Takes the masks that are painted in the browser, and shows them again to who painted them. It belongs to our own
/// pages; programs use `/api/v1/generations`.
@Hidden
@RestController
@RequestMapping(MasksController.ADDRESS)
class MasksController {

    static final String ADDRESS = "/app-data/masks";
    private final Masks masks;
    private final Identity identity;

    MasksController(Masks masks, Identity identity) {
        this.masks = masks;
        this.identity = identity;
    }

    record Kept(String sha256) {}

    @PostMapping(consumes = MediaType.IMAGE_PNG_VALUE)
    Kept keep(InputStream png) throws InterruptedException {
        return new Kept(masks.keep(identity.caller(), png));
    }

    @GetMapping(path = "/{sha256}", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> show(@PathVariable String sha256) {
        return masks.read(identity.caller(), sha256)
                .map(png ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
