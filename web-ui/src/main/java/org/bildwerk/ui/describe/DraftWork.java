package org.bildwerk.ui.describe;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.job.JobId;
import org.bildwerk.dam.metadata.TextField;
import org.bildwerk.dam.metadata.draft.Draft;
import org.bildwerk.dam.metadata.draft.Drafts;
import org.springframework.stereotype.Component;

/// What the views ask about drafts of texts: which are open, where the next ones are, and a person's word on each.
@Component
public class DraftWork {

    private static final int LOOKED_AT = 500;
    private final Identity identity;
    private final Drafts drafts;

    DraftWork(Identity identity, Drafts drafts) {
        this.identity = identity;
        this.drafts = drafts;
    }

    /// Returns the open drafts of one picture, in the order of the form.
    List<Draft> open(AssetId asset) {
        return drafts.openOf(identity.caller(), List.of(asset)).getOrDefault(asset, List.of());
    }

    /// Returns which of the pictures have open drafts.
    public Set<AssetId> waiting(Collection<AssetId> assets) {
        return drafts.openOf(identity.caller(), assets).keySet();
    }

    /// Returns the next picture with open drafts: the first in the result that it came from, else the one that has
    /// waited longest.
    ///
    /// @param following what comes after the present picture in its result
    public Optional<AssetId> next(AssetId present, List<AssetId> following) {
        var waiting = waiting(following);
        return following.stream()
                .filter(waiting::contains)
                .filter(asset -> !asset.equals(present))
                .findFirst()
                .or(() -> drafts.open(identity.caller(), null, Set.of(), LOOKED_AT).stream()
                        .map(Draft::asset)
                        .filter(asset -> !asset.equals(present))
                        .findFirst());
    }

    /// Tells whether the caller decides on drafts of the field.
    boolean mayDecide(TextField field) {
        var caller = identity.caller();
        return caller.is(Role.EDITOR) || caller.is(Role.SEO) && field != TextField.TITLE;
    }

    /// Tells whether the caller may order drafts.
    public boolean mayOrder() {
        return identity.caller().isAny(Role.EDITOR, Role.SEO);
    }

    Asset confirm(Draft draft, String text) {
        return drafts.confirm(identity.caller(), draft.asset(), draft.language(), draft.field(), text);
    }

    void reject(Draft draft) {
        drafts.reject(identity.caller(), draft.asset(), draft.language(), draft.field());
    }

    /// Takes decisions back.
    void reopen(List<Draft> decided) {
        decided.forEach(draft -> drafts.reopen(identity.caller(), draft.asset(), draft.language(), draft.field()));
    }

    List<String> languages() {
        return drafts.languages();
    }

    JobId order(List<AssetId> assets, Collection<String> languages, Set<TextField> fields) {
        return drafts.order(identity.caller(), new Drafts.Order(assets, languages, fields))
                .id();
    }
}
