package org.bildwerk.dam.quality;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/// The profiles of the gates. What they ask is no secret: reading takes no caller. Thread-safe.
public final class Profiles {

    private final ProfileRows rows;
    private final Checks checks;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final Clock clock;

    // Rows and rules on one side, books and time on the other.
    Profiles(ProfileRows rows, Checks checks, Ledger ledger, TransactionOperations transaction, Clock clock) {
        this.rows = rows;
        this.checks = checks;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Returns what counts now. A site without a profile of its own has that of the library.
    ///
    /// @param site null for the library
    public GateProfile of(@Nullable Site site) {
        if (site != null) {
            var own = rows.latest(site);
            if (own.isPresent()) {
                return own.get();
            }
        }
        return rows.latest(null).orElse(GateProfile.STARTING);
    }

    /// What counts at one place.
    ///
    /// @param site key; null for the library
    /// @param own whether it has a profile of its own; a site without one follows the library
    public record Standing(@Nullable String site, boolean own, GateProfile profile) {}

    /// Returns what counts in the library and at each of the sites.
    public List<Standing> standing(List<Site> sites) {
        var library = rows.latest(null);
        var standing = new ArrayList<Standing>();
        standing.add(new Standing(null, library.isPresent(), library.orElse(GateProfile.STARTING)));
        for (var site : sites) {
            var own = rows.latest(site);
            standing.add(new Standing(
                    site.key(), own.isPresent(), own.orElse(standing.getFirst().profile())));
        }
        return standing;
    }

    /// Returns a version as it was; of a site that followed the library then, that of the library.
    ///
    /// @param version 0 for the starting values
    /// @throws GateException if there is none
    public GateProfile version(@Nullable Site site, int version) {
        var own = rows.all(site);
        var followed = site == null || !own.isEmpty() && version > own.getLast().version()
                ? List.<GateProfile>of()
                : rows.all(null);
        return Stream.of(own, followed, List.of(GateProfile.STARTING))
                .flatMap(List::stream)
                .filter(profile -> profile.version() == version)
                .findFirst()
                .orElseThrow(() -> new GateException(QualityRefusal.PROFILE_VERSION_UNKNOWN, version));
    }

    /// Compares two versions.
    ///
    /// @throws GateException if there is one of them not
    public ProfileDiff diff(@Nullable Site site, int from, int to) {
        return ProfileDiff.between(version(site, from), version(site, to));
    }

    /// Returns all versions of its own, the latest first.
    public List<GateProfile> versions(@Nullable Site site) {
        return rows.all(site);
    }

    /// Returns the names of all checks that a profile can speak of, in the order in which people see them.
    public List<String> checks() {
        return checks.names();
    }

    /// Returns which values of a check are the worse ones.
    public Check.Worse worse(String check) {
        return checks.worse(check);
    }

    /// Makes a new version; takes the role publisher.
    ///
    /// @param basedOn version that the change was made from, see [GateProfile#version()]
    /// @throws GateException if somebody else was faster, or a rule cannot be
    public GateProfile change(Caller caller, @Nullable Site site, int basedOn, List<Rule> rules, List<SlotRule> slots) {
        caller.require("change what gates ask", Role.PUBLISHER);
        rules.forEach(rule -> require(rule));
        requireOnce(rules.stream().map(Rule::check).toList());
        slots.forEach(slot -> require(site, slot));
        requireOnce(slots.stream().map(SlotRule::slot).toList());
        return Objects.requireNonNull(transaction.execute(status -> {
            rows.lock();
            var before = of(site);
            if (before.version() != basedOn) {
                throw new GateException(QualityRefusal.PROFILE_STALE, before.version(), basedOn);
            }
            var own = rows.latest(site).map(GateProfile::version).orElse(0);
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var next = new GateProfile(Math.max(own, basedOn) + 1, rules, slots, caller.name(), now);
            rows.insert(site, next);
            var subject = site == null ? "library" : "site:" + site.id();
            ledger.record(caller, new Command("gate.profile", subject, before, next));
            return next;
        }));
    }

    private void require(Rule rule) {
        if (!checks.names().contains(rule.check())) {
            throw new GateException(QualityRefusal.CHECK_UNKNOWN, rule.check());
        }
        var warn = rule.warn();
        var block = rule.block();
        if (warn != null && !Double.isFinite(warn) || block != null && !Double.isFinite(block)) {
            throw new GateException(QualityRefusal.LIMIT_INVALID, rule.check());
        }
        if (warn != null && block != null && checks.worse(rule.check()).misses(warn, block)) {
            throw new GateException(QualityRefusal.LIMITS_CROSSED, rule.check());
        }
    }

    private static void require(@Nullable Site site, SlotRule slot) {
        if (site == null || site.slot(slot.slot()).isEmpty()) {
            throw new GateException(QualityRefusal.GATE_SLOT_UNKNOWN, slot.slot());
        }
        var least = slot.leastWidth();
        if (slot.miss() == Outcome.WAIVED || slot.miss() == Outcome.NOT_CHECKED || least != null && least < 1) {
            throw new GateException(QualityRefusal.LIMIT_INVALID, slot.slot());
        }
    }

    private static void requireOnce(List<String> names) {
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!seen.add(name)) {
                throw new GateException(QualityRefusal.RULE_TWICE, name);
            }
        }
    }
}
