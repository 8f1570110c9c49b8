/// What a credential says: [ManifestRecipes] turns what happened to a picture into the manifest definition that the
/// C2PA library signs, and [Rubric] checks a manifest that was read against the rules of C2PA 2.4 that validators do
/// not check. No native code, no database.
@NullMarked
package org.bildwerk.dam.provenance.manifest;

import org.jspecify.annotations.NullMarked;
