/// Delivery beside what others deliver with, in one run: [org.bildwerk.bench.delivery.ColdRace] shrinks for each
/// request, [org.bildwerk.bench.delivery.LadderRace] makes all sizes of a picture,
/// [org.bildwerk.bench.delivery.HotRace] hands out what is made already, [org.bildwerk.bench.delivery.Herd] asks for
/// one
/// picture many times at once, [org.bildwerk.bench.delivery.Soak] watches the memory for a while.
///
/// Whoever takes part is a process of its own on loopback, is asked in turn with the others, and is counted in
/// processor time as well as in requests, because other programs disturb the one less than the other.
@NullMarked
package org.bildwerk.bench.delivery;

import org.jspecify.annotations.NullMarked;
