package org.bildwerk.dam.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.audit.AuditTrail;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.event.Outbox;
import org.bildwerk.dam.event.StoredEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TaxonomyEditorTest {
    private static final Caller EDITOR = People.editor();

    private static DamTest dam;
    private static TaxonomyEditor editor;
    private static Taxonomy taxonomy;
    private static Scheme scheme;

    @BeforeAll
    static void start() {
        // No previews: their events and facts would come in between.
        dam = DamTest.with().settings("bildwerk.job.workers.render=0").start();
        editor = dam.bean(TaxonomyEditor.class);
        taxonomy = dam.bean(Taxonomy.class);
        scheme = editor.createScheme(EDITOR, "motifs", Map.of("de", "Motive", "en", "Motifs"));
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    private static Concept concept(String label, Concept... broader) {
        var above = new TreeSet<>(Comparator.comparing(ConceptId::toString));
        for (var one : broader) {
            above.add(one.id());
        }
        return editor.create(EDITOR, scheme.id(), null, Labels.preferred(Map.of("en", label)), above);
    }

    @Test
    void givesAConceptWithTwoBroaderOnesTwoPaths() {
        var buildings = concept("Old buildings");
        var travel = concept("Travel");
        var castle = concept("Castle", buildings, travel);

        assertThat(taxonomy.tree().paths(castle.id()))
                .containsExactly("motifs/old-buildings/castle", "motifs/travel/castle");
        assertThat(taxonomy.treeAbove(Set.of(castle.id())).withBroader(castle.id()))
                .extracting(Concept::key)
                .containsExactlyInAnyOrder("castle", "old-buildings", "travel");
        assertThat(concept("Castle").key()).as("the second of that name").isEqualTo("castle-2");
    }

    @Test
    void letsNoConceptBeBroaderThanItself() {
        var top = concept("Top");
        var middle = concept("Middle", top);
        var low = concept("Low", middle);

        assertThatThrownBy(() -> editor.move(EDITOR, top.id(), Set.of(low.id())))
                .isInstanceOf(TaxonomyRuleBroken.class)
                .hasMessageContaining("\"Low\" is below \"Top\"");
        assertThatThrownBy(() -> editor.move(EDITOR, top.id(), Set.of(top.id())))
                .isInstanceOf(TaxonomyRuleBroken.class);
        assertThatThrownBy(() -> editor.delete(EDITOR, middle.id()))
                .isInstanceOf(TaxonomyRuleBroken.class)
                .hasMessageContaining("1 narrower");
    }

    @Test
    void keepsLabelsOfOneLanguageApart() {
        var burg = new TreeMap<String, SortedSet<String>>(Map.of("de", new TreeSet<>(Set.of("Burg"))));

        assertThatThrownBy(() -> new Labels(new TreeMap<>(Map.of("de", "Burg")), burg, new TreeMap<>()))
                .isInstanceOf(TaxonomyRuleBroken.class)
                .hasMessageContaining("\"Burg\" (de)");
        assertThatThrownBy(() -> Labels.preferred(Map.of())).isInstanceOf(TaxonomyRuleBroken.class);
        assertThatThrownBy(() -> Labels.preferred(Map.of("German", "Burg"))).isInstanceOf(TaxonomyRuleBroken.class);
    }

    @Test
    void mergesAConceptWithItsAssetsLabelsAndChildren() {
        var house = concept("House");
        var home = concept("Home");
        var cottage = concept("Cottage", home);
        var asset = Pictures.stored(dam, EDITOR, 77);
        dam.bean(AssetConcepts.class).assign(EDITOR, asset.id(), Set.of(home.id()));
        var before = dam.bean(Outbox.class).head();

        var merged = editor.merge(EDITOR, home.id(), house.id());

        assertThat(merged.labels().alternative()).containsEntry("en", new TreeSet<>(Set.of("Home")));
        assertThat(taxonomy.concept(home.id())).isEmpty();
        assertThat(taxonomy.concept(cottage.id()).orElseThrow().broader()).containsExactly(house.id());
        assertThat(dam.bean(AssetCatalog.class).get(EDITOR, asset.id()).concepts())
                .containsExactly(house.id());
        // Previews are made meanwhile; what they tell does not count.
        assertThat(dam.bean(Outbox.class).after(before, 100))
                .extracting(StoredEvent::event)
                .filteredOn(event -> !(event instanceof DamEvent.DerivedChanged))
                .containsExactly(new DamEvent.AssetDescribed(asset.id()), new DamEvent.ConceptChanged(house.id()));
        assertThat(dam.bean(AuditTrail.class).of("concept:" + home.id(), 1))
                .extracting("command")
                .containsExactly("concept.merge");
    }

    @Test
    void mergesAConceptIntoTheOneBelowIt() {
        var top = concept("Vessel");
        var middle = concept("Boat", top);
        var low = concept("Dinghy", middle);

        var merged = editor.merge(EDITOR, middle.id(), low.id());

        assertThat(merged.broader()).containsExactly(top.id());
        assertThatThrownBy(() -> editor.merge(EDITOR, low.id(), low.id())).isInstanceOf(TaxonomyRuleBroken.class);
    }

    @Test
    void findsConceptsByTheBeginningOfAnyLabel() {
        var labels = new Labels(
                new TreeMap<>(Map.of("en", "Lighthouse")),
                new TreeMap<>(Map.of("de", new TreeSet<>(Set.of("Leuchtturm", "100%-Feuer")))),
                new TreeMap<>());
        var lighthouse = editor.create(EDITOR, scheme.id(), "lighthouse", labels, Set.of());

        assertThat(taxonomy.find("leucht", 5)).containsExactly(lighthouse);
        assertThat(taxonomy.find("0%-f", 5)).containsExactly(lighthouse);
        assertThat(taxonomy.find("%%%", 5)).isEmpty();
    }

    @Test
    void isForEditors() {
        var viewer = People.with("viewer", Role.VIEWER);

        assertThatThrownBy(() -> editor.createScheme(viewer, "mine", Map.of())).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> editor.createScheme(EDITOR, "Not a key", Map.of()))
                .isInstanceOf(TaxonomyRuleBroken.class);
        assertThatThrownBy(() -> editor.createScheme(EDITOR, "motifs", Map.of()))
                .isInstanceOf(TaxonomyRuleBroken.class)
                .hasMessageContaining("already");
        assertThatThrownBy(() -> editor.deleteScheme(EDITOR, scheme.id())).isInstanceOf(TaxonomyRuleBroken.class);
    }
}
