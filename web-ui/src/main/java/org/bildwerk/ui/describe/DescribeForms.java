package org.bildwerk.ui.describe;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.springframework.stereotype.Component;

/// Makes the forms over one or many assets.
@Component
public class DescribeForms {

    private final Identity identity;
    private final Saver saver;
    private final Terms terms;

    DescribeForms(Identity identity, Saver saver, Terms terms) {
        this.identity = identity;
        this.saver = saver;
        this.terms = terms;
    }

    /// Tells whether the reader may change what is said.
    public boolean editable() {
        return identity.caller().isAny(Role.EDITOR, Role.SEO);
    }

    /// Makes the form of what is said about the pictures.
    ///
    /// @param changed told the assets as they are after each change
    public Div describe(List<Asset> assets, Consumer<List<Asset>> changed) {
        var caller = identity.caller();
        var editor = caller.is(Role.EDITOR);
        return new DescribeForm(assets, new Allowed(editor, editor || caller.is(Role.SEO)), saver, terms, changed);
    }

    /// Makes the form of the rights.
    ///
    /// @param changed told the assets as they are after each change
    public Div rights(List<Asset> assets, Consumer<List<Asset>> changed) {
        return new RightsForm(assets, identity.caller().is(Role.EDITOR), saver, changed);
    }

    /// What the caller may change.
    record Allowed(boolean everything, boolean texts) {}
}
