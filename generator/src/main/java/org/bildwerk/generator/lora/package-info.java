/// Adapters of low rank, laid over a model's weights.
///
/// [org.bildwerk.generator.lora.SafeTensors] reads the only file format that is taken (pickled files run code and are
/// refused), [org.bildwerk.generator.lora.LoraFile] understands the keys of kohya and of diffusers, and
/// [org.bildwerk.generator.lora.LoraOverlay] finds the weights that they mean in the graph itself and merges them.
@NullMarked
package org.bildwerk.generator.lora;

import org.jspecify.annotations.NullMarked;
