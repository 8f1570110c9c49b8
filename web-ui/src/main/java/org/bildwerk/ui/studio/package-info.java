/// The Studio: pictures are ordered from models, watched while they come, and kept or dropped. [StudioView] is the
/// page: the order form at the left, the board in the middle, the queue and what is selected at the right. What is on
/// the board comes from the generation service alone, so a closed browser loses nothing.
@NullMarked
package org.bildwerk.ui.studio;

import org.jspecify.annotations.NullMarked;
