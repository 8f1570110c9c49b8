/// What a website puts into its pages: `<picture>` markup with every size and format ([Markup]) and schema.org
/// structured data ([ImageObjects]), which speaks from the record that the files carry, too; in the forms that others
/// ask for ([ImagePreset]).
@NullMarked
package org.bildwerk.delivery.markup;

import org.jspecify.annotations.NullMarked;
