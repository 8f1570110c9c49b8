package org.bildwerk.ui.quality;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import org.bildwerk.dam.quality.GateProfile;
import org.bildwerk.dam.quality.ProfileDiff;
import org.bildwerk.ui.kit.Figures;

/// What a change would change, and what each version before changed.
final class ProfileVersions extends Div {

    private static final long serialVersionUID = 1;
    private final Div pending = new Div();
    private final Div past = new Div();

    ProfileVersions() {
        addClassName("bw-stack");
        pending.addClassName("bw-stack");
        pending.getElement().setAttribute("role", "status");
        past.addClassName("bw-stack");
        add(pending, past);
    }

    /// Shows what is not saved yet.
    void pending(ProfileDiff changes) {
        pending.removeAll();
        if (!changes.none()) {
            pending.add(new H2(getTranslation("gate.pending")), list(changes));
        }
    }

    /// Shows the versions.
    ///
    /// @param versions the latest first
    /// @param before what the oldest of them was made from
    void past(List<GateProfile> versions, GateProfile before) {
        past.removeAll();
        past.add(new H2(getTranslation("gate.versions")));
        if (versions.isEmpty()) {
            past.add(second(getTranslation("gate.noVersions")));
        }
        for (int i = 0; i < versions.size(); i++) {
            version(versions.get(i), i + 1 < versions.size() ? versions.get(i + 1) : before);
        }
    }

    private void version(GateProfile profile, GateProfile before) {
        var changes = ProfileDiff.between(before, profile);
        past.add(new H3(getTranslation("origin.versionOnly", profile.version())), second(by(profile)));
        past.add(changes.none() ? second(getTranslation("gate.nothingChanged")) : list(changes));
    }

    private String by(GateProfile profile) {
        var who = Objects.requireNonNullElse(profile.changedBy(), "");
        var when = profile.changedAt();
        return when == null ? who : getTranslation("gate.by", who, new Figures(getLocale()).moment(when));
    }

    private DescriptionList list(ProfileDiff changes) {
        var list = new DescriptionList();
        list.addClassNames("bw-facts", "bw-gate-changes");
        for (var line : new ProfileDifferences(this, getLocale()).lines(changes)) {
            var was = Objects.requireNonNullElse(line.was(), getTranslation("gate.notAsked"));
            var is = Objects.requireNonNullElse(line.is(), getTranslation("gate.notAsked"));
            list.add(
                    new DescriptionList.Term(line.what()),
                    new DescriptionList.Description(getTranslation("gate.changed", was, is)));
        }
        return list;
    }

    private static Component second(String text) {
        var words = new Paragraph(text);
        words.addClassName("bw-second");
        return words;
    }
}
