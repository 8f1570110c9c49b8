package org.bildwerk.c2pa;

import java.util.ArrayList;
import java.util.List;

/// The settings of the library, as an immutable list of changes to its own defaults.
///
/// [#STANDARD] fetches nothing from a network while it reads or makes a manifest: neither remote manifests nor
/// revocation answers. The keys are those of c2pa-rs (`verify.verify_trust`, `builder.thumbnail.enabled`, …).
public final class C2paSettings {

    /// The library's defaults without any fetching.
    public static final C2paSettings STANDARD = new C2paSettings(List.of())
            .with("verify.remote_manifest_fetch", "false")
            .with("verify.ocsp_fetch", "false");

    sealed interface Change {}

    record Text(String text, String format) implements Change {}

    record Value(String path, String json) implements Change {}

    private final List<Change> changes;

    private C2paSettings(List<Change> changes) {
        this.changes = List.copyOf(changes);
    }

    List<Change> changes() {
        return changes;
    }

    /// Returns these settings with all that the JSON object says.
    public C2paSettings withJson(String json) {
        return with(new Text(json, "json"));
    }

    /// Returns these settings with all that the TOML text says.
    public C2paSettings withToml(String toml) {
        return with(new Text(toml, "toml"));
    }

    /// Returns these settings with one value.
    ///
    /// @param path such as `verify.verify_after_sign`
    /// @param json a JSON number, boolean, string with its quotes, or array of strings
    public C2paSettings with(String path, String json) {
        return with(new Value(path, json));
    }

    public C2paSettings with(String path, boolean value) {
        return with(path, Boolean.toString(value));
    }

    /// Returns these settings with authorities whose signers read as trusted.
    ///
    /// @param pem certificates of authorities, as text
    public C2paSettings withTrustAnchors(String pem) {
        // As a single value, c2pa-rs 0.91.3 accepts the anchors and trusts nobody by them.
        return withJson("{\"trust\": {\"user_anchors\": " + quoted(pem) + "}, \"verify\": {\"verify_trust\": true}}");
    }

    /// Returns these settings with the making of thumbnails on or off.
    public C2paSettings withThumbnails(boolean made) {
        return with("builder.thumbnail.enabled", made);
    }

    private C2paSettings with(Change change) {
        var more = new ArrayList<>(changes);
        more.add(change);
        return new C2paSettings(more);
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
