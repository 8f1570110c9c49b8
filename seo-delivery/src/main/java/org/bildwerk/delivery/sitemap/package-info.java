/// Image sitemaps (sitemaps.org 0.9 with Google's image extension 1.1) over the pages that sites declare, with
/// published pictures only. Written from a cursor, never whole in memory; what is kept on disk is a projection that
/// knows the state it was made from.
@NullMarked
package org.bildwerk.delivery.sitemap;

import org.jspecify.annotations.NullMarked;
