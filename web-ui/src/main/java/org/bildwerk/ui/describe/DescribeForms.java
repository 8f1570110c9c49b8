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
    private final DraftWork drafts;
    private final DraftOrders orders;

    // More than four collaborators: fields, terms and drafts stand in one form.
    DescribeForms(Identity identity, Saver saver, Terms terms, DraftWork drafts, DraftOrders orders) {
        this.identity = identity;
        this.saver = saver;
        this.terms = terms;
        this.drafts = drafts;
        this.orders = orders;
    }

    /// Tells whether the reader may change what is said.
    public boolean editable() {
        return identity.caller().isAny(Role.EDITOR, Role.SEO);
    }

    /// Makes the form of what is said about the pictures.
    ///
    /// @param changed told the assets as they are after each change
    /// @param flow where the decisions on drafts lead
    public DescribePanel describe(List<Asset> assets, Consumer<List<Asset>> changed, DescribePanel.Flow flow) {
        var caller = identity.caller();
        var editor = caller.is(Role.EDITOR);
        var allowed = new Allowed(editor, editor || caller.is(Role.SEO));
        return new DescribePanel(assets, new DescribePanel.Parts(allowed, saver, terms, drafts, orders), changed, flow);
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
