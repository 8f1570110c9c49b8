package org.bildwerk.dam.event;

import java.time.Instant;

/// An event with its place in the outbox.
public record StoredEvent(long position, Instant at, DamEvent event) {}
