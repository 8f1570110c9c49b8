package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.rendition.RenditionCache;
import org.bildwerk.delivery.warmup.WarmUp;
import org.bildwerk.delivery.warmup.WarmUps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What of a site is made ahead of its visitors, as the one who is signed in.
@Component
class WarmUpWork {

    private static final int SHOWN = 6;

    private final Identity identity;
    private final WarmUps warmUps;
    private final RenditionCache cache;
    private final AssetCatalog catalog;

    WarmUpWork(Identity identity, WarmUps warmUps, RenditionCache cache, AssetCatalog catalog) {
        this.identity = identity;
        this.warmUps = warmUps;
        this.cache = cache;
        this.catalog = catalog;
    }

    /// How full the disk cache is, of all sites together.
    record Fill(long bytes, long limit, int files) {}

    /// How a site stands.
    ///
    /// @param rows the chosen picture, and those that are not ready, what matters most first
    /// @param more whether there are more that are not ready
    /// @param pictures those that the reader sees
    /// @param cache null for who does not administrate
    record State(
            boolean enabled,
            WarmUps.Sum sum,
            List<WarmUp> rows,
            boolean more,
            Map<AssetId, Asset> pictures,
            @Nullable Fill cache) {}

    /// Tells a page how the site stands, at once and while something is made, until the registration is removed.
    ///
    /// @param chosen a picture that is told of in any case
    Registration watch(Site site, List<AssetId> chosen, UI page, Consumer<State> reader) {
        var caller = identity.caller();
        return WarmUpWatch.start(() -> state(caller, site, chosen), page, reader);
    }

    /// Has what stopped made once more.
    ///
    /// @param asset null for all pictures of the site
    int again(Site site, @Nullable AssetId asset) {
        return warmUps.again(identity.caller(), site, asset);
    }

    private State state(Caller caller, Site site, List<AssetId> chosen) {
        var unfinished = warmUps.unfinished(site, SHOWN + 1);
        var rows = Stream.concat(
                        warmUps.of(site, chosen).stream(), unfinished.stream().limit(SHOWN))
                .distinct()
                .toList();
        var ids = rows.stream().map(WarmUp::asset).toList();
        var pictures = catalog.all(caller, ids).stream().collect(Collectors.toMap(Asset::id, Function.identity()));
        var fill = caller.is(Role.ADMINISTRATOR) ? new Fill(cache.bytes(), cache.limitBytes(), cache.count()) : null;
        return new State(warmUps.enabled(), warmUps.sum(site), rows, unfinished.size() > SHOWN, pictures, fill);
    }
}
