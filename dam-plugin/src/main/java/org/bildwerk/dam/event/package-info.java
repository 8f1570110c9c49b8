/// The ordered outbox: domain events with positions, read by named [EventConsumer]s that remember how far they came and
/// can be replayed.
@NullMarked
package org.bildwerk.dam.event;

import org.jspecify.annotations.NullMarked;
