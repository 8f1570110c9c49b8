/// What the REST controllers of all modules share: every failure becomes a problem of RFC 9457 with a stable type.
/// [Problems] knows which failure is which, [ProblemResolver] answers with it, [ProblemStatuses] is how a module adds
/// its own kinds of failure. Controllers live in the package of their feature and are there only with
/// `bildwerk.api.enabled`.
@NullMarked
package org.bildwerk.dam.web;

import org.jspecify.annotations.NullMarked;
