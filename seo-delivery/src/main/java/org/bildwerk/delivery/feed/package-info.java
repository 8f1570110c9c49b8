/// Feeds of pages: a site names an address under its page origin, a sitemap or a list of pages as JSON, and it is read
/// on schedule and on demand; what it names becomes the declared pages of the site. [PageFeeds] is the entry. A feed
/// that could not be read leaves the pages as they are, and says why.
@NullMarked
package org.bildwerk.delivery.feed;

import org.jspecify.annotations.NullMarked;
