/// Our few reusable components, one class each; the larger ones are plain custom elements served from
/// `/bildwerk`.
@NullMarked
package org.bildwerk.ui.kit;

import org.jspecify.annotations.NullMarked;
