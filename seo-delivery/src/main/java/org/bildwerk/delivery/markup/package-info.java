/// What a website puts into its pages: `<picture>` markup with every size and format ([Markup]) and schema.org
/// structured data ([ImageObjects]), both made from the same record of description and rights.
@NullMarked
package org.bildwerk.delivery.markup;

import org.jspecify.annotations.NullMarked;
