package org.bildwerk.dam.job;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.bildwerk.dam.ingest.Rejection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A handler for tests: does nothing, fails, or waits, as the subject says. Each context has its own.
@Configuration(proxyBeanMethods = false)
class TestHandlers {

    @Bean
    Probe probe() {
        return new Probe();
    }

    static final class Probe implements JobHandler {

        final List<String> handled = new CopyOnWriteArrayList<>();
        final Map<String, Integer> failuresLeft = new ConcurrentHashMap<>();
        final CountDownLatch started = new CountDownLatch(1);
        final CountDownLatch gate = new CountDownLatch(1);

        @Override
        public String kind() {
            return "probe";
        }

        @Override
        public void handle(WorkItem item) throws Exception {
            var subject = item.subject();
            if (subject.startsWith("wait")) {
                started.countDown();
                gate.await();
            }
            if (subject.startsWith("until-cancelled")) {
                started.countDown();
                while (!item.cancelled()) {
                    Thread.onSpinWait();
                }
                return;
            }
            if (subject.startsWith("never")) {
                throw new PermanentFailure(Rejection.FILE_EMPTY, null);
            }
            if (failuresLeft.merge(subject, -1, (left, one) -> left + one) >= 0) {
                throw new IllegalStateException("Not yet");
            }
            handled.add(subject);
            item.result(Map.of("by", item.orderedBy().name()));
        }
    }
}
