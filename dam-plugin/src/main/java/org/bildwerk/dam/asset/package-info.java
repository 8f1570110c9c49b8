/// The asset and its versions: the records, the catalogue that reads them ([AssetCatalog]), the life that moves them
/// between statuses ([AssetLife]), the bin, new versions and non-destructive edits.
@NullMarked
package org.bildwerk.dam.asset;

import org.jspecify.annotations.NullMarked;
