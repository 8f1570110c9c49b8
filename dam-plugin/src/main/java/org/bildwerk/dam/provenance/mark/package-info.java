/// The imperceptible mark of generated pictures and the table that leads from its payload back to the record. [Marks]
/// marks, looks for marks and looks payloads up.
@NullMarked
package org.bildwerk.dam.provenance.mark;

import org.jspecify.annotations.NullMarked;
