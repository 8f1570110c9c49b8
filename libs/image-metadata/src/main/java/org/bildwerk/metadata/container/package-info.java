/// Takes the encoded blocks of metadata out of image files and puts others in, without touching a pixel. Start at
/// [org.bildwerk.metadata.container.ImageContainers]. There is one class per container; each first lays out the new
/// file as an [org.bildwerk.metadata.container.Assembly] of kept ranges and new bytes, then streams it. Files are
/// hostile: every length is checked against the file before anything is allocated.
@NullMarked
package org.bildwerk.metadata.container;

import org.jspecify.annotations.NullMarked;
