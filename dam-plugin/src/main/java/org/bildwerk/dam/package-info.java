/// The DAM core: assets with their files, descriptions, rights and life, and what every module shares: jobs, events,
/// audit, storage and accounts. A starter for any Spring Boot application; its entry is [DamAutoConfiguration], its
/// services stand in one package for each feature.
@ApplicationModule(
        displayName = "DAM core",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.bildwerk.dam;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
