package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.site.ArtDirection;
import org.bildwerk.dam.site.InvalidSiteException;
import org.bildwerk.dam.site.Screens;
import org.bildwerk.ui.kit.Icon;
import org.bildwerk.ui.kit.Refusals;

/// What a slot shows otherwise on certain screens, in the order in which a browser looks.
final class DirectionsPart extends Div implements DirectionFields.Order {

    private static final long serialVersionUID = 1;
    private static final int PHONES = 599;
    private static final int TABLETS = 1023;
    private final transient CutFields own;
    private final List<DirectionFields> all = new ArrayList<>();
    private final Div list = new Div();
    private final Paragraph refused = new Paragraph();
    private final Button add = new Button(getTranslation("screens.add"), new Icon("plus"), click -> begin());

    /// @param own what the slot shows on all other screens
    DirectionsPart(CutFields own) {
        this.own = own;
        addClassName("bw-directions");
        list.addClassName("bw-directions");
        var hint = new Paragraph(getTranslation("screens.hint"));
        hint.addClassName("bw-second");
        refused.addClassName("bw-warn");
        refused.getElement().setAttribute("role", "alert");
        add.addThemeName("small");
        add(new H3(getTranslation("screens.title")), hint, list, refused, add);
        order();
    }

    void show(List<ArtDirection> known) {
        known.forEach(each -> {
            var fields = new DirectionFields(this);
            fields.show(each);
            all.add(fields);
        });
        order();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    private void begin() {
        var fields = new DirectionFields(this);
        all.add(fields);
        order();
        switch (all.size()) {
            case 1 -> fields.begin(Screens.of(null, PHONES), "4:5", own);
            case 2 -> fields.begin(Screens.of(null, TABLETS), "1:1", own);
            default -> fields.begin(Screens.ALL, "", own);
        }
    }

    @Override
    public void move(DirectionFields one, int by) {
        var place = all.indexOf(one);
        Collections.swap(all, place, place + by);
        order();
        one.focusMove(by);
    }

    @Override
    public void remove(DirectionFields one) {
        var place = all.indexOf(one);
        all.remove(one);
        order();
        if (all.isEmpty()) {
            add.focus();
        } else {
            all.get(Math.min(place, all.size() - 1)).focusRemove();
        }
    }

    private void order() {
        list.removeAll();
        all.forEach(list::add);
        all.forEach(each -> each.between(each == all.getFirst(), each == all.getLast()));
        refused.setVisible(false);
    }

    /// Reads them all; empty where something cannot be, which is then marked.
    Optional<List<ArtDirection>> read() {
        refused.setVisible(false);
        var read = new ArrayList<ArtDirection>();
        for (var fields : all) {
            var direction = fields.read();
            if (direction.isEmpty()) {
                return Optional.empty();
            }
            read.add(direction.get());
        }
        return Optional.of(read);
    }

    /// Says why they cannot be so, at the place where that can be mended.
    void refuse(InvalidSiteException wrong) {
        var message = Refusals.of(this, wrong);
        var media = String.valueOf(wrong.refused().arguments().getLast());
        // The later of two that are the same is the one that no screen reaches.
        if (all.reversed().stream().noneMatch(each -> each.refuse(media, message))) {
            refused.setText(message);
            refused.setVisible(true);
        }
    }
}
