package org.bildwerk.dam.metadata;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.rights.Rights;
import org.bildwerk.dam.rights.RightsField;
import org.bildwerk.dam.web.BodyException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A change of description and rights as JSON: a field that is not named stays, null removes it.
///
/// ```json
/// {"texts": {"de": {"alt": "…"}}, "keywords": ["a"], "rights": {"holder": null}}
/// ```
///
/// A field that nobody knows is refused, never dropped.
public record DescriptionPatch(JsonNode json) {

    private static final Set<String> FIELDS = Set.of("texts", "keywords", "creators", "digitalSourceType", "rights");
    private static final Set<String> TEXTS =
            Arrays.stream(TextField.values()).map(TextField::key).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> RIGHTS =
            Arrays.stream(RightsField.values()).map(RightsField::property).collect(Collectors.toUnmodifiableSet());

    public DescriptionPatch {
        BodyException.checkFields("", json, FIELDS);
        var texts = json.path("texts");
        if (!texts.isMissingNode()) {
            BodyException.checkObject("texts.", texts);
        }
        for (var text : texts.properties()) {
            if (!text.getValue().isNull()) {
                BodyException.checkFields("texts." + text.getKey() + ".", text.getValue(), TEXTS);
            }
        }
        if (json.has("rights")) {
            BodyException.checkFields("rights.", json.path("rights"), RIGHTS);
        }
    }

    /// Reads a change out of a body that has other fields, too.
    ///
    /// @param others their names
    public static DescriptionPatch within(JsonNode body, Set<String> others) {
        BodyException.checkObject("", body);
        var own = Json.mapper().createObjectNode();
        for (var field : body.properties()) {
            if (!others.contains(field.getKey())) {
                own.set(field.getKey(), field.getValue());
            }
        }
        return new DescriptionPatch(own);
    }

    /// Returns the description of the asset with the change.
    public Description description(Asset asset) {
        return description(asset.description());
    }

    /// Returns a description with the change.
    public Description description(Description before) {
        var changed = new Description(
                new TreeMap<>(before.texts()),
                list("keywords", before.keywords()),
                list("creators", before.creators()),
                text(json, "digitalSourceType", before.digitalSourceType()));
        for (var language : json.path("texts").properties()) {
            var tag = Language.tag(language.getKey());
            var text = changed.text(tag);
            for (var field : TextField.values()) {
                text = field.in(text, text(language.getValue(), field.key(), field.of(text)));
            }
            changed = changed.withText(tag, language.getValue().isNull() ? Text.EMPTY : text);
        }
        return changed;
    }

    /// Returns the rights of the asset with the change.
    public Rights rights(Asset asset) {
        return rights(asset.rights());
    }

    /// Returns rights with the change.
    public Rights rights(Rights before) {
        var node = json.path("rights");
        return new Rights(
                text(node, "holder", before.holder()),
                text(node, "creditLine", before.creditLine()),
                text(node, "copyrightNotice", before.copyrightNotice()),
                text(node, "licenceUrl", before.licenceUrl()),
                text(node, "acquireUrl", before.acquireUrl()),
                text(node, "usageTerms", before.usageTerms()),
                text(node, "territory", before.territory()),
                instant(node, "validFrom", before.validFrom()),
                instant(node, "validUntil", before.validUntil()),
                instant(node, "embargoUntil", before.embargoUntil()),
                text(node, "releases", before.releases()),
                text(node, "dataMining", before.dataMining()));
    }

    private List<String> list(String name, List<String> before) {
        var node = json.path(name);
        if (node.isMissingNode()) {
            return before;
        }
        if (!node.isNull() && !node.isArray()) {
            throw new InvalidDescriptionException(DescriptionRefusal.FIELD_NOT_LIST, name);
        }
        return node.valueStream().map(value -> string(name, value)).toList();
    }

    private static @Nullable String text(JsonNode node, String name, @Nullable String before) {
        var value = node.path(name);
        if (value.isMissingNode()) {
            return before;
        }
        return value.isNull() || value.isString() && value.asString().isBlank() ? null : string(name, value);
    }

    private static @Nullable Instant instant(JsonNode node, String name, @Nullable Instant before) {
        var text = text(node, name, before == null ? null : before.toString());
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidDescriptionException(DescriptionRefusal.FIELD_NOT_MOMENT, "rights." + name);
        }
    }

    private static String string(String name, JsonNode value) {
        if (!value.isString()) {
            throw new InvalidDescriptionException(DescriptionRefusal.FIELD_NOT_TEXT, name);
        }
        return value.asString();
    }
}
