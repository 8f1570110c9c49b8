/// What generators write into their files, read back: one [Dialect] for each of them, all together as [Dialects]. Each
/// yields a [Found], with the recipe as far as the file tells it. The texts are hostile: every parser is bounded in
/// size and depth, never throws, and says in warnings what it could not read.
@NullMarked
package org.bildwerk.dam.provenance.evidence.generator;

import org.jspecify.annotations.NullMarked;
