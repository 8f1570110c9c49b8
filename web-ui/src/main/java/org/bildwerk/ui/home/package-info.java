/// The home folder of an installation: one folder that holds everything that is not in the program.
///
/// [HomeFolder] names its parts, [HomeLock] keeps a second application out of it, and [RunFolder] says which
/// processes of this installation are running, so that `./bildwerk` and the next start can find them.
@NullMarked
package org.bildwerk.ui.home;

import org.jspecify.annotations.NullMarked;
