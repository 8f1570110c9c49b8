package org.bildwerk.ui.home;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One process of this installation that is running.
///
/// @param pid its process id
/// @param port the loopback port it listens on
/// @param started when it was started
/// @param url where a person reaches it, absent for the servers behind it
public record RunningPart(
        long pid, int port, Instant started, @Nullable String url) {}
