/// Textual inversion: words of a prompt that stand for trained vectors.
///
/// [org.bildwerk.generator.inversion.Inversion] is one file of them; [org.bildwerk.generator.inversion.Inversions] lays
/// those of one picture over the text encoders of a model and says by which tokens they are found there.
@NullMarked
package org.bildwerk.generator.inversion;

import org.jspecify.annotations.NullMarked;
