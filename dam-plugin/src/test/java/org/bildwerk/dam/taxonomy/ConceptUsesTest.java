package org.bildwerk.dam.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Bin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConceptUsesTest {

    private static DamTest dam;
    private static Concept tableware;
    private static Concept vase;

    @BeforeAll
    static void start() {
        dam = DamTest.start();
        var editor = dam.bean(TaxonomyEditor.class);
        var scheme = editor.createScheme(People.editor(), "product", Map.of("en", "Product"));
        tableware = editor.create(
                People.editor(), scheme.id(), null, Labels.preferred(Map.of("en", "Tableware")), Set.of());
        vase = editor.create(
                People.editor(), scheme.id(), null, Labels.preferred(Map.of("en", "Vase")), Set.of(tableware.id()));
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @Test
    void countsEachAssetOnceForAConceptAndAllAboveItAsFarAsItMayBeSeen() {
        var uses = dam.bean(ConceptUses.class);
        var assign = dam.bean(AssetConcepts.class);
        var both = Pictures.stored(dam, People.editor(), 1);
        var one = Pictures.stored(dam, People.editor(), 2);
        var binned = Pictures.stored(dam, People.editor(), 3);
        assign.assign(People.editor(), both.id(), Set.of(vase.id(), tableware.id()));
        assign.assign(People.editor(), one.id(), Set.of(vase.id()));
        assign.assign(People.editor(), binned.id(), Set.of(vase.id()));
        dam.bean(Bin.class).put(People.editor(), binned.id());

        assertThat(uses.of(People.editor())).isEqualTo(Map.of(vase.id(), 2L, tableware.id(), 2L));
        assertThat(uses.of(People.with("viewer", Role.VIEWER))).isEmpty();
    }
}
