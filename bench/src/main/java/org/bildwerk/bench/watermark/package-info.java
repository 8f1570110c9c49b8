/// Measures the invisible mark: how well it lives through what happens to pictures, how little it changes them, and how
/// often a picture without a mark is taken for a marked one. [Plan] fixes pictures, attacks, figures and aims; it was
/// written before the mark was tuned. [WatermarkMeasurement] runs it.
@NullMarked
package org.bildwerk.bench.watermark;

import org.jspecify.annotations.NullMarked;
