package org.bildwerk.dam.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.brief.Prompt.Block;
import org.bildwerk.dam.brief.Prompt.Kind;
import org.bildwerk.dam.generation.Difference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;

class EditionsTest {

    private static DamTest dam;
    private static Editions<Brief> briefs;
    private static Editions<Prompt> prompts;

    @BeforeAll
    static void start() {
        dam = DamTest.with().settings("bildwerk.job.workers.render=0").start();
        briefs = dam.bean(new ParameterizedTypeReference<>() {});
        prompts = dam.bean(new ParameterizedTypeReference<>() {});
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @Test
    void keepsEveryVersionOfABrief() {
        var first = briefs.create(People.editor(), brief("Spring tea", "wake up"));
        var second = briefs.change(People.editor(), first.id(), 1, brief("Spring tea", "slow down"));

        assertThat(second.version()).isEqualTo(2);
        assertThat(briefs.get(People.editor(), first.id(), 1)).isEqualTo(first);
        assertThat(briefs.versions(People.editor(), first.id()))
                .extracting(Edition::version)
                .containsExactly(2, 1);
        assertThatThrownBy(() -> briefs.change(People.editor(), first.id(), 1, brief("Late", "")))
                .isInstanceOfSatisfying(
                        BriefException.class,
                        stale ->
                                assertThat(stale.is(BriefRefusal.VERSION_STALE)).isTrue());
    }

    @Test
    void findsByTitleAndByWhatIsSaid() {
        var brief = briefs.create(People.editor(), brief("Autumn cups", "100% wool_like warmth"));
        briefs.create(People.editor(), brief("Winter", "snow"));

        assertThat(found("autumn")).containsExactly("Autumn cups");
        assertThat(found("WOOL_like")).containsExactly("Autumn cups");
        assertThat(found("no such % words")).isEmpty();
        briefs.archive(People.editor(), brief.id());
        assertThat(found("autumn")).isEmpty();
        assertThat(briefs.get(People.editor(), brief.id(), 1).archivedAt()).isNotNull();
    }

    @Test
    void letsEditorsWriteAndKeepsPromptsFromThoseWhoDoNotMakeOrJudgePictures() {
        var brief = briefs.create(People.editor(), brief("Read me", "all may"));
        var prompt = prompts.create(People.editor(), prompt("a {colour} cup"));

        for (var role : List.of(Role.VIEWER, Role.SEO)) {
            var reader = People.with("reader", role);
            assertThat(briefs.get(reader, brief.id(), null).body().goal()).isEqualTo("all may");
            assertThatThrownBy(() -> briefs.create(reader, brief("No", "no"))).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> prompts.get(reader, prompt.id(), null)).isInstanceOf(NotAllowedException.class);
        }
    }

    @Test
    void fillsThePlacesOfAPrompt() {
        var prompt = prompt("a {colour} cup on {ground}, {unknown}");

        assertThat(prompt.text(Map.of("ground", "$1 wood"))).isEqualTo("a red cup on $1 wood, {unknown}, soft light");
        assertThat(prompt.negativeText(Map.of())).isEqualTo("text, red glass");
    }

    @Test
    void showsWhatChangedBetweenTwoVersionsOfAPrompt() {
        var first = prompts.create(People.editor(), prompt("a cup"));
        prompts.change(People.editor(), first.id(), 1, prompt("a vase"));

        assertThat(prompts.diff(People.editor(), first.id(), 1, 2))
                .containsExactly(new Difference("blocks[0].text", "a cup", "a vase"));
    }

    @Test
    void refusesWhatIsTooLongOrHasNoTitle() {
        assertThatThrownBy(() -> brief(" ", "x")).isInstanceOf(BriefException.class);
        assertThatThrownBy(() -> brief("x", "y".repeat(10_001))).isInstanceOf(BriefException.class);
    }

    private static List<String> found(String text) {
        return briefs.search(People.editor(), text, 0, 10).stream()
                .map(edition -> edition.body().title())
                .toList();
    }

    private static Brief brief(String title, String goal) {
        return new Brief(
                title,
                goal,
                "everyone",
                "website",
                List.of("shop/hero"),
                List.of("cup"),
                List.of("people"),
                LocalDate.of(2026, 12, 1));
    }

    private static Prompt prompt(String subject) {
        return new Prompt(
                "Cup",
                List.of(new Block(Kind.SUBJECT, subject), new Block(Kind.LIGHT, "soft light")),
                List.of("text", "{colour} glass"),
                new TreeMap<>(Map.of("colour", "red", "ground", "stone")));
    }
}
