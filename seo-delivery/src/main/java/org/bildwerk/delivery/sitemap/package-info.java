/// Image sitemaps (sitemaps.org 0.9 with Google's image extension 1.1) over the pages that sites declare, with
/// published pictures only. Written while they are sent, never whole in memory.
@NullMarked
package org.bildwerk.delivery.sitemap;

import org.jspecify.annotations.NullMarked;
