package org.bildwerk.e2e;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bildwerk.e2e.KillDrill.Acknowledged;

/// Looks at everything that was acknowledged, from outside: is the asset there, are its bytes the ones sent, is it
/// found, is it shown.
///
/// @param missing no asset answers under the id
/// @param altered the original's bytes differ from those sent
/// @param unfound the search does not list it
/// @param unshown no preview is there
public record Survey(
        int acknowledged, List<String> missing, List<String> altered, List<String> unfound, List<String> unshown) {

    /// Takes one look.
    public static Survey of(Api api, List<Acknowledged> acknowledged) {
        var missing = new ArrayList<String>();
        var altered = new ArrayList<String>();
        var unshown = new ArrayList<String>();
        for (var picture : acknowledged) {
            var original = api.fetch("/api/v1/assets/" + picture.id() + "/original");
            if (original.statusCode() != 200) {
                missing.add(picture.id());
            } else if (!Api.sha256(original.body()).equals(picture.sha256())) {
                altered.add(picture.id());
            }
            if (api.fetch("/api/v1/assets/" + picture.id() + "/previews/512").statusCode() != 200) {
                unshown.add(picture.id());
            }
        }
        var found = found(api);
        var unfound = acknowledged.stream()
                .map(Acknowledged::id)
                .filter(id -> !found.contains(id))
                .toList();
        return new Survey(acknowledged.size(), missing, altered, unfound, unshown);
    }

    /// Tells whether nothing that was acknowledged is lost, changed, hidden or without its picture.
    public boolean whole() {
        return missing.isEmpty() && altered.isEmpty() && unfound.isEmpty() && unshown.isEmpty();
    }

    /// Lists the ids of everything the search shows, page by page.
    static Set<String> found(Api api) {
        var ids = new HashSet<String>();
        var page = api.get("/api/v1/assets?size=200&facets=");
        while (true) {
            page.get("assets").forEach(item -> ids.add(item.get("id").asString()));
            var next = page.path("cursor").asString("");
            if (next.isEmpty()) {
                return ids;
            }
            page = api.get("/api/v1/assets?size=200&cursor=" + next);
        }
    }
}
