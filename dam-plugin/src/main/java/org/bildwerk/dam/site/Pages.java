package org.bildwerk.dam.site;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent.SiteChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/// The pages that sites declare: which picture stands on which page. The sitemap and the alternative texts come from
/// here. Thread-safe.
public final class Pages {

    private final PageRows rows;
    private final AssetCatalog catalog;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final Clock clock;

    Pages(PageRows rows, AssetCatalog catalog, Ledger ledger, TransactionOperations transaction, Clock clock) {
        this.rows = rows;
        this.catalog = catalog;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Makes the declared pages all the pages of the site; takes the role SEO or publisher. The same declaration again
    /// changes nothing, not even the time of a page. A page that cannot be taken stays as it was.
    ///
    /// @throws PagesWouldGoException if more than half of the pages would go, or any where no declared one could be
    /// taken; then nothing changes
    public PagesReport replace(Caller caller, Site site, List<PageDeclaration> declared) {
        return put(caller, site, declared, Others.MOSTLY_STAY);
    }

    /// Like [#replace], for a caller who knows that many pages go.
    public PagesReport shrink(Caller caller, Site site, List<PageDeclaration> declared) {
        return put(caller, site, declared, Others.GO);
    }

    /// Adds the declared pages to the site or puts them in the place of those with their addresses, and leaves all
    /// others; takes the role SEO or publisher.
    public PagesReport merge(Caller caller, Site site, List<PageDeclaration> declared) {
        return put(caller, site, declared, Others.STAY);
    }

    /// Returns all pages of the site by address.
    public List<Page> of(Site site) {
        return List.copyOf(rows.of(site.id()).values());
    }

    /// Finds a page by its address.
    public Optional<Page> find(Site site, String url) {
        return rows.find(site.id(), url);
    }

    /// What becomes of the pages that a list does not name.
    private enum Others {
        STAY,
        MOSTLY_STAY,
        GO
    }

    private PagesReport put(Caller caller, Site site, List<PageDeclaration> declared, Others others) {
        caller.require("declare pages", Role.SEO, Role.PUBLISHER);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var check = new PageCheck(site, assets(caller, declared), now).take(declared);
        return Objects.requireNonNull(transaction.execute(status -> {
            rows.lock(site.id());
            var before = rows.of(site.id());
            var changed = check.pages().values().stream()
                    .filter(page -> differs(before.get(page.url()), page))
                    .toList();
            var removed = removed(check, before.keySet(), others);
            rows.put(site.id(), changed);
            rows.remove(site.id(), removed);
            var report = report(check, before, changed, removed);
            if (!changed.isEmpty() || !removed.isEmpty()) {
                var command =
                        new Command("site.pages", "site:" + site.id(), null, new Summary(report, changed, removed));
                ledger.record(caller, command, new SiteChanged(site.id()));
            }
            return report;
        }));
    }

    private static List<String> removed(PageCheck check, Set<String> before, Others others) {
        if (others == Others.STAY) {
            return List.of();
        }
        var removed =
                before.stream().filter(url -> !check.named().contains(url)).toList();
        var many = 2 * removed.size() > before.size() || check.pages().isEmpty();
        if (others == Others.MOSTLY_STAY && many && !removed.isEmpty()) {
            throw new PagesWouldGoException(removed.size(), before.size());
        }
        return removed;
    }

    /// What the audit keeps of a declaration.
    private record Summary(int added, int changed, List<String> urls, List<String> removed) {

        private static final int MOST = 1000;

        Summary(PagesReport report, List<Page> changed, List<String> removed) {
            this(
                    report.added(),
                    report.changed(),
                    changed.stream().map(Page::url).limit(MOST).toList(),
                    removed.stream().limit(MOST).toList());
        }
    }

    private static boolean differs(@Nullable Page before, Page page) {
        return before == null || !before.sameAs(page);
    }

    private static PagesReport report(
            PageCheck check, Map<String, Page> before, List<Page> changed, List<String> removed) {
        var added = (int)
                changed.stream().filter(page -> !before.containsKey(page.url())).count();
        return new PagesReport(
                added, changed.size() - added, check.pages().size() - changed.size(), removed.size(), check.rejected());
    }

    private Map<String, AssetId> assets(Caller caller, List<PageDeclaration> declared) {
        var names = new HashSet<String>();
        declared.forEach(page -> page.images().forEach(image -> names.add(image.asset())));
        names.removeIf(name -> name.indexOf('\0') >= 0);
        return catalog.named(caller, names);
    }
}
