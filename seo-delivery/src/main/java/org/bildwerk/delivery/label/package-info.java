/// Draws the visible labels of pictures: a rounded plate with a few words on it. The letters are strokes of our own, so
/// a label has the same pixels on every machine, with whatever fonts. Entry: [org.bildwerk.delivery.label.Label].
@NullMarked
package org.bildwerk.delivery.label;

import org.jspecify.annotations.NullMarked;
