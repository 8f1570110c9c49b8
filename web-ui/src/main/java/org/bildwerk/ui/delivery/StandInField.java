package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import java.util.stream.Stream;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteReview.Live;
import org.bildwerk.ui.kit.Toast;
import org.jspecify.annotations.Nullable;

/// Chooses, among the published pictures of a site, the one that it shows where another may be shown no more.
final class StandInField extends ComboBox<Live> {

    private static final long serialVersionUID = 1;
    private static final int MOST = 50;
    private final transient DeliveryWork work;
    private final transient Site site;
    private final transient @Nullable AssetId missing;
    private boolean takingBack;

    /// @param missing in place of which picture; null for any of the site
    StandInField(DeliveryWork work, Site site, @Nullable AssetId missing) {
        this.work = work;
        this.site = site;
        this.missing = missing;
        setLabel(getTranslation(missing == null ? "rules.standIn" : "rules.successor"));
        setHelperText(getTranslation(missing == null ? "rules.standInHint" : "rules.successorHint"));
        setClearButtonVisible(true);
        setItemLabelGenerator(Live::title);
        setItems(this::offered);
        work.rules().standIn(site, missing, getLocale().getLanguage()).ifPresent(this::setValue);
    }

    /// The list is as long as one can look through; typing makes it shorter.
    private Stream<Live> offered(Query<Live, String> query) {
        int wanted = Math.min(MOST, query.getOffset() + query.getLimit());
        return work
                .review()
                .live(site, query.getFilter().orElse(""), getLocale().getLanguage(), wanted)
                .stream()
                .filter(live -> !live.id().equals(missing))
                .skip(query.getOffset());
    }

    /// Saves, says so, and takes it back where that is wanted.
    ///
    /// @param before what was chosen; null for nothing
    void saveAloud(@Nullable Live before) {
        if (takingBack) {
            return;
        }
        save();
        var done = isEmpty()
                ? getTranslation("rules.successorNone")
                : getTranslation("rules.successorSaved", getValue().title());
        Toast.undoable(done, getTranslation("undo"), () -> {
            takingBack = true;
            setValue(before);
            takingBack = false;
            save();
        });
    }

    void save() {
        work.rules().chooseStandIn(site, missing, isEmpty() ? null : getValue().id());
    }
}
