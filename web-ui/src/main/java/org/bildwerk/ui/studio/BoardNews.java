package org.bildwerk.ui.studio;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/// Something on the board is otherwise than it was, because of what the person did in another tab of this browser.
final class BoardNews extends ComponentEvent<UI> {

    private static final long serialVersionUID = 1;

    private BoardNews(UI page) {
        super(page, false);
    }

    static Registration follow(UI page, Runnable look) {
        return ComponentUtil.addListener(page, BoardNews.class, news -> look.run());
    }

    /// Tells the other tabs. Those without a board do not listen.
    static void tell(UI from) {
        from.getSession().getUIs().stream()
                .filter(other -> other != from && !other.isClosing())
                .forEach(other -> other.access(() -> ComponentUtil.fireEvent(other, new BoardNews(other))));
    }
}
