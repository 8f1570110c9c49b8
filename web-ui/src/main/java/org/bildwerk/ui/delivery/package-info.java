/// What websites get: sites, slots, markup, sitemap and pages. Its entry is [DeliveryView].
@NullMarked
package org.bildwerk.ui.delivery;

import org.jspecify.annotations.NullMarked;
