/// The frame around every view: rail, search and command field, running jobs, user menu, languages and errors. Its
/// entry is [MainLayout].
@NullMarked
package org.bildwerk.ui.shell;

import org.jspecify.annotations.NullMarked;
