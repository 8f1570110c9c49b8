/// Normally distributed numbers that are the same on every machine for the same seed. [Noise] is the entry: one
/// generator for one picture, so that the size of a batch never changes a picture. The numbers are, bit by bit, those
/// of torch on the CPU, or those of a CUDA device as far as it draws them by its documented counter; [Variation] walks
/// from one seed's noise towards another's.
@NullMarked
package org.bildwerk.generator.noise;

import org.jspecify.annotations.NullMarked;
