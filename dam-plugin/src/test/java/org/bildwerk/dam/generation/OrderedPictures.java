package org.bildwerk.dam.generation;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/// A library in which an editor orders pictures of a generator that draws gradients.
abstract class OrderedPictures {

    static final Caller ANN = People.with("ann", Role.EDITOR);

    static DamTest dam;
    static Generations generations;
    static StubGenerator stub;

    @BeforeAll
    static void start() {
        dam = DamTest.with(StubConfiguration.class)
                .settings("bildwerk.job.poll=20ms")
                .start();
        generations = dam.bean(Generations.class);
        stub = dam.bean(StubGenerator.class);
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @BeforeEach
    void reset() {
        stub.gate = null;
        stub.failures.clear();
        stub.keys.clear();
        stub.steps.clear();
        stub.licensed = true;
    }

    static RecipeEdit cup() {
        return Recipe.wanted(StubGenerator.MODEL, "a red cup");
    }

    static Generation finished(Generation order) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> generations.get(ANN, order.id()).finished());
        return generations.get(ANN, order.id());
    }
}
