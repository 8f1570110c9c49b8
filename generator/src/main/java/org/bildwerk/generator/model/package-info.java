/// Models in the layout of diffusers: what a folder holds, and one class for each part of a model.
///
/// [org.bildwerk.generator.model.ModelFolder#read] reads a folder into a [org.bildwerk.generator.model.Model] and
/// refuses by name what cannot run. The parts ([org.bildwerk.generator.model.TextEncoder],
/// [org.bildwerk.generator.model.UNet], [org.bildwerk.generator.model.VaeDecoder] and so on) ask the graph itself for
/// its inputs, since exporters differ, and give their session back when they are closed.
@NullMarked
package org.bildwerk.generator.model;

import org.jspecify.annotations.NullMarked;
