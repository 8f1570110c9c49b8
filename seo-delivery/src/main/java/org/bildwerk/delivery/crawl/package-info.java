/// Visits to the pages of a site: a [Crawler] opens a [Visit], which fetches from the page origin and from nowhere
/// else, as slowly as robots.txt and the settings ask, and gives every answer that is not one a name
/// ([Trouble]). What the site lists of its pages is read by [SitemapReading], what a page shows by
/// [PageReading].
@NullMarked
package org.bildwerk.delivery.crawl;

import org.jspecify.annotations.NullMarked;
