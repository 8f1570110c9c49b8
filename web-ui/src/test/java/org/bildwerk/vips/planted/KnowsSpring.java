package org.bildwerk.vips.planted;

import org.springframework.stereotype.Component;

/// Planted: a library must stand on the JDK alone.
@Component
public final class KnowsSpring {}
