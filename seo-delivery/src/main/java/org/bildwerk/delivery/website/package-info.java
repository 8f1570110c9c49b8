/// What a website and this server have to agree on, confirmed by looking from outside.
@org.jspecify.annotations.NullMarked
package org.bildwerk.delivery.website;
