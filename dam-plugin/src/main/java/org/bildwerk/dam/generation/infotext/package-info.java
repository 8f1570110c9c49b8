/// The text in which the Stable Diffusion web UI and its kin keep recipes: [Infotext] writes a recipe so that they
/// can read it, and reads theirs so that a form can be filled. Reading goes by the dialects of the evidence.
@NullMarked
package org.bildwerk.dam.generation.infotext;

import org.jspecify.annotations.NullMarked;
