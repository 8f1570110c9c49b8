package org.bildwerk;

import org.bildwerk.ui.operations.Operations;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts Bildwerk: the web application, the REST API, the public image addresses and the workers in one process. Only
/// `org.bildwerk.ui` is scanned; the other modules come as starters, as in any host.
@SpringBootApplication(scanBasePackages = "org.bildwerk.ui")
public class Application {

    public static void main(String[] arguments) {
        if (Operations.asked(arguments)) {
            System.exit(Operations.run(System.out, System.err, arguments));
        }
        SpringApplication.run(Application.class, arguments);
    }
}
