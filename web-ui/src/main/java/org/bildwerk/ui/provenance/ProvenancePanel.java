package org.bildwerk.ui.provenance;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.provenance.Provenance;
import org.bildwerk.dam.provenance.redaction.EnclosedPrompts;
import org.bildwerk.dam.provenance.redaction.RedactionReason;
import org.bildwerk.ui.kit.Toast;
import org.jspecify.annotations.Nullable;

/// Where one picture comes from: its credential first, in a sentence, then what stands behind it.
final class ProvenancePanel extends Div {

    private static final long serialVersionUID = 1;
    private final transient ProvenanceWork work;
    private final transient Asset asset;
    private final transient Runnable changed;

    ProvenancePanel(ProvenanceWork work, Asset asset, Runnable changed) {
        this.work = work;
        this.asset = asset;
        this.changed = changed;
        addClassNames("bw-stack", "bw-provenance");
        draw();
    }

    private void draw() {
        removeAll();
        var standing = work.standing(asset.id());
        var evidence = work.evidence(asset.id());
        add(new CredentialSummary(standing, evidence));
        add(new DriftSection(standing, mayStamp(), this::stamp));
        var tree = standing.leaving().credential().tree();
        if (tree != null) {
            add(new ChainSection(asset, tree));
        }
        add(new EvidenceSection(evidence));
        if (evidence.recipe() != null) {
            add(new RecipeSection(Objects.requireNonNull(evidence.recipe()), evidence.fromFile()));
        }
        prompts(standing, evidence.recipe());
        add(new CodesSection(standing.leaving().credential()));
        add(downloads(standing));
    }

    private void prompts(Provenance.Standing standing, @Nullable Recipe recipe) {
        var redaction = work.redaction(asset.id());
        boolean known = recipe != null && recipe.told().isPresent()
                || !EnclosedPrompts.in(standing.original().crJson(), List.of()).none();
        if (redaction != null || known) {
            add(new PromptSection(redaction, mayStamp(), this::redact));
        }
    }

    private void redact(RedactionReason reason) {
        work.redact(asset.id(), reason);
        Toast.tell(getTranslation("provenance.redactDone"));
        draw();
        changed.run();
    }

    private boolean mayStamp() {
        return !asset.binned() && work.caller().isAny(Role.EDITOR, Role.REVIEWER, Role.PUBLISHER);
    }

    private void stamp() {
        work.stamp(asset.id());
        Toast.tell(getTranslation("provenance.stamped"));
        draw();
        changed.run();
    }

    private Div downloads(Provenance.Standing standing) {
        var row = new Div();
        row.addClassNames("bw-row", "bw-row-wrap", "bw-provenance-files");
        links(standing).forEach(row::add);
        return row;
    }

    private List<Anchor> links(Provenance.Standing standing) {
        var stamped = standing.stamped() == null ? null : link("stamped", "provenance.stampedFile");
        var pack = work.caller().isAny(Role.REVIEWER, Role.PUBLISHER)
                ? link("evidence-pack", "provenance.evidencePack")
                : null;
        return Stream.of(stamped, pack).filter(Objects::nonNull).toList();
    }

    private Anchor link(String file, String label) {
        var link = new Anchor("/api/v1/assets/" + asset.id() + "/" + file, getTranslation(label));
        link.getElement().setAttribute("download", true);
        link.setRouterIgnore(true);
        link.addClassName("bw-link-button");
        return link;
    }
}
