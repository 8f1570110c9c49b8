package org.bildwerk.dam.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.audit.AuditTrail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AssetConceptsTest {

    private static DamTest dam;
    private static AssetConcepts assetConcepts;
    private static Concept vase;
    private static Concept bowl;

    @BeforeAll
    static void start() {
        // No previews: their events and facts would come in between.
        dam = DamTest.with().settings("bildwerk.job.workers.render=0").start();
        assetConcepts = dam.bean(AssetConcepts.class);
        var editor = dam.bean(TaxonomyEditor.class);
        var scheme = editor.createScheme(People.editor(), "product", Map.of("en", "Product"));
        vase = editor.create(People.editor(), scheme.id(), "vase", Labels.preferred(Map.of("en", "Vase")), Set.of());
        bowl = editor.create(People.editor(), scheme.id(), "bowl", Labels.preferred(Map.of("en", "Bowl")), Set.of());
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @Test
    void givesAnAssetExactlyTheseConcepts() {
        var asset = Pictures.stored(dam, People.editor(), 1);
        assetConcepts.assign(People.editor(), asset.id(), Set.of(vase.id()));

        var changed = assetConcepts.assign(People.editor(), asset.id(), Set.of(bowl.id()));

        assertThat(changed.concepts()).containsExactly(bowl.id());
        assertThat(changed.revision()).isGreaterThan(asset.revision());
    }

    @Test
    void keepsQuietWhereNothingChanges() {
        var asset = Pictures.stored(dam, People.editor(), 2);
        var first = assetConcepts.assign(People.editor(), asset.id(), Set.of(vase.id()));

        // What is derived from the file comes in meanwhile.
        assertThat(assetConcepts.assign(People.editor(), asset.id(), Set.of(vase.id())))
                .usingRecursiveComparison()
                .ignoringFields("derived")
                .isEqualTo(first);
        assertThat(dam.bean(AuditTrail.class).of("asset:" + asset.id(), 10))
                .filteredOn(entry -> entry.command().equals("asset.concepts"))
                .hasSize(1);
    }

    @Test
    void refusesAConceptThatIsNotThere() {
        var asset = Pictures.stored(dam, People.editor(), 3);
        var nowhere = new ConceptId(UUID.randomUUID());

        assertThatExceptionOfType(UnknownConceptException.class)
                .isThrownBy(() -> assetConcepts.assign(People.editor(), asset.id(), Set.of(vase.id(), nowhere)));
    }

    @Test
    void isForEditors() {
        var asset = Pictures.stored(dam, People.editor(), 4);

        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(
                        () -> assetConcepts.assign(People.with("viewer", Role.VIEWER), asset.id(), Set.of(vase.id())));
    }
}
