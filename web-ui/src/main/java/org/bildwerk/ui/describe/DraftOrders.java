package org.bildwerk.ui.describe;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.metadata.TextField;
import org.springframework.stereotype.Component;

/// Orders drafts of missing texts for one or many pictures, after asking which.
@Component
public class DraftOrders {

    private final DraftWork work;

    DraftOrders(DraftWork work) {
        this.work = work;
    }

    /// Tells whether the reader may order drafts.
    public boolean allowed() {
        return work.mayOrder();
    }

    /// Asks in which languages which texts are wanted, and orders them.
    ///
    /// @param ordered told when the order is given
    public void ask(List<Asset> assets, Runnable ordered) {
        new DraftOrderDialog(assets.size(), languages(), fields(), (tags, fields) -> {
                    work.order(assets.stream().map(Asset::id).toList(), tags, fields);
                    ordered.run();
                })
                .open();
    }

    List<String> languages() {
        return work.languages();
    }

    private Set<TextField> fields() {
        var fields = EnumSet.noneOf(TextField.class);
        for (var field : TextField.values()) {
            if (work.mayDecide(field)) {
                fields.add(field);
            }
        }
        return fields;
    }
}
