package org.bildwerk.delivery.markup;

import org.bildwerk.delivery.PublicScript;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Hands out the web component `<bw-picture>`, which draws the blurred placeholder where a page forbids styles inside
/// its elements. Without it the picture inside is the same. Opens no session, sets no cookie. `component.js` is made
/// from `component.source.js` as the script of field data is from its own.
@RestController
public final class ComponentController {

    private final PublicScript script = PublicScript.beside(ComponentController.class, "component.js");

    @GetMapping("/bw.js")
    ResponseEntity<byte[]> handOut() {
        return script.answer();
    }
}
