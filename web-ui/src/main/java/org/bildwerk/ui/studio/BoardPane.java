package org.bildwerk.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import org.bildwerk.ui.kit.EmptyState;

/// The middle of the Studio: what was made, and above it how much that is and what can be done with it.
final class BoardPane extends Div {

    private static final long serialVersionUID = 1;
    private final transient BoardState state;
    private final Board board;
    private final EmptyState empty = new EmptyState(getTranslation("board.empty"), getTranslation("board.emptyHint"));
    private final Span counts = new Span();
    private final Button compare;
    private final Button keepAll;
    private final Span shown = new Span();
    private final Div older;

    /// @param comparing called when what is selected shall be compared
    /// @param keeping called when all candidates that nothing blocks shall be kept
    /// @param further called when older orders shall be shown too
    BoardPane(BoardState state, Board board, Runnable comparing, Runnable keeping, Runnable further) {
        this.state = state;
        this.board = board;
        this.compare = new Button(getTranslation("studio.do.compare"), click -> comparing.run());
        this.keepAll = new Button("", click -> keeping.run());
        counts.addClassNames("bw-second", "bw-figures", "bw-grow");
        counts.getElement().setAttribute("role", "status");
        compare.addThemeVariants(ButtonVariant.TERTIARY);
        compare.setEnabled(false);
        var head = new Div(new H2(getTranslation("board.title")), counts, compare, keepAll);
        head.addClassNames("bw-row", "bw-studio-head");
        older = new Div(shown, new Button(getTranslation("board.more"), click -> further.run()));
        shown.addClassNames("bw-second", "bw-figures");
        older.addClassNames("bw-row", "bw-studio-older");
        var stage = new Div(board, empty, older);
        stage.addClassName("bw-studio-stage");
        addClassName("bw-studio-board");
        add(head, stage);
    }

    /// Draws everything anew.
    void draw() {
        board.setVisible(!state.empty());
        empty.setVisible(state.empty());
        board.show(rows().rows(state));
        tell();
    }

    /// Offers older orders, where there are some.
    void more(boolean any) {
        older.setVisible(any);
        shown.setText(getTranslation("board.shown", state.orders().size()));
    }

    /// Draws one picture anew, where it is shown.
    void patch(UUID item) {
        state.shot(item).ifPresent(shot -> board.patch(List.of(rows().tile(shot))));
    }

    /// Says anew how much there is.
    void tell() {
        var shots = state.all();
        long made = shots.stream().filter(Shot::made).count();
        long kept = shots.stream().filter(Shot::kept).count();
        long open = shots.stream().filter(Shot::keepable).count();
        counts.setText(made == 0 ? "" : getTranslation("board.counts", made, kept));
        keepAll.setVisible(open > 0);
        keepAll.setText(getTranslation("board.keepAll", open));
        compare.setVisible(made > 1);
    }

    /// @param several whether more than one picture is selected
    void selected(boolean several) {
        compare.setEnabled(several);
    }

    private BoardRows rows() {
        return new BoardRows(this, getLocale());
    }
}
