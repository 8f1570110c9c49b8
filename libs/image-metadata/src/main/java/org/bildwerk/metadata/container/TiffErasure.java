package org.bildwerk.metadata.container;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bildwerk.metadata.MalformedImageException;
import org.bildwerk.metadata.container.TiffDirectory.Raw;

/// The ranges of a TIFF whose metadata an edit takes out of use. They are overwritten with zeros, so that what was
/// removed is gone, unless something that stays lies there, too.
///
/// @param ranges in order, without overlaps
record TiffErasure(List<Range> ranges) {

    private static final int SUB_DIRECTORIES = 330;
    private static final Set<Integer> DIRECTORIES = Set.of(SUB_DIRECTORIES, TiffExif.EXIF, TiffExif.GPS);
    private static final Set<Integer> OFFSETS = Set.of(273, 324, 513);
    private static final Set<Integer> LENGTHS = Set.of(279, 325, 514);
    private static final int MOST_DIRECTORIES = 5000;
    private static final int MOST_RANGES = 2_000_000;

    /// Erases nothing where the rest of the file is not understood.
    static TiffErasure of(Source source, TiffDirectory first, List<Raw> kept, long core) {
        try {
            var staying = new HashSet<>(kept);
            var unused = new ArrayList<Range>();
            first.raws().stream().filter(raw -> !staying.contains(raw)).forEach(raw -> add(raw, unused));
            for (int tag : List.of(TiffExif.EXIF, TiffExif.GPS)) {
                first.find(tag).ifPresent(raw -> addBelow(source, raw, unused));
            }
            unused.removeIf(range -> range.to() > core);
            var used = new Use(source).of(first, kept);
            return new TiffErasure(Range.subtract(unused, used));
        } catch (MalformedImageException damaged) {
            return new TiffErasure(List.of());
        }
    }

    private static void addBelow(Source source, Raw raw, List<Range> unused) {
        var below = TiffDirectory.read(source, source.u32(raw.dataAt()));
        unused.add(new Range(below.at(), below.end()));
        below.raws().forEach(value -> add(value, unused));
    }

    private static void add(Raw raw, List<Range> ranges) {
        if (!raw.isInline()) {
            ranges.add(new Range(raw.dataAt(), raw.dataAt() + raw.length()));
        }
    }

    /// Appends a range of the old file with zeros where it is erased.
    Assembly keep(Assembly file, long from, long to) {
        long at = from;
        for (var range : ranges) {
            file.keep(at, range.from()).zeros(range.length());
            at = range.to();
        }
        return file.keep(at, to);
    }

    /// Walks all that stays and notes what it uses.
    private static final class Use {

        private final Source source;
        private final List<Range> used = new ArrayList<>(List.of(new Range(0, 8)));
        private final Set<Long> seen = new HashSet<>();
        private final Deque<Long> pending = new ArrayDeque<>();
        private int work;

        Use(Source source) {
            this.source = source;
        }

        List<Range> of(TiffDirectory first, List<Raw> kept) {
            seen.add(first.at());
            note(kept);
            pending.add(first.next());
            while (!pending.isEmpty()) {
                long at = pending.remove();
                if (at != 0 && seen.add(at)) {
                    count(seen.size() > MOST_DIRECTORIES ? MOST_RANGES : 1);
                    var directory = TiffDirectory.read(source, at);
                    used.add(new Range(directory.at(), directory.end()));
                    note(directory.raws());
                    pending.add(directory.next());
                }
            }
            return used;
        }

        private void note(List<Raw> raws) {
            count(raws.size());
            raws.forEach(raw -> add(raw, used));
            var offsets = numbers(raws, OFFSETS);
            var lengths = numbers(raws, LENGTHS);
            for (int i = 0; i < Math.min(offsets.size(), lengths.size()); i++) {
                used.add(new Range(offsets.get(i), offsets.get(i) + lengths.get(i)));
            }
            pending.addAll(numbers(raws, DIRECTORIES));
        }

        private List<Long> numbers(List<Raw> raws, Set<Integer> tags) {
            var numbers = new ArrayList<Long>();
            for (var raw : raws) {
                if (tags.contains(raw.tag())) {
                    int size = TiffEntry.size(raw.type());
                    if (size != 2 && size != 4) {
                        throw source.malformed(raw.at(), "positions of another type");
                    }
                    count(raw.length() / size);
                    for (long at = raw.dataAt(); at < raw.dataAt() + raw.length(); at += size) {
                        numbers.add(size == 2 ? source.u16(at) : source.u32(at));
                    }
                }
            }
            return numbers;
        }

        private void count(long more) {
            if (more > MOST_RANGES - work) {
                throw source.malformed(0, "more pieces than can be followed");
            }
            work += (int) more;
        }
    }
}
