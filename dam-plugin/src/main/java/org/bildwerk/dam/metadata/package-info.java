/// What is said about an asset: texts per language, keywords, creators, digital source type. [AssetDescriptions]
/// changes it, field by field and guarded against stale forms.
@NullMarked
package org.bildwerk.dam.metadata;

import org.jspecify.annotations.NullMarked;
