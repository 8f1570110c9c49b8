package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads how a site stands, every two seconds for as long as something is made, until the page is left.
final class WarmUpWatch implements Registration {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(WarmUpWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private final transient Supplier<WarmUpWork.State> read;
    private final transient CountDownLatch ended = new CountDownLatch(1);
    private final SerializableConsumer<WarmUpWork.State> tell;

    private WarmUpWatch(Supplier<WarmUpWork.State> read, UI page, Consumer<WarmUpWork.State> reader) {
        this.read = read;
        this.tell = page.accessLater(
                state -> {
                    if (ended.getCount() > 0) {
                        reader.accept(state);
                    }
                },
                this::remove);
    }

    static WarmUpWatch start(Supplier<WarmUpWork.State> read, UI page, Consumer<WarmUpWork.State> reader) {
        var watch = new WarmUpWatch(read, page, reader);
        Thread.ofVirtual().name("bildwerk-warm-up-watch").start(watch::look);
        return watch;
    }

    private void look() {
        try {
            boolean open;
            do {
                var state = read.get();
                open = state.sum().open() > 0;
                tell.accept(state);
            } while (open && !ended.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unknown) {
            LOG.warn("It is not known how far the renditions are", unknown);
        }
    }

    @Override
    public void remove() {
        ended.countDown();
    }
}
