package org.bildwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A stranger's first pictures: made by the model that comes along, without anything fetched.
@ExtendWith(SharedApplication.class)
class DemonstrationIT {

    @Test
    void makesVariantsOfAPromptAndKeepsOneWithAllThatBelongsToIt(RunningApplication application) {
        try (var api = application.api()) {
            var studio = new SmokeStudio(api);
            try {
                assertThat(studio.generate()).containsEntry("pictures", 4).containsEntry("size", "256x256");
                assertThat(studio.keep()).containsKeys("verdicts", "credential", "mark");
                assertThat(studio.vary()).containsKey("ingredients");
            } finally {
                studio.tidy();
            }
        }
    }
}
