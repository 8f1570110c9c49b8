package org.bildwerk.dam.asset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.GroupId;
import org.bildwerk.dam.account.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who may see an asset, said once: as a condition for the database and as tokens for the search index. An asset is
/// seen by a caller who holds one of its tokens.
///
/// Tokens are `user:<id>`, `group:<id>`, `reviewers`, `editors` (the bin), `everyone` and `administrators`. A candidate
/// is seen by its owner alone.
public final class Visibility {

    private static final Set<Status> PUBLIC =
            Set.of(Status.APPROVED, Status.PUBLISHED, Status.EXPIRED, Status.ARCHIVED);

    private final JdbcClient db;

    Visibility(JdbcClient db) {
        this.db = db;
    }

    /// A condition over `bw_asset a`, with its parameters.
    public record Condition(String sql, Map<String, Object> parameters) {}

    /// Returns the tokens that the caller holds.
    public Set<String> tokensOf(Caller caller) {
        var tokens = new TreeSet<String>();
        tokens.add("everyone");
        tokens.add("user:" + caller.user());
        caller.groups().forEach(group -> tokens.add("group:" + group));
        if (caller.isAny(Role.REVIEWER, Role.PUBLISHER)) {
            tokens.add("reviewers");
        }
        if (caller.is(Role.EDITOR)) {
            tokens.add("editors");
        }
        if (caller.is(Role.ADMINISTRATOR)) {
            tokens.add("administrators");
        }
        return tokens;
    }

    /// Returns the tokens that may see the asset.
    public Set<String> tokensOf(Asset asset) {
        return tokensOf(List.of(asset)).getOrDefault(asset.id(), Set.of());
    }

    /// Returns the tokens that may see each asset, with one query for all.
    public Map<AssetId, Set<String>> tokensOf(Collection<Asset> assets) {
        var grants = grants(assets);
        var tokens = new HashMap<AssetId, Set<String>>();
        for (var asset : assets) {
            tokens.put(asset.id(), tokens(asset, grants.getOrDefault(asset.id(), Set.of())));
        }
        return tokens;
    }

    /// Tells whether the caller may see the asset; the application itself sees all.
    public boolean sees(Caller caller, Asset asset) {
        return isSystem(caller) || tokensOf(caller).stream().anyMatch(tokensOf(asset)::contains);
    }

    /// Returns the same rule for a query over `bw_asset a`.
    public Condition condition(Caller caller) {
        if (isSystem(caller)) {
            return new Condition("true", Map.of());
        }
        var groups = caller.groups().stream().map(GroupId::toString).toArray(String[]::new);
        return new Condition(
                """
                (a.owner = :callerId or not a.candidate and (
                    :callerAdministers
                    or a.status = 'in-review' and :callerReviews
                    or a.status in ('approved', 'published', 'expired', 'archived')
                        and (a.binned_at is null or :callerEdits)
                    or exists (
                        select 1 from bw_collection_asset ca
                        join bw_collection_grant cg using (collection_id)
                        where ca.asset_id = a.id and cg.group_id = any(cast(:callerGroups as uuid[])))))
                """,
                Map.of(
                        "callerId", caller.user().value(),
                        "callerAdministers", caller.is(Role.ADMINISTRATOR),
                        "callerReviews", caller.isAny(Role.REVIEWER, Role.PUBLISHER),
                        "callerEdits", caller.is(Role.EDITOR),
                        "callerGroups", groups));
    }

    private static Set<String> tokens(Asset asset, Set<GroupId> grants) {
        var tokens = new TreeSet<String>();
        tokens.add("user:" + asset.owner());
        if (asset.candidate()) {
            return tokens;
        }
        tokens.add("administrators");
        grants.forEach(group -> tokens.add("group:" + group));
        if (asset.status() == Status.IN_REVIEW) {
            tokens.add("reviewers");
        }
        if (PUBLIC.contains(asset.status())) {
            tokens.add(asset.binned() ? "editors" : "everyone");
        }
        return tokens;
    }

    private Map<AssetId, Set<GroupId>> grants(Collection<Asset> assets) {
        var collected = new ArrayList<String>();
        for (var asset : assets) {
            if (!asset.collections().isEmpty()) {
                collected.add(asset.id().toString());
            }
        }
        if (collected.isEmpty()) {
            return Map.of();
        }
        var grants = new HashMap<AssetId, Set<GroupId>>();
        db.sql("""
                select ca.asset_id, cg.group_id
                from bw_collection_asset ca join bw_collection_grant cg using (collection_id)
                where ca.asset_id = any(cast(:ids as uuid[]))
                """).param("ids", collected.toArray(String[]::new)).query(row -> {
            grants.computeIfAbsent(new AssetId(row.getObject("asset_id", UUID.class)), id -> new HashSet<>())
                    .add(new GroupId(row.getObject("group_id", UUID.class)));
        });
        return grants;
    }

    private static boolean isSystem(Caller caller) {
        return caller.user().equals(Caller.system().user());
    }
}
