/// Image generation behind the ports of the DAM core: diffusion models in the layout of diffusers, run by ONNX Runtime.
///
/// The subpackages are internal: `onnx` reads graph files, `device` loads and runs them, `model` knows what a model's
/// folder holds, `text`, `noise` and `scheduler` are the mathematics without a graph, `lora` lays adapters over a model
/// and `inversion` learned words, and `pipeline` makes pictures of all of it.
@NullMarked
package org.bildwerk.generator;

import org.jspecify.annotations.NullMarked;
