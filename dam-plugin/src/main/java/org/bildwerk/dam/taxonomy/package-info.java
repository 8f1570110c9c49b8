/// SKOS concept schemes: preferred and alternative labels per language, broader terms, concepts on assets.
@NullMarked
package org.bildwerk.dam.taxonomy;

import org.jspecify.annotations.NullMarked;
