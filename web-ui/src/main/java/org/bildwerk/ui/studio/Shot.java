package org.bildwerk.ui.studio;

import java.util.Objects;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.generation.Generation;
import org.bildwerk.dam.generation.GenerationEvent;
import org.bildwerk.dam.generation.GenerationItem;
import org.bildwerk.dam.generation.GenerationItem.State;
import org.bildwerk.dam.quality.Verdicts;
import org.jspecify.annotations.Nullable;

/// One picture of an order with all that is known of it.
///
/// @param step the last step; null unless it runs
/// @param asset null until it is made, and after it was purged
/// @param verdicts null until they are known
record Shot(
        Generation order,
        GenerationItem item,
        GenerationEvent.@Nullable Step step,
        @Nullable Asset asset,
        @Nullable Verdicts verdicts) {

    /// Tells whether nothing that is said of the other would be said otherwise of this.
    boolean alike(Shot other) {
        return item.equals(other.item)
                && Objects.equals(asset, other.asset)
                && Objects.equals(verdicts, other.verdicts);
    }

    String id() {
        return item.id().toString();
    }

    boolean made() {
        return item.state() == State.MADE && asset != null && !asset.binned();
    }

    boolean candidate() {
        return made() && asset != null && asset.candidate();
    }

    /// Tells whether it is a candidate that no check is known to block.
    boolean keepable() {
        return candidate() && (verdicts == null || !verdicts.blocked());
    }

    boolean kept() {
        return made() && asset != null && !asset.candidate();
    }

    /// Tells whether it was dropped or purged.
    boolean gone() {
        return item.state() == State.MADE && !made();
    }

    /// Tells whether it has a place on the board: in a matrix always, so that the others stay where they are.
    boolean shown() {
        return !gone() || !order.order().axes().isEmpty();
    }
}
