package org.bildwerk.dam.taxonomy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The taxonomy over REST: reading for everybody who is signed in, changes for editors.
@RestController
@RequestMapping("/api/v1/taxonomy")
final class TaxonomyController {
    private final Taxonomy taxonomy;
    private final TaxonomyEditor editor;
    private final AssetConcepts assignments;
    private final Identity identity;

    TaxonomyController(Taxonomy taxonomy, TaxonomyEditor editor, AssetConcepts assignments, Identity identity) {
        this.taxonomy = taxonomy;
        this.editor = editor;
        this.assignments = assignments;
        this.identity = identity;
    }

    /// A scheme as it is sent and received.
    record SchemeBody(@Nullable String key, Map<String, String> labels) {}

    /// Labels as they are sent; kinds that are missing are empty.
    record LabelsBody(
            Map<String, String> preferred,
            @Nullable Map<String, SortedSet<String>> alternative,
            @Nullable Map<String, SortedSet<String>> hidden) {

        Labels labels() {
            return new Labels(
                    new TreeMap<>(preferred),
                    alternative == null ? new TreeMap<>() : new TreeMap<>(alternative),
                    hidden == null ? new TreeMap<>() : new TreeMap<>(hidden));
        }
    }

    /// A new concept as it is sent.
    record ConceptBody(
            @Nullable String key,
            LabelsBody labels,
            @Nullable Set<UUID> broader) {}

    /// A concept as it is answered.
    record ConceptReport(UUID id, UUID scheme, String key, Set<String> paths, Labels labels, Set<UUID> broader) {}

    /// A scheme as it is answered.
    record SchemeReport(UUID id, String key, Map<String, String> labels) {

        static SchemeReport of(Scheme scheme) {
            return new SchemeReport(scheme.id().value(), scheme.key(), scheme.labels());
        }
    }

    @GetMapping("/schemes")
    List<SchemeReport> schemes() {
        identity.caller();
        return taxonomy.schemes().stream().map(SchemeReport::of).toList();
    }

    @PostMapping("/schemes")
    @ResponseStatus(HttpStatus.CREATED)
    SchemeReport createScheme(@RequestBody SchemeBody body) {
        var key = body.key() == null ? "" : body.key();
        return SchemeReport.of(editor.createScheme(identity.caller(), key, body.labels()));
    }

    @PutMapping("/schemes/{id}")
    SchemeReport renameScheme(@PathVariable UUID id, @RequestBody SchemeBody body) {
        return SchemeReport.of(editor.renameScheme(identity.caller(), new SchemeId(id), body.labels()));
    }

    @DeleteMapping("/schemes/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteScheme(@PathVariable UUID id) {
        editor.deleteScheme(identity.caller(), new SchemeId(id));
    }

    /// Lists the concepts of one scheme or of all; `broader` and `paths` make the tree.
    @GetMapping("/concepts")
    List<ConceptReport> concepts(
            @RequestParam(required = false) @Nullable UUID scheme, @RequestParam(defaultValue = "") String q) {
        identity.caller();
        var tree = taxonomy.tree();
        var found = q.isBlank() ? tree.concepts() : taxonomy.find(q, 50);
        return found.stream()
                .filter(concept -> scheme == null || concept.scheme().value().equals(scheme))
                .map(concept -> report(concept, tree))
                .toList();
    }

    @PostMapping("/schemes/{scheme}/concepts")
    @ResponseStatus(HttpStatus.CREATED)
    ConceptReport create(@PathVariable UUID scheme, @RequestBody ConceptBody body) {
        var labels = body.labels().labels();
        return report(editor.create(identity.caller(), new SchemeId(scheme), body.key(), labels, ids(body.broader())));
    }

    @PutMapping("/concepts/{id}/labels")
    ConceptReport relabel(@PathVariable UUID id, @RequestBody LabelsBody body) {
        return report(editor.relabel(identity.caller(), new ConceptId(id), body.labels()));
    }

    @PutMapping("/concepts/{id}/broader")
    ConceptReport move(@PathVariable UUID id, @RequestBody Set<UUID> broader) {
        return report(editor.move(identity.caller(), new ConceptId(id), ids(broader)));
    }

    @PostMapping("/concepts/{id}/merge-into/{target}")
    ConceptReport merge(@PathVariable UUID id, @PathVariable UUID target) {
        return report(editor.merge(identity.caller(), new ConceptId(id), new ConceptId(target)));
    }

    @DeleteMapping("/concepts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        editor.delete(identity.caller(), new ConceptId(id));
    }

    /// Gives an asset exactly the concepts in the body.
    @PutMapping("/assets/{asset}")
    Set<UUID> assign(@PathVariable UUID asset, @RequestBody Set<UUID> concepts) {
        return assignments.assign(identity.caller(), new AssetId(asset), ids(concepts)).concepts().stream()
                .map(ConceptId::value)
                .collect(Collectors.toSet());
    }

    private ConceptReport report(Concept concept) {
        return report(concept, taxonomy.treeAbove(Set.of(concept.id())));
    }

    private static ConceptReport report(Concept concept, ConceptTree tree) {
        var broader = concept.broader().stream().map(ConceptId::value).collect(Collectors.toSet());
        return new ConceptReport(
                concept.id().value(),
                concept.scheme().value(),
                concept.key(),
                tree.paths(concept.id()),
                concept.labels(),
                broader);
    }

    private static Set<ConceptId> ids(@Nullable Set<UUID> ids) {
        return ids == null ? Set.of() : ids.stream().map(ConceptId::new).collect(Collectors.toSet());
    }
}
