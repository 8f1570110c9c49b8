/// ONNX files, read and rewritten without a library for Protocol Buffers.
///
/// [org.bildwerk.generator.onnx.GraphFile] lists what a graph holds (operations, weights, inputs) without loading the
/// weights, and says where they stand. What is hostile or damaged is refused before ONNX Runtime sees it.
/// [org.bildwerk.generator.onnx.ExternalWeights] makes a copy of a graph whose chosen weights come from outside, which
/// is how adapters are laid over a model.
@NullMarked
package org.bildwerk.generator.onnx;

import org.jspecify.annotations.NullMarked;
