/// Image generation behind the ports of the DAM core. Its pipelines come with their own issue; until then the module
/// holds this page alone, and the ports (`ImageGenerator`, `Recipe`) stand in `org.bildwerk.dam.generation`.
@NullMarked
package org.bildwerk.generator;

import org.jspecify.annotations.NullMarked;
