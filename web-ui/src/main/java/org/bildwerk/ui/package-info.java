/// The web application: views in one package per feature, the shell around them, security, and what the application
/// adds to the modules below it. Views call the services of the DAM core directly; no Vaadin type leaves this module.
@ApplicationModule(
        displayName = "Application",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"dam", "indexer", "generator", "delivery"})
@NullMarked
package org.bildwerk.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
