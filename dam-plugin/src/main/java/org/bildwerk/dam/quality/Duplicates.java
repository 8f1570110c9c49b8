package org.bildwerk.dam.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Visibility;
import org.bildwerk.quality.Turn;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds pictures of the library that look like another one, also turned or mirrored. Who asks hears only of those
/// that he may see. Thread-safe.
public final class Duplicates {

    /// Up to so many bits, two pictures are taken for the same.
    public static final int SAME = 31;

    private static final int WORTH_COMPARING = 50;
    private static final int NAMED = 5;
    private static final String VERSION = "1";
    private static final String DISTANCE = IntStream.rangeClosed(1, Turn.values().length)
            .mapToObj("bit_count(h.hash # own.turns[%d])"::formatted)
            .collect(Collectors.joining(", ", "least(", ")"));

    private final JdbcClient db;
    private final Visibility visibility;

    Duplicates(JdbcClient db, Visibility visibility) {
        this.db = db;
        this.visibility = visibility;
    }

    /// A picture of the library that looks alike.
    ///
    /// @param distance bits that differ, of 256
    public record Twin(AssetId id, String key, int distance) {}

    /// Returns what of the library looks like the picture, the nearest first.
    ///
    /// @param asset must be visible to the caller
    public List<Twin> of(Caller caller, Asset asset, int distance) {
        return nearest(caller, asset).stream()
                .filter(twin -> twin.distance() <= distance)
                .toList();
    }

    /// Returns the verdict: its value is the distance of the nearest one.
    Verdict verdict(Caller caller, Asset asset, Optional<Rule> rule) {
        var quality = quality(asset);
        if (quality.isEmpty() || quality.get() < WORTH_COMPARING) {
            var reason = quality.isEmpty()
                    ? "The picture was not measured"
                    : "There is too little in the picture to tell it from others";
            return Judging.verdict(Checks.DUPLICATE, VERSION, Check.Worse.LOWER, null, reason, rule);
        }
        var nearest = nearest(caller, asset);
        double value = nearest.isEmpty() ? 256 : nearest.getFirst().distance();
        var twins = nearest.stream().filter(twin -> twin.distance() <= SAME).toList();
        var reason = twins.isEmpty()
                ? null
                : twins.stream()
                        .map(twin -> "%s (%d bits)".formatted(twin.key(), twin.distance()))
                        .collect(Collectors.joining(", ", "Looks like ", ""));
        return Judging.verdict(Checks.DUPLICATE, VERSION, Check.Worse.LOWER, value, reason, rule)
                .about(twins.stream().map(Twin::key).toList());
    }

    private Optional<Integer> quality(Asset asset) {
        return db.sql("select quality from bw_picture_hash where version_id = ?")
                .param(asset.version().id().value())
                .query(Integer.class)
                .optional();
    }

    private List<Twin> nearest(Caller caller, Asset asset) {
        var visible = visibility.condition(caller);
        var parameters = new HashMap<String, Object>(visible.parameters());
        parameters.put("asset", asset.id().value());
        parameters.put("version", asset.version().id().value());
        parameters.put("worth", WORTH_COMPARING);
        parameters.put("limit", NAMED);
        return db.sql("""
                select a.id, a.key, %s as distance
                from bw_picture_hash own
                cross join bw_picture_hash h
                join bw_asset a on a.current_version = h.version_id
                where own.version_id = :version and h.quality >= :worth and a.id <> :asset and not a.candidate
                  and a.binned_at is null and %s
                order by distance, a.created_at limit :limit
                """.formatted(DISTANCE, visible.sql()))
                .params(parameters)
                .query((row, number) -> new Twin(
                        new AssetId(row.getObject("id", UUID.class)), row.getString("key"), row.getInt("distance")))
                .list();
    }
}
