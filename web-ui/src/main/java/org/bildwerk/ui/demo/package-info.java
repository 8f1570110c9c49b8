/// Fills an empty library with pictures that Bildwerk renders itself, and shows them on an example page.
///
/// [DemoScenes] lists the pictures: what is seen, and how each is described, in German and English.
/// The drawing is done in `scene`.
@NullMarked
package org.bildwerk.ui.demo;

import org.jspecify.annotations.NullMarked;
