/// What websites fetch: images in every size and format, markup, sitemaps, structured data. Public HTTP answers from
/// the database and a disk cache, without session or cookie. The Java entries are [org.bildwerk.delivery.markup.Markup]
/// and [org.bildwerk.delivery.markup.ImageObjects]; everything is off unless `bildwerk.delivery.enabled` is set.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"dam"},
        type = ApplicationModule.Type.OPEN)
package org.bildwerk.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
