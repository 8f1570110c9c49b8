/// Makes pictures: of text, of other pictures, inside a mask, beyond the borders, larger.
///
/// [org.bildwerk.generator.pipeline.Pipeline] takes a [org.bildwerk.generator.pipeline.Wish] and gives a picture. Noise
/// is drawn, guidance mixed and values rounded in the order of diffusers, so that one seed gives one picture in both.
/// [org.bildwerk.generator.pipeline.Enlarger] makes pictures larger tile by tile.
@NullMarked
package org.bildwerk.generator.pipeline;

import org.jspecify.annotations.NullMarked;
