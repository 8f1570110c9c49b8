/// Draws product scenes without any foreign picture: shapes on a studio sweep, lit by one key light.
///
/// Start at [Renderer]: it turns a [Scene] into a [Raster], the same bytes for the same scene. A scene is
/// composed by [SceneComposer] from a [SceneDescription], which says in domain words what is to be seen;
/// `org.bildwerk.ui.demo` writes titles and alternative texts from the same description.
/// Knows neither Spring nor Vaadin, so that measurements can use it too.
@NullMarked
package org.bildwerk.ui.demo.scene;

import org.jspecify.annotations.NullMarked;
