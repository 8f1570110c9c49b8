package org.bildwerk.metadata.container;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bildwerk.metadata.MalformedImageException;
import org.bildwerk.metadata.container.TiffDirectory.Raw;

/// What an edit takes out of use in a TIFF: the first directory and the metadata in and below it. At the end of the
/// file it is cut off, so that files do not grow by edits. Elsewhere it is overwritten with zeros, so that what was
/// removed is gone. What something that stays shares is spared.
///
/// @param ranges in order, without overlaps
/// @param core where the rest of the file ends
record TiffErasure(List<Range> ranges, long core) {

    private static final int SUB_DIRECTORIES = 330;
    private static final Set<Integer> DIRECTORIES = Set.of(SUB_DIRECTORIES, TiffExif.EXIF, TiffExif.GPS);
    private static final Set<Integer> OFFSETS = Set.of(273, 324, 513);
    private static final Set<Integer> LENGTHS = Set.of(279, 325, 514);
    private static final int MOST_DIRECTORIES = 5000;
    private static final int MOST_RANGES = 2_000_000;

    /// Erases and cuts nothing where the rest of the file is not understood.
    static TiffErasure of(Source source, TiffDirectory first, List<Raw> kept) {
        try {
            var staying = new HashSet<>(kept);
            var unused = new ArrayList<Range>();
            unused.add(new Range(first.at(), first.end()));
            first.raws().stream().filter(raw -> !staying.contains(raw)).forEach(raw -> add(raw, unused));
            addBelow(source, first, List.of(TiffExif.EXIF, TiffExif.GPS), unused);
            unused.removeIf(range -> range.to() > source.size());
            var used = Range.merged(new Use(source).of(first, kept));
            var dead = Range.subtract(unused, used);
            long core = core(source, dead, used);
            return new TiffErasure(
                    dead.stream().filter(range -> range.to() <= core).toList(), core);
        } catch (MalformedImageException damaged) {
            return new TiffErasure(List.of(), source.size());
        }
    }

    private static void addBelow(Source source, TiffDirectory above, List<Integer> tags, List<Range> unused) {
        for (int tag : tags) {
            above.find(tag).ifPresent(raw -> {
                var below = TiffDirectory.read(source, source.u32(raw.dataAt()));
                unused.add(new Range(below.at(), below.end()));
                below.raws().forEach(value -> add(value, unused));
                addBelow(source, below, tag == TiffExif.EXIF ? List.of(TiffExif.INTEROPERABILITY) : List.of(), unused);
            });
        }
    }

    /// Goes back from the end as long as it finds nothing but what is dead, padding and marks of tails.
    private static long core(Source source, List<Range> dead, List<Range> used) {
        long end = source.size();
        for (int next = dead.size() - 1; ; ) {
            long from = next >= 0 && dead.get(next).to() >= end - 1
                    ? dead.get(next--).from()
                    : -1;
            if (from < 0) {
                from = TiffTail.markBefore(source, end);
            }
            var cut = List.of(new Range(from, end));
            if (from < 8 || !Range.subtract(cut, used).equals(cut)) {
                return end;
            }
            end = from;
        }
    }

    private static void add(Raw raw, List<Range> ranges) {
        if (!raw.isInline()) {
            ranges.add(new Range(raw.dataAt(), raw.dataAt() + raw.length()));
        }
    }

    /// Appends the old file from there on, with zeros where it is erased.
    Assembly keep(Assembly file, long from) {
        long at = from;
        for (var range : ranges) {
            file.keep(at, range.from()).zeros(range.length());
            at = range.to();
        }
        return file.keep(at, core);
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
