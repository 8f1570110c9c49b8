/// ONNX Runtime and the memory it may take. Nothing outside of this package names one of its types.
///
/// [org.bildwerk.generator.device.Sessions] lends loaded graphs and ends those that were not used for longest when the
/// budget is full; a [org.bildwerk.generator.device.GraphSession] runs one, and a
/// [org.bildwerk.generator.device.Cancellation] ends a run from another thread.
/// [org.bildwerk.generator.device.Devices] says where graphs run, and why not elsewhere.
@NullMarked
package org.bildwerk.generator.device;

import org.jspecify.annotations.NullMarked;
