package org.bildwerk.delivery.calibration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.delivery.calibration.CalibrationTable.Subject;
import org.bildwerk.delivery.rendition.Encodings;
import org.bildwerk.delivery.rendition.QualityNumbers;
import org.bildwerk.delivery.rendition.RenditionOrder;
import org.bildwerk.quality.ssimulacra.Ssimulacra2;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The numbers that were measured. What was read of an original is remembered for some seconds, so that another node's
/// measurements are seen soon and a warm picture costs no query. Thread-safe.
public final class Calibrations implements QualityNumbers {

    private static final Logger LOG = LoggerFactory.getLogger(Calibrations.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST_ORIGINALS = 5_000;
    /// Scoring holds 32 MB for each megapixel.
    private static final long MOST_PIXELS = 6_000_000;

    private final CalibrationTable table;
    private final CalibrationOrders orders;
    private final Map<ImageType, String> encoders = new EnumMap<>(ImageType.class);
    private final Clock clock;
    private final Map<String, Known> originals = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_ORIGINALS;
        }
    });

    private record Known(Map<Subject, Calibration> numbers, Instant until) {}

    Calibrations(CalibrationTable table, CalibrationOrders orders, String encoder, Clock clock) {
        this.table = table;
        this.orders = orders;
        for (var type : ImageType.values()) {
            encoders.put(type, Encodings.fingerprint(encoder, type));
        }
        this.clock = clock;
    }

    @Override
    public boolean measures(RenditionOrder order) {
        var size = order.size();
        return order.type() != ImageType.PNG
                && (long) size.width() * size.height() <= MOST_PIXELS
                && Math.min(size.width(), size.height()) >= Ssimulacra2.SMALLEST;
    }

    @Override
    public OptionalInt of(RenditionOrder order) {
        var found = find(order);
        return found.isPresent() ? OptionalInt.of(found.get().number()) : OptionalInt.empty();
    }

    /// Returns what was measured of a rendition with the encoder of now.
    public Optional<Calibration> find(RenditionOrder order) {
        return Optional.ofNullable(known(order).get(subject(order)));
    }

    /// Returns the number that did for another size of the same picture, or else the usual one.
    int likely(RenditionOrder order) {
        var subject = subject(order);
        return known(order).entrySet().stream()
                .filter(entry -> entry.getKey().type() == subject.type()
                        && entry.getKey().target() == subject.target()
                        && entry.getKey().encoder().equals(subject.encoder()))
                .findFirst()
                .map(entry -> entry.getValue().number())
                .orElseGet(() -> Encodings.usual(order));
    }

    void put(RenditionOrder order, Calibration calibration) {
        var source = source(order);
        table.put(source, subject(order), calibration, clock.instant());
        originals.remove(source);
    }

    @Override
    public void want(RenditionOrder order) {
        try {
            orders.order(order);
        } catch (RuntimeException failure) {
            // The visitor gets the picture; it is ordered again with the next one that is made.
            LOG.warn("Measuring {} could not be ordered", order.address().path(), failure);
        }
    }

    private Map<Subject, Calibration> known(RenditionOrder order) {
        var source = source(order);
        var now = clock.instant();
        var known = originals.get(source);
        if (known == null || now.isAfter(known.until())) {
            known = new Known(Map.copyOf(table.of(source)), now.plus(REMEMBERED));
            originals.put(source, known);
        }
        return known.numbers();
    }

    private Subject subject(RenditionOrder order) {
        return new Subject(
                order.picture(),
                order.type(),
                order.spec().quality(),
                Objects.requireNonNull(encoders.get(order.type()), "an encoder of each type"));
    }

    private static String source(RenditionOrder order) {
        return order.release().blob().sha256();
    }
}
