package org.bildwerk.dam.provenance.manifest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.rights.Rights;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What people say about the picture, as CAWG assertions: `cawg.metadata` and `cawg.training-mining`.
public record Statement(Description description, Rights rights) {

    public static final Statement NOTHING = new Statement(Description.EMPTY, Rights.NONE);

    private static final String DMI = "http://ns.useplus.org/ldf/vocab/DMI-";
    private static final List<String> USES =
            List.of("cawg.data_mining", "cawg.ai_inference", "cawg.ai_training", "cawg.ai_generative_training");
    private static final Map<String, String> NAMESPACES = Map.of(
            "dc", "http://purl.org/dc/elements/1.1/",
            "photoshop", "http://ns.adobe.com/photoshop/1.0/",
            "xmpRights", "http://ns.adobe.com/xap/1.0/rights/",
            "plus", "http://ns.useplus.org/ldf/xmp/1.0/",
            "Iptc4xmpExt", "http://iptc.org/std/Iptc4xmpExt/2008-02-29/");

    /// Returns the assertions; none where nothing is said.
    List<ManifestDefinition.Assertion> assertions() {
        var all = new ArrayList<ManifestDefinition.Assertion>();
        var metadata = metadata();
        if (!metadata.isEmpty()) {
            var context = Json.mapper().createObjectNode();
            NAMESPACES.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> context.put(entry.getKey(), entry.getValue()));
            metadata.set("@context", context);
            all.add(new ManifestDefinition.Assertion("cawg.metadata", false, metadata));
        }
        var mining = mining(rights.dataMining());
        if (mining != null) {
            all.add(new ManifestDefinition.Assertion("cawg.training-mining", false, mining));
        }
        return all;
    }

    private ObjectNode metadata() {
        var data = Json.mapper().createObjectNode();
        if (!description.creators().isEmpty()) {
            description.creators().forEach(data.putArray("dc:creator")::add);
        }
        languages(
                data,
                "dc:title",
                description.texts().entrySet().stream()
                        .flatMap(entry -> entry(entry.getKey(), entry.getValue().title()))
                        .toList());
        languages(
                data,
                "dc:description",
                description.texts().entrySet().stream()
                        .flatMap(entry -> entry(entry.getKey(), entry.getValue().caption()))
                        .toList());
        put(data, "dc:rights", rights.copyrightNotice());
        put(data, "photoshop:Credit", rights.creditLine());
        put(data, "xmpRights:UsageTerms", rights.usageTerms());
        put(data, "xmpRights:WebStatement", rights.licenceUrl());
        if (rights.acquireUrl() != null) {
            data.putArray("plus:Licensor").addObject().put("plus:LicensorURL", rights.acquireUrl());
        }
        put(data, "plus:DataMining", rights.dataMining());
        put(data, "Iptc4xmpExt:DigitalSourceType", description.digitalSourceType());
        return data;
    }

    private static java.util.stream.Stream<Map.Entry<String, String>> entry(String language, @Nullable String text) {
        return text == null ? java.util.stream.Stream.empty() : java.util.stream.Stream.of(Map.entry(language, text));
    }

    /// Writes JSON-LD's strings with their language: a map by language would say nothing without a context of its own.
    private static void languages(ObjectNode data, String field, List<Map.Entry<String, String>> texts) {
        if (!texts.isEmpty()) {
            var all = data.putArray(field);
            texts.forEach(
                    text -> all.addObject().put("@language", text.getKey()).put("@value", text.getValue()));
        }
    }

    private static void put(ObjectNode data, String field, @Nullable String value) {
        if (value != null) {
            data.put(field, value);
        }
    }

    /// Says what PLUS's data mining term means for each use; null where nothing is said.
    private static @Nullable ObjectNode mining(@Nullable String term) {
        if (term == null || !term.startsWith(DMI) || term.equals(DMI + "UNSPECIFIED")) {
            return null;
        }
        var data = Json.mapper().createObjectNode();
        var entries = data.putObject("entries");
        USES.forEach(use -> entry(entries.putObject(use), term.substring(DMI.length()), use));
        return data;
    }

    private static void entry(ObjectNode entry, String term, String use) {
        boolean generative = use.endsWith("generative_training");
        boolean training = use.endsWith("training");
        switch (term) {
            case "ALLOWED" -> entry.put("use", "allowed");
            case "PROHIBITED-GENAIMLTRAINING" -> entry.put("use", generative ? "notAllowed" : "allowed");
            case "PROHIBITED-AIMLTRAINING" -> entry.put("use", training ? "notAllowed" : "allowed");
            case "PROHIBITED-EXCEPTSEARCHENGINEINDEXING" -> {
                if (use.equals("cawg.data_mining")) {
                    entry.put("use", "constrained").put("constraint_info", "Search engine indexing only");
                } else {
                    entry.put("use", "notAllowed");
                }
            }
            case "PROHIBITED" -> entry.put("use", "notAllowed");
            default -> entry.put("use", "constrained").put("constraint_info", DMI + term);
        }
    }

    static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
