/// What all modules know of networks: [OwnNetwork] tells this machine and its neighbours from the rest of the world,
/// for whoever follows an address that came from outside; [BoundedBody] stops an answer that does not end.
@NullMarked
package org.bildwerk.dam.network;

import org.jspecify.annotations.NullMarked;
