package org.bildwerk.ui.shell;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Leads from the bare address to the application.
@Controller
class StartPage {

    @GetMapping("/")
    String start() {
        return "redirect:/app/library";
    }
}
