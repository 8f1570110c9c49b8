package org.bildwerk.ui.shell;

import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Locale;
import org.bildwerk.dam.account.Accounts;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.User;
import org.bildwerk.ui.security.PasswordView;

/// Who is signed in, and what he chooses for himself: theme, language, single keys, password.
@SpringComponent
@UIScope
class UserMenu extends Div {

    private static final long serialVersionUID = 1;
    private final Preferences preferences = Preferences.current();
    private final NativeButton button = new NativeButton();

    UserMenu(Identity identity, Accounts accounts, AuthenticationContext session) {
        var caller = identity.caller();
        var name = accounts.find(caller.user()).map(User::displayName).orElse(caller.name());
        var avatar = new Span(initials(name));
        avatar.addClassName("bw-avatar");
        button.add(avatar);
        button.addClassName("bw-plain");
        button.setAriaLabel(getTranslation("user.menu", name, initials(name)));
        button.setTitle(name);
        add(button);
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        var who = menu.addItem(name);
        who.setEnabled(false);
        themes(menu.addItem(getTranslation("user.theme")));
        languages(menu.addItem(getTranslation("user.language")));
        keys(menu.addItem(getTranslation("user.keys")));
        menu.addItem(
                getTranslation("user.password"),
                click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(PasswordView.class)));
        menu.addSeparator();
        menu.addItem(getTranslation("user.signOut"), click -> session.logout());
    }

    private void themes(MenuItem parent) {
        var items = new java.util.ArrayList<MenuItem>();
        for (var theme : List.of("system", "light", "dark")) {
            var item = parent.getSubMenu().addItem(getTranslation("user.theme." + theme));
            item.setCheckable(true);
            item.setChecked(theme.equals(preferences.theme()));
            item.addClickListener(click -> {
                items.forEach(each -> each.setChecked(each == item));
                button.getElement().executeJs("window.bildwerk.theme($0)", theme);
            });
            items.add(item);
        }
    }

    private void languages(MenuItem parent) {
        for (var language : Translations.LANGUAGES) {
            var item = parent.getSubMenu().addItem(language.getDisplayLanguage(language));
            item.setCheckable(true);
            item.setChecked(language.equals(preferences.locale()));
            item.addClickListener(
                    click -> button.getElement().executeJs("window.bildwerk.language($0)", language.toLanguageTag()));
        }
    }

    private void keys(MenuItem item) {
        item.setCheckable(true);
        item.setChecked(preferences.keys());
        item.addClickListener(click -> button.getElement()
                .executeJs(
                        "window.bildwerk.keys($0); document.querySelectorAll('bildwerk-gallery').forEach(g => g.keys = $0)",
                        item.isChecked()));
    }

    private static String initials(String name) {
        var words = name.strip().split("[\\s._-]+");
        var first = words[0].substring(0, Math.min(words.length > 1 ? 1 : 2, words[0].length()));
        var last = words.length > 1 ? words[words.length - 1].substring(0, 1) : "";
        return (first + last).toUpperCase(Locale.ROOT);
    }
}
