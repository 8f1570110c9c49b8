package org.bildwerk.vips;

import java.util.concurrent.atomic.AtomicLong;

/// The loaded library with its version and the count of images that are open in this process.
record NativeContext(VipsLibrary library, VipsVersion version, AtomicLong liveImages) {}
