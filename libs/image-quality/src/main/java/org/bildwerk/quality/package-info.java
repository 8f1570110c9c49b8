/// Measures pictures without a model: [Pdq] for likeness, [Ssim] and [Psnr] for fidelity to an original, [Sharpness],
/// [Tones] and [Seams] for faults of a single picture. All of them read the brightness of a picture, a [Luma], which is
/// made from a [Raster]; [org.bildwerk.quality.ssimulacra.Ssimulacra2] reads its colours. [QualitySearch] finds the
/// quality to encode with. Everything is deterministic and thread-safe; no class keeps state.
@NullMarked
package org.bildwerk.quality;

import org.jspecify.annotations.NullMarked;
