package org.bildwerk.dam.quality;

import java.util.List;
import java.util.Objects;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the gates of the library and of the sites ask. A change names the version that it was made from.
@RestController
@RequestMapping("/api/v1")
final class ProfileController {

    private final Profiles profiles;
    private final Sites sites;
    private final Identity identity;

    ProfileController(Profiles profiles, Sites sites, Identity identity) {
        this.profiles = profiles;
        this.sites = sites;
        this.identity = identity;
    }

    /// @param version that the change was made from
    record Change(
            @Nullable Integer version,
            @Nullable List<Rule> rules,
            @Nullable List<SlotRule> slots) {}

    /// A check that a rule can speak of.
    ///
    /// @param worse which values are the worse ones: `lower` or `higher`
    record Known(String name, String worse) {}

    @GetMapping("/gate-profiles")
    List<Profiles.Standing> standing() {
        identity.caller();
        return profiles.standing(sites.all());
    }

    @GetMapping("/gate-profiles/checks")
    List<Known> checks() {
        identity.caller();
        return profiles.checks().stream()
                .map(name -> new Known(name, profiles.worse(name).key()))
                .toList();
    }

    @GetMapping("/gate-profile")
    GateProfile library() {
        identity.caller();
        return profiles.of(null);
    }

    @GetMapping("/gate-profile/versions")
    List<GateProfile> versionsLibrary() {
        identity.caller();
        return profiles.versions(null);
    }

    @GetMapping("/gate-profile/versions/{version}")
    GateProfile versionLibrary(@PathVariable int version) {
        identity.caller();
        return profiles.version(null, version);
    }

    @GetMapping("/gate-profile/diff")
    ProfileDiff diffLibrary(@RequestParam int from, @RequestParam int to) {
        identity.caller();
        return profiles.diff(null, from, to);
    }

    @PutMapping("/gate-profile")
    GateProfile changeLibrary(@RequestBody Change change) {
        return profiles.change(identity.caller(), null, version(change), rules(change), slots(change));
    }

    @GetMapping("/sites/{site}/gate-profile")
    GateProfile site(@PathVariable String site) {
        identity.caller();
        return profiles.of(sites.get(site));
    }

    @GetMapping("/sites/{site}/gate-profile/versions")
    List<GateProfile> versions(@PathVariable String site) {
        identity.caller();
        return profiles.versions(sites.get(site));
    }

    @GetMapping("/sites/{site}/gate-profile/versions/{version}")
    GateProfile versionSite(@PathVariable String site, @PathVariable int version) {
        identity.caller();
        return profiles.version(sites.get(site), version);
    }

    @GetMapping("/sites/{site}/gate-profile/diff")
    ProfileDiff diffSite(@PathVariable String site, @RequestParam int from, @RequestParam int to) {
        identity.caller();
        return profiles.diff(sites.get(site), from, to);
    }

    @PutMapping("/sites/{site}/gate-profile")
    GateProfile changeSite(@PathVariable String site, @RequestBody Change change) {
        return profiles.change(identity.caller(), sites.get(site), version(change), rules(change), slots(change));
    }

    private static int version(Change change) {
        return Objects.requireNonNullElse(change.version(), 0);
    }

    private static List<Rule> rules(Change change) {
        return Objects.requireNonNullElse(change.rules(), List.of());
    }

    private static List<SlotRule> slots(Change change) {
        return Objects.requireNonNullElse(change.slots(), List.of());
    }
}
