package org.bildwerk.ui.studio;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bildwerk.dam.brief.Brief;
import org.bildwerk.dam.brief.Edition;
import org.bildwerk.dam.brief.Prompt;
import org.bildwerk.dam.generation.Capabilities;
import org.bildwerk.dam.generation.ModelCard;
import org.bildwerk.dam.generation.Origin;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.RecipeEdit;
import org.jspecify.annotations.Nullable;

/// What the pictures follow: a brief, and a prompt that was written before. A chosen prompt fills the words; where they
/// are changed then, it says so and offers to keep them.
final class OriginPart extends Div implements Part {

    private static final long serialVersionUID = 1;
    private final transient OriginWork work;
    private final PromptPart words;
    private final transient Runnable changed;
    private final EditionChoice<Brief> brief;
    private final EditionChoice<Prompt> prompt;
    private final DescriptionList asked = new DescriptionList();
    private final PromptValues values = new PromptValues(this::fill);
    private final Div differs = new Div();

    /// @param words filled from a prompt
    OriginPart(OriginWork work, PromptPart words, Runnable changed) {
        this.work = work;
        this.words = words;
        this.changed = changed;
        this.brief = new EditionChoice<>("origin.brief", work.briefs(), this::writeBrief, this::briefed);
        this.prompt = new EditionChoice<>("origin.prompt", work.prompts(), this::writePrompt, this::prompted);
        addClassName("bw-stack");
        asked.addClassName("bw-facts");
        var hint = new Span(getTranslation("origin.differs"));
        hint.addClassName("bw-second");
        var keep = new NativeButton(
                getTranslation("origin.promptKeep"),
                click -> prompt.edition().ifPresent(edition -> write(edition, reworded(edition.body()))));
        keep.addClassName("bw-linklike");
        differs.add(hint, keep);
        differs.addClassNames("bw-row", "bw-row-wrap");
        differs.getElement().setAttribute("role", "status");
        add(brief, asked, prompt, values, differs);
        describe();
        compare();
    }

    /// Says in a few words what is chosen.
    String words() {
        var said = Stream.of(brief.words(), prompt.words())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? getTranslation("studio.none") : said;
    }

    /// Looks anew whether the words are those of the prompt.
    void compare() {
        var edition = prompt.edition();
        differs.setVisible(edition.isPresent()
                && !words.text()
                        .equals(edition.get().body().text(values.values()).strip()));
    }

    @Override
    public void fit(ModelCard model, Capabilities can) {
        // Words can be had from everywhere.
    }

    @Override
    public void show(Recipe recipe) {
        var origin = recipe.origin();
        brief.show(Optional.ofNullable(origin)
                .map(Origin::brief)
                .flatMap(work.briefs()::find)
                .orElse(null));
        prompt.show(Optional.ofNullable(origin)
                .map(Origin::prompt)
                .flatMap(work.prompts()::find)
                .orElse(null));
        describe();
        values.offer(prompt.edition().map(Edition::body).orElse(null));
        compare();
    }

    @Override
    public void write(RecipeEdit edit) {
        var task = brief.edition().map(OriginPart::reference).orElse(null);
        var said = prompt.edition().map(OriginPart::reference).orElse(null);
        edit.origin(task == null && said == null ? null : new Origin(task, said));
    }

    private static Origin.Reference reference(Edition<?> edition) {
        return new Origin.Reference(edition.id(), edition.version());
    }

    private void briefed() {
        describe();
        changed.run();
    }

    private void prompted() {
        values.offer(prompt.edition().map(Edition::body).orElse(null));
        fill();
    }

    private void fill() {
        prompt.edition()
                .map(Edition::body)
                .ifPresent(body -> words.write(body.text(values.values()), body.negativeText(values.values())));
        compare();
        changed.run();
    }

    /// Shows what the brief asks for, so that nobody has to look elsewhere.
    private void describe() {
        asked.removeAll();
        brief.edition().map(Edition::body).ifPresent(task -> {
            fact("origin.goal", task.goal());
            fact("origin.must", String.join(", ", task.must()));
            fact("origin.mustNot", String.join(", ", task.mustNot()));
        });
        asked.setVisible(asked.getChildren().findAny().isPresent());
    }

    private void fact(String key, String text) {
        if (!text.isBlank()) {
            asked.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(text));
        }
    }

    private void writeBrief(@Nullable Edition<Brief> from) {
        new BriefDialog(from, task -> brief.choose(work.briefs().keep(from, task))).open();
    }

    private void writePrompt(@Nullable Edition<Prompt> from) {
        write(from, from == null ? PromptDialog.of(words.text(), words.negative()) : from.body());
    }

    private void write(@Nullable Edition<Prompt> from, Prompt body) {
        new PromptDialog(from, body, said -> prompt.choose(work.prompts().keep(from, said))).open();
    }

    /// Takes the words of the form into a prompt of one block; one of several stays as it is, for nobody knows which
    /// of them was meant.
    private Prompt reworded(Prompt body) {
        if (body.blocks().size() != 1 || !body.variables().isEmpty()) {
            return body;
        }
        var said = PromptDialog.of(words.text(), words.negative());
        var kind = body.blocks().getFirst().kind();
        var block = new Prompt.Block(kind, words.text());
        return new Prompt(body.title(), List.of(block), said.negative(), body.variables());
    }
}
