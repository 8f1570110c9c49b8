package org.bildwerk.ui.security;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.bildwerk.dam.account.AccountException;
import org.bildwerk.dam.account.AccountRefusal;
import org.bildwerk.dam.account.Accounts;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.ui.kit.Refusals;
import org.bildwerk.ui.kit.Toast;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// Changes one's own password; who has a password from somebody else comes here first.
@Route(PasswordView.ROUTE)
@PermitAll
public class PasswordView extends Div implements HasDynamicTitle {

    /// Where it stands below `/app`.
    public static final String ROUTE = "password";

    private static final long serialVersionUID = 1;
    private final transient Accounts accounts;
    private final transient Identity identity;
    private final PasswordField present = new PasswordField(getTranslation("password.old"));
    private final PasswordField next = new PasswordField(getTranslation("password.new"));
    private final PasswordField again = new PasswordField(getTranslation("password.again"));

    PasswordView(Accounts accounts, Identity identity) {
        this.accounts = accounts;
        this.identity = identity;
        addClassName("bw-login");
        present.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.CURRENT_PASSWORD);
        next.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        next.setHelperText(getTranslation("password.rule"));
        again.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        var change = new Button(getTranslation("password.change"), click -> change());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.addClickShortcut(Key.ENTER);
        var why = new Paragraph(getTranslation("password.why"));
        why.addClassName("bw-muted");
        var card = new Div(new H1(getTranslation("password.title")), why, present, next, again, change);
        card.addClassName("bw-login-card");
        add(card);
        present.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("password.title") + " · " + getTranslation("app.name");
    }

    /// This session goes on with the new password; all others of the user end.
    private void stayIn(Caller caller) {
        var context = SecurityContextHolder.getContext();
        var before = context.getAuthentication();
        if (before != null && before.getPrincipal() instanceof SignedIn) {
            var stamp = accounts.sessionStamp(caller.user());
            var after = UsernamePasswordAuthenticationToken.authenticated(
                    new SignedIn(caller.user().value(), caller.name(), stamp), null, before.getAuthorities());
            after.setDetails(before.getDetails());
            context.setAuthentication(after);
        }
    }

    private void change() {
        again.setInvalid(!next.getValue().equals(again.getValue()));
        again.setErrorMessage(getTranslation("password.differ"));
        if (again.isInvalid()) {
            return;
        }
        try {
            var caller = identity.caller();
            accounts.changePassword(caller, present.getValue(), next.getValue());
            stayIn(caller);
            Toast.tell(getTranslation("password.changed"));
            getUI().ifPresent(ui -> ui.navigate("library"));
        } catch (AccountException e) {
            var field = e.is(AccountRefusal.OLD_PASSWORD_WRONG) ? present : next;
            field.setErrorMessage(Refusals.of(this, e));
            field.setInvalid(true);
        }
    }
}
