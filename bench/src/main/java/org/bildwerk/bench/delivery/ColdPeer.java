package org.bildwerk.bench.delivery;

import java.util.function.UnaryOperator;

/// Somebody who shrinks a picture for each request.
///
/// @param settings how it is set
/// @param address makes the path that it is asked for of the path of a picture
record ColdPeer(Contestant server, String settings, UnaryOperator<String> address) {}
