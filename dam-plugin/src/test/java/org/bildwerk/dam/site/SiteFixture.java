package org.bildwerk.dam.site;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.metadata.AssetDescriptions;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.rights.Rights;

/// A site and assets on their way to it.
public final class SiteFixture {

    public static final Caller SEO = People.with("seo", Role.SEO);

    /// Rights with all that leaves the house in a file.
    public static final Rights RIGHTS = new Rights(
            null,
            "Studio / Bildwerk",
            "© Studio",
            "https://example.org/licence",
            "https://example.org/buy",
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    private final DamTest dam;
    private final Site site;
    private long seed = 1000;

    public SiteFixture(DamTest dam, String key) {
        this.dam = dam;
        var settings = new SiteSettings(key, key, "https://" + key + ".example.org", null, List.of("de", "en"), null);
        this.site = dam.bean(Sites.class).create(SEO, settings);
    }

    /// Returns rights that say nothing but when they end.
    public static Rights rightsUntil(Instant end) {
        return new Rights(null, null, null, null, null, null, null, null, end, null, null, null);
    }

    public Site site() {
        return dam.bean(Sites.class).get(site.key());
    }

    /// Lets a slot show 4:5 on phones and 1:1 on upright tablets.
    public Slot artDirected(String slotKey) {
        var slot = site().slot(slotKey).orElseThrow();
        var phone = new ArtDirection(Screens.of(null, 599), new Ratio(4, 5), List.of(420, 700, 900), "100vw");
        var upright = new Screens(null, 1023, Orientation.PORTRAIT);
        var tablet = new ArtDirection(upright, new Ratio(1, 1), List.of(640, 820), "50vw");
        var directed =
                new Slot(slotKey, slot.role(), slot.ratio(), slot.widths(), slot.sizes(), List.of(phone, tablet));
        dam.bean(Sites.class).putSlot(SEO, site.key(), directed);
        return directed;
    }

    /// Returns an approved asset with the title in German.
    public Asset approved(String title) {
        return approved(
                Pictures.stored(dam, People.editor(), seed++ + site.key().hashCode()), title);
    }

    /// Describes the asset and approves it.
    public Asset approved(Asset asset, String title) {
        var texts = new TreeMap<String, Text>();
        texts.put("de", new Text(title, null, null));
        var description = new Description(texts, List.of(), List.of(), null);
        describe(asset, description, Rights.NONE);
        status(asset, "approved");
        return present(asset);
    }

    public Asset describe(Asset asset, Description description, Rights rights) {
        var now = present(asset);
        return dam.bean(AssetDescriptions.class)
                .describe(People.administrator(), now.id(), now.revision(), description, rights);
    }

    public void status(Asset asset, String status) {
        dam.jdbc()
                .sql("update bw_asset set status = ? where id = ?")
                .params(status, asset.id().value())
                .update();
    }

    public Asset present(Asset asset) {
        return dam.bean(AssetCatalog.class).get(Caller.system(), asset.id());
    }

    public Publication publish(Asset asset) {
        return dam.bean(Publications.class).publish(People.publisher(), asset.id(), site());
    }

    public void withdraw(Asset asset) {
        dam.bean(Publications.class).withdraw(People.publisher(), asset.id(), site());
    }
}
