package org.bildwerk.metadata.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bildwerk.metadata.MalformedImageException;

/// The outermost boxes of a file.
///
/// @param fault what ended the walk before the end of the file
record BmffFile(List<BmffBox> boxes, Optional<MalformedImageException> fault) {

    private static final int MOST_BOXES = 1000;

    static BmffFile scan(Source source) {
        var boxes = new ArrayList<BmffBox>();
        try {
            for (long at = 0; at < source.size(); at = boxes.getLast().to()) {
                boxes.add(BmffBox.next(source, at, source.size()));
                if (boxes.size() > MOST_BOXES) {
                    throw source.malformed(at, "more than " + MOST_BOXES + " boxes");
                }
            }
            return new BmffFile(boxes, Optional.empty());
        } catch (MalformedImageException fault) {
            return new BmffFile(boxes, Optional.of(fault));
        }
    }

    Optional<BmffBox> find(String type) {
        return boxes.stream().filter(box -> box.type().equals(type)).findFirst();
    }
}
