/// Shows drafts to those who build a website, before anybody else sees them. A token, signed with the site's key for
/// addresses, opens one asset on one site until a moment: its markup, and its pictures under `/preview/`. Nothing of it
/// may be kept by a cache or found by a search engine. [Previews] gives tokens out and opens them.
@NullMarked
package org.bildwerk.delivery.preview;

import org.jspecify.annotations.NullMarked;
