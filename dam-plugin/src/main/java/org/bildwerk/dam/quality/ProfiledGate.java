package org.bildwerk.dam.quality;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/// Judges pictures by the profiles and the waivers. Thread-safe.
final class ProfiledGate implements QualityGate {

    private final AssetCatalog catalog;
    private final Measuring measuring;
    private final Checks checks;
    private final Profiles profiles;
    private final WaiverRows waivers;
    private final Duplicates duplicates;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final Clock clock;

    // What is measured, what is asked, what is waived, and the books: it brings them together and does nothing else.
    ProfiledGate(
            AssetCatalog catalog,
            Measuring measuring,
            Checks checks,
            Profiles profiles,
            WaiverRows waivers,
            Duplicates duplicates,
            Ledger ledger,
            TransactionOperations transaction,
            Clock clock) {
        this.catalog = catalog;
        this.measuring = measuring;
        this.checks = checks;
        this.profiles = profiles;
        this.waivers = waivers;
        this.duplicates = duplicates;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void measure(VersionId version, Making making) throws InterruptedException {
        measuring.measure(version, making);
    }

    @Override
    public Verdicts verdicts(Caller caller, AssetId id, Gate gate, @Nullable Site site) {
        var asset = catalog.get(caller, id);
        var profile = profiles.of(site);
        var verdicts = new ArrayList<>(measured(asset, profile, gate));
        if (profile.rule(Checks.DUPLICATE, gate).isPresent()) {
            verdicts.add(duplicates.verdict(caller, asset, profile.rule(Checks.DUPLICATE, gate)));
        }
        if (site != null) {
            SlotSizes.verdict(asset, site, profile, gate).ifPresent(verdicts::add);
        }
        verdicts.addAll(RecordCheck.verdicts(asset, site, profile, gate));
        return new Verdicts(asset.version().id(), gate, profile.version(), waived(asset, gate, site, verdicts));
    }

    @Override
    public Verdicts require(Caller caller, AssetId id, Gate gate, @Nullable Site site) {
        var verdicts = verdicts(caller, id, gate, site);
        if (verdicts.blocked()) {
            refused(caller, id, site, verdicts);
            throw new GateClosedException(catalog.get(caller, id).key(), verdicts);
        }
        return verdicts;
    }

    private List<Verdict> measured(Asset asset, GateProfile profile, Gate gate) {
        var measured = measured(asset.version().id());
        var failure = measured.reason();
        if (failure != null) {
            return checks.all().stream()
                    .map(check -> Judging.verdict(
                            check.name(),
                            check.version(),
                            check.worse(),
                            null,
                            failure,
                            profile.rule(check.name(), gate)))
                    .toList();
        }
        return checks.all().stream()
                .flatMap(check -> measured.results().stream()
                        .filter(result -> result.check().equals(check.name()))
                        .map(result -> Judging.verdict(
                                result.check(),
                                result.version(),
                                check.worse(),
                                result.value(),
                                result.reason(),
                                profile.rule(result.check(), gate))))
                .toList();
    }

    private Measured measured(VersionId version) {
        try {
            return measuring.of(version);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while version %s was measured".formatted(version), e);
        }
    }

    private List<Verdict> waived(Asset asset, Gate gate, @Nullable Site site, List<Verdict> verdicts) {
        if (verdicts.stream().noneMatch(Verdict::blocks)) {
            return verdicts;
        }
        var key = site == null ? null : site.key();
        var now = clock.instant();
        var holding = waivers.of(asset.version().id()).stream()
                .filter(waiver -> waiver.gate() == gate && Objects.equals(waiver.site(), key) && waiver.holdsAt(now))
                .toList();
        return verdicts.stream()
                .map(verdict -> !verdict.blocks()
                        ? verdict
                        : holding.stream()
                                .filter(waiver -> waiver.check().equals(verdict.check()))
                                .findFirst()
                                .map(verdict::waivedBy)
                                .orElse(verdict))
                .toList();
    }

    private record Refused(Gate gate, @Nullable String site, int profile, List<Verdict> blocking) {}

    private void refused(Caller caller, AssetId id, @Nullable Site site, Verdicts verdicts) {
        var key = site == null ? null : site.key();
        var what = new Refused(verdicts.gate(), key, verdicts.profile(), verdicts.blocking());
        transaction.executeWithoutResult(
                status -> ledger.record(caller, new Command("gate.closed", "asset:" + id, null, what)));
    }
}
