/// Turns what a model says of a noisy picture into a less noisy one, step by step. [SchedulerConfig] reads a model's
/// `scheduler_config.json`, can be told another kind or other options, and makes the [Scheduler] of one picture;
/// [Guidance] weighs the answers to prompt and negative prompt. Formulas and single precision are those of diffusers.
/// Tensors are flat arrays in any shape; a scheduler never looks at the shape.
@NullMarked
package org.bildwerk.generator.scheduler;

import org.jspecify.annotations.NullMarked;
