/// Normally distributed numbers that are the same on every machine for the same seed. [Noise] is the entry: one
/// generator for one picture, so that the size of a batch never changes a picture. The numbers are, bit by bit, those
/// of torch on the CPU, or those of a CUDA device as far as it draws them by its documented counter; [Variation] walks
/// from one seed's noise towards another's.
///
/// Why so, and what that took: `docs/decisions/0021-the-noise-of-torch.md`.
@NullMarked
package org.bildwerk.generator.noise;

import org.jspecify.annotations.NullMarked;
