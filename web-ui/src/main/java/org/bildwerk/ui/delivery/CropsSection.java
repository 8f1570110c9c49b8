package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.FocalPoint;
import org.bildwerk.dam.site.Site;
import org.bildwerk.ui.asset.PictureViewer;
import org.bildwerk.ui.kit.Refusals;
import org.bildwerk.ui.kit.Toast;

/// The focal point of a published picture, and what every slot and form keeps of the picture while it moves.
final class CropsSection extends Section {

    private static final long serialVersionUID = 1;
    private final transient FocusWork work;
    private final transient Site site;
    private final transient Runnable published;
    private final Crops crops;
    private final PictureViewer viewer = new PictureViewer();
    private final Div ahead = new Div();
    private transient Asset asset;

    CropsSection(FocusWork work, Site site, Asset asset, Runnable published) {
        this.work = work;
        this.site = site;
        this.asset = asset;
        this.published = published;
        this.crops = new Crops(site, asset);
        addClassName("bw-section");
        ahead.addClassNames("bw-row", "bw-row-wrap");
        ahead.getElement().setAttribute("role", "status");
        var head = new Div(new H2(getTranslation("crops.title")), ahead);
        head.addClassName("bw-section-head");
        crops.add(stage(), crops.screens(), new H3(getTranslation("crops.forms")), crops.forms());
        add(head, crops);
        show(asset);
    }

    private Div stage() {
        var mayMove = work.mayMove();
        viewer.still();
        viewer.focalEditable(mayMove);
        viewer.onFocal(this::move);
        viewer.getElement().getStyle().set("--ratio", crops.ratio());
        var hint = new Paragraph(getTranslation(mayMove ? "crops.hint" : "crops.onlyEditors"));
        hint.addClassName("bw-second");
        var stage = new Div(viewer, hint);
        stage.addClassName("bw-focus-stage");
        return stage;
    }

    private void show(Asset present) {
        asset = present;
        viewer.show(present);
        crops.follow(present);
        ahead.removeAll();
        if (work.isAhead(site, present)) {
            var words = new Span(getTranslation("crops.ahead"));
            words.addClassName("bw-second");
            ahead.add(words);
            if (work.mayPublish()) {
                ahead.add(new Button(getTranslation("delivery.publishAgain"), click -> publishAgain()));
            }
        }
    }

    private void move(FocalPoint point) {
        var before = asset.focalPoint();
        if (save(point)) {
            Toast.undoable(getTranslation("asset.focalSaved"), getTranslation("undo"), () -> save(before));
        }
    }

    private boolean save(FocalPoint point) {
        try {
            show(work.move(asset, point));
            return true;
        } catch (DamException refused) {
            Toast.failure(Refusals.of(this, refused));
            work.find(asset.id()).ifPresent(this::show);
            return false;
        }
    }

    private void publishAgain() {
        try {
            work.publishAgain(site, asset);
            Toast.tell(getTranslation("crops.published", site.name()));
            published.run();
        } catch (DamException refused) {
            Toast.failure(Refusals.of(this, refused));
        }
    }
}
