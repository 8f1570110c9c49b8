/// The embedded PostgreSQL: the real server, unpacked from the jar, run as a child process on a loopback port with a
/// generated password, over a durable folder. It is for evaluation and for one machine; any `spring.datasource.url`
/// wins, and then nothing here starts.
///
/// [EmbeddedPostgres] is the entry: it starts the server, restarts it when it dies, and ends what a killed application
/// left behind.
///
/// @see "docs/decisions/0002-embedded-real-servers.md"
@NullMarked
package org.bildwerk.ui.database;

import org.jspecify.annotations.NullMarked;
