/// What an operator does beside the running application: backup, restore, doctor. Each is a subcommand of the
/// application's jar (`java -jar bildwerk.jar backup FILE`) that starts no web server; [Operations] is the entry.
///
/// A backup is one zip: a snapshot of the tables, the files that it names, and a [Manifest] that proves them whole.
///
/// @see "docs/decisions/0005-logical-backup.md"
@NullMarked
package org.bildwerk.ui.operations;

import org.jspecify.annotations.NullMarked;
