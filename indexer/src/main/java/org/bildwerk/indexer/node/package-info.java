/// Runs the search server, or connects to the one that the settings name.
///
/// By default [EmbeddedSearch] keeps one real Elasticsearch node as a child process: unprivileged, on loopback,
/// with a password of its own, restarted when it dies and adopted when an earlier application left it behind.
/// [ExternalSearch] speaks to a cluster and starts nothing. Both are a [SearchCluster], which is all the rest of the
/// module knows.
@NullMarked
package org.bildwerk.indexer.node;

import org.jspecify.annotations.NullMarked;
