package org.bildwerk.ui.taxonomy;

import com.vaadin.flow.component.Component;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bildwerk.dam.site.Slug;
import org.bildwerk.dam.taxonomy.Concept;
import org.bildwerk.dam.taxonomy.ConceptId;
import org.bildwerk.dam.taxonomy.Labels;
import org.bildwerk.dam.taxonomy.Scheme;
import org.bildwerk.dam.taxonomy.SchemeId;
import org.bildwerk.ui.kit.Toast;

/// What can be done in the view, each with its question where it needs one, and with a way back where there is one.
final class Deeds {

    /// What the view does afterwards.
    interface Stage {

        Outline outline();

        /// Reads the tree anew and opens a path.
        void show(String path);

        /// Reads the tree anew and leaves what is open as it is: somebody may be typing there.
        void refresh();
    }

    private final TaxonomyWork work;
    private final Component view;
    private final Stage stage;

    Deeds(TaxonomyWork work, Component view, Stage stage) {
        this.work = work;
        this.view = view;
        this.stage = stage;
    }

    boolean editable() {
        return work.editable();
    }

    Set<String> languages(Labels labels) {
        return work.languages(stage.outline().language(), labels);
    }

    void open(String path) {
        stage.show(path);
    }

    void relabel(Concept concept, Labels labels) {
        work.relabel(concept.id(), labels);
        stage.refresh();
    }

    void rename(Scheme scheme, Map<String, String> names) {
        work.renameScheme(scheme.id(), names);
        stage.refresh();
    }

    /// Asks for the names of a concept below the path.
    void add(String path) {
        var outline = stage.outline();
        var place = outline.at(path).orElseThrow();
        SchemeId scheme;
        Set<ConceptId> broader;
        switch (place) {
            case Outline.Place.OfScheme(var at) -> {
                scheme = at.id();
                broader = Set.of();
            }
            case Outline.Place.OfConcept(var at) -> {
                scheme = at.scheme();
                broader = Set.of(at.id());
            }
        }
        var title = text("taxonomy.addTitle", outline.name(place));
        new NamesDialog(title, languages(), true, names -> {
                    var made = work.create(scheme, names, broader);
                    stage.show(path + "/" + made.key());
                })
                .open();
    }

    void addScheme() {
        new NamesDialog(text("taxonomy.addScheme"), languages(), false, names -> {
                    var name =
                            names.getOrDefault("en", names.values().iterator().next());
                    var made =
                            work.createScheme(freeKey(Slug.ofTitle(name, "en").value()), names);
                    stage.show(made.key());
                })
                .open();
    }

    void move(Concept concept, Set<ConceptId> broader) {
        var before = concept.broader();
        work.move(concept.id(), broader);
        stage.show(path(concept));
        Toast.undoable(text("taxonomy.moved", name(concept)), text("undo"), () -> {
            work.move(concept.id(), before);
            stage.show(path(concept));
        });
    }

    /// Hangs a concept that was dragged under another one, or under its scheme, and takes it from where it was.
    void drag(String from, String onto) {
        var outline = stage.outline();
        if (!(outline.at(from).orElse(null) instanceof Outline.Place.OfConcept(var concept))) {
            return;
        }
        var broader = new HashSet<>(concept.broader());
        if (outline.at(from.substring(0, from.lastIndexOf('/'))).orElse(null)
                instanceof Outline.Place.OfConcept(var above)) {
            broader.remove(above.id());
        }
        if (outline.at(onto).orElse(null) instanceof Outline.Place.OfConcept(var target)) {
            if (outline.tree().withNarrower(concept.id()).contains(target)) {
                Toast.failure(text("taxonomy.circle", outline.name(target), outline.name(concept)));
                return;
            }
            broader.add(target.id());
        }
        move(concept, broader);
    }

    void merge(Concept concept) {
        new MergeDialog(stage.outline(), concept, work.carrying(concept.id()), into -> {
                    work.merge(concept.id(), into.id());
                    stage.show(path(into));
                    Toast.tell(text("taxonomy.merged", name(concept), name(into)));
                })
                .open();
    }

    void delete(String path) {
        switch (stage.outline().at(path).orElseThrow()) {
            case Outline.Place.OfScheme(var scheme) -> delete(scheme);
            case Outline.Place.OfConcept(var concept) -> delete(concept);
        }
    }

    void delete(Concept concept) {
        var outline = stage.outline();
        var above = parent(outline.pathOf(concept.id()));
        new DeleteDialog(
                        name(concept),
                        work.carrying(concept.id()),
                        outline.tree().withNarrower(concept.id()).size() - 1,
                        () -> {
                            work.delete(concept.id());
                            stage.show(above);
                            Toast.tell(text("taxonomy.deleted", name(concept)));
                        })
                .open();
    }

    void delete(Scheme scheme) {
        var name = scheme.inLanguage(stage.outline().language());
        var concepts = stage.outline().tree().concepts().stream()
                .filter(each -> each.scheme().equals(scheme.id()))
                .count();
        new DeleteDialog(name, 0, (int) concepts, () -> {
                    work.deleteScheme(scheme.id());
                    stage.show("");
                    Toast.tell(text("taxonomy.deleted", name));
                })
                .open();
    }

    private String path(Concept concept) {
        stage.refresh();
        return stage.outline().pathOf(concept.id());
    }

    private String freeKey(String wanted) {
        var taken = stage.outline().tree().schemes().stream().map(Scheme::key).toList();
        var key = wanted;
        for (int number = 2; taken.contains(key); number++) {
            key = wanted + "-" + number;
        }
        return key;
    }

    private static String parent(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    private Set<String> languages() {
        return new LinkedHashSet<>(List.of(stage.outline().language(), "de", "en"));
    }

    private String name(Concept concept) {
        return stage.outline().name(concept);
    }

    private String text(String key, Object... values) {
        return view.getTranslation(key, values);
    }
}
