package org.bildwerk.ui.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bildwerk.dam.Refusal;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetRefusal;
import org.bildwerk.dam.ingest.Rejection;
import org.bildwerk.dam.ingest.UploadRefusal;
import org.bildwerk.dam.storage.StorageRefusal;
import org.bildwerk.ui.library.Uploaded;

/// Takes dropped files anywhere in the application and shows what became of each.
@SpringComponent
@UIScope
@Tag("bildwerk-uploads")
class UploadPanel extends Div {

    private static final long serialVersionUID = 1;

    private record Labels(
            String name,
            String drop,
            String running,
            String added,
            String duplicates,
            String failures,
            String retry,
            String close,
            String offline,
            Map<String, String> states,
            Map<String, String> refused) {}

    UploadPanel(Identity identity) {
        var states = new LinkedHashMap<String, String>();
        List.of("waiting", "sending", "done", "duplicate", "failed")
                .forEach(state -> states.put(state, getTranslation("upload.state." + state)));
        getElement()
                .setPropertyBean(
                        "labels",
                        new Labels(
                                getTranslation("upload.name"),
                                getTranslation("upload.drop"),
                                getTranslation("upload.running"),
                                getTranslation("upload.added"),
                                getTranslation("upload.duplicates"),
                                getTranslation("upload.failures"),
                                getTranslation("upload.retry"),
                                getTranslation("upload.close"),
                                getTranslation("upload.offline"),
                                states,
                                refused()));
        getElement().setAttribute("allowed", identity.caller().is(Role.EDITOR));
        getElement()
                .addEventListener(
                        "bw-uploaded", event -> getUI().ifPresent(ui -> ComponentUtil.fireEvent(ui, new Uploaded(ui))));
    }

    /// Returns how to say what may happen to a file; the browser fills in the values.
    private Map<String, String> refused() {
        return Stream.of(Rejection.values(), UploadRefusal.values(), StorageRefusal.values(), AssetRefusal.values())
                .flatMap(Stream::of)
                .collect(Collectors.toMap(Refusal::reason, why -> getTranslation("refused." + why.reason())));
    }
}
