package org.bildwerk.ui.taxonomy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.taxonomy.Concept;
import org.bildwerk.dam.taxonomy.ConceptId;
import org.bildwerk.dam.taxonomy.ConceptUses;
import org.bildwerk.dam.taxonomy.Labels;
import org.bildwerk.dam.taxonomy.Scheme;
import org.bildwerk.dam.taxonomy.SchemeId;
import org.bildwerk.dam.taxonomy.Taxonomy;
import org.bildwerk.dam.taxonomy.TaxonomyEditor;
import org.springframework.stereotype.Component;

/// What a person does to the taxonomy, as the one who is signed in.
@Component
class TaxonomyWork {

    private final Identity identity;
    private final Taxonomy taxonomy;
    private final TaxonomyEditor editor;
    private final ConceptUses uses;
    private final Sites sites;

    // The view speaks to this one class instead of to all five.
    TaxonomyWork(Identity identity, Taxonomy taxonomy, TaxonomyEditor editor, ConceptUses uses, Sites sites) {
        this.identity = identity;
        this.taxonomy = taxonomy;
        this.editor = editor;
        this.uses = uses;
        this.sites = sites;
    }

    boolean editable() {
        return identity.caller().is(Role.EDITOR);
    }

    Outline outline(String language) {
        return new Outline(taxonomy.tree(), uses.of(identity.caller()), language);
    }

    /// Returns the languages in which labels are written: the reader's first, then German, English, those of the sites
    /// and those of the labels.
    Set<String> languages(String readers, Labels labels) {
        var all = new LinkedHashSet<>(List.of(readers, "de", "en"));
        sites.all().stream().map(Site::languages).forEach(all::addAll);
        all.addAll(labels.preferred().keySet());
        all.addAll(labels.alternative().keySet());
        all.addAll(labels.hidden().keySet());
        return all;
    }

    /// Returns how many assets carry the concept or one below it, whoever may see them.
    int carrying(ConceptId concept) {
        return taxonomy.assetsUnder(concept).size();
    }

    Scheme createScheme(String key, Map<String, String> names) {
        return editor.createScheme(identity.caller(), key, names);
    }

    void renameScheme(SchemeId scheme, Map<String, String> names) {
        editor.renameScheme(identity.caller(), scheme, names);
    }

    void deleteScheme(SchemeId scheme) {
        editor.deleteScheme(identity.caller(), scheme);
    }

    Concept create(SchemeId scheme, Map<String, String> names, Set<ConceptId> broader) {
        return editor.create(identity.caller(), scheme, null, Labels.preferred(names), broader);
    }

    Concept relabel(ConceptId concept, Labels labels) {
        return editor.relabel(identity.caller(), concept, labels);
    }

    Concept move(ConceptId concept, Set<ConceptId> broader) {
        return editor.move(identity.caller(), concept, broader);
    }

    void merge(ConceptId from, ConceptId into) {
        editor.merge(identity.caller(), from, into);
    }

    void delete(ConceptId concept) {
        editor.delete(identity.caller(), concept);
    }
}
