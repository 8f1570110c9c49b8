package org.bildwerk.ui.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Leads from the bare address to the application, without the name of a host, which may be anything that was sent.
@Controller
class StartPage {

    @GetMapping("/")
    ResponseEntity<Void> start(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, request.getContextPath() + "/app/library")
                .build();
    }
}
