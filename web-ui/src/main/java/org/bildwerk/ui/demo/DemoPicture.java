package org.bildwerk.ui.demo;

import java.util.Set;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.rights.Rights;
import org.bildwerk.ui.demo.scene.SceneDescription;

/// Describes one picture of the demo library, before it is drawn.
///
/// @param fileName with its extension, unique in the library
/// @param concepts keys of the concepts in [DemoTaxonomy]
/// @param status where it stands in its life once the library is filled
/// @param placement the slot of the example site that it is made for; empty for none
public record DemoPicture(
        String fileName,
        PictureFormat format,
        int widthPx,
        int heightPx,
        SceneDescription scene,
        Season season,
        Description description,
        Rights rights,
        Set<String> concepts,
        Status status,
        String placement) {

    public DemoPicture {
        concepts = Set.copyOf(concepts);
    }
}
