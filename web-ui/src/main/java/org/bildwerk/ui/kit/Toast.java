package org.bildwerk.ui.kit;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;

/// Tells what was done, and takes it back for ten seconds where that can be done.
public final class Toast {

    private static final Duration SHORT = Duration.ofSeconds(4);
    private static final Duration UNDO = Duration.ofSeconds(10);
    private static final Duration FAILURE = Duration.ofSeconds(12);

    private Toast() {}

    /// Tells something.
    public static void tell(String text) {
        show(text, SHORT);
    }

    /// Tells what went wrong and what to do.
    public static void failure(String text) {
        show(text, FAILURE).setAssertive(true);
    }

    /// Tells what was done, with a button that takes it back.
    public static void undoable(String text, String undo, Runnable takeBack) {
        var toast = show(text, UNDO);
        var button = new NativeButton(undo, click -> {
            toast.close();
            takeBack.run();
        });
        toast.add(button);
    }

    private static Notification show(String text, Duration duration) {
        var toast = new Notification();
        toast.setDuration((int) duration.toMillis());
        toast.setPosition(Notification.Position.BOTTOM_START);
        toast.add(new Span(text));
        toast.addClassName("bw-toast");
        toast.open();
        return toast;
    }
}
