package org.bildwerk.dam.provenance.stamp;

import java.nio.charset.StandardCharsets;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.Edit;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.provenance.Digests;
import org.bildwerk.dam.provenance.manifest.SourceType;
import org.bildwerk.dam.provenance.manifest.Statement;
import org.bildwerk.dam.rights.Rights;
import tools.jackson.databind.JsonNode;

/// The part of a record that a file carries, as it was at one moment.
public record Snapshot(Description description, Rights rights, Edit edit) {

    /// Returns what the file of the asset should say now.
    public static Snapshot of(Asset asset) {
        return new Snapshot(asset.description(), asset.rights(), asset.edit());
    }

    /// Returns what a file by the plan says: a picture that we generated says so, even where nobody wrote it into the
    /// record.
    Snapshot written(Plan plan) {
        if (plan.recipe() == null || description.digitalSourceType() != null) {
            return this;
        }
        var described = new Description(
                description.texts(),
                description.keywords(),
                description.creators(),
                SourceType.TRAINED_ALGORITHMIC_MEDIA);
        return new Snapshot(described, rights, edit);
    }

    Statement statement() {
        return new Statement(description, rights);
    }

    public JsonNode json() {
        return Json.mapper().valueToTree(this);
    }

    /// Returns the SHA-256 of the content; the same content has the same one.
    String digest() {
        return Digests.sha256(Json.write(this).getBytes(StandardCharsets.UTF_8));
    }
}
