package org.bildwerk.metadata.iim;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The datasets of one IIM block, in their order. Immutable.
public final class IimBlock {

    private static final byte[] UTF_8 = {0x1B, '%', 'G'};
    private static final int MARKER = 0x1C;
    private static final int MAXIMUM_DATASETS = 100_000;

    private final List<IimDataset> datasets;

    private IimBlock(List<IimDataset> datasets) {
        this.datasets = List.copyOf(datasets);
    }

    public static IimBlock empty() {
        return new IimBlock(List.of());
    }

    /// Reads a block as far as it is sound.
    ///
    /// @param warnings takes what was wrong
    public static IimBlock read(byte[] block, List<String> warnings) {
        var datasets = new ArrayList<IimDataset>();
        int at = 0;
        while (at + 5 <= block.length && (block[at] & 0xFF) == MARKER && datasets.size() < MAXIMUM_DATASETS) {
            int header = 5;
            long length = unsigned(block, at + 3, 2);
            if (length > 0x7FFF) {
                int digits = (int) (length & 0x7FFF);
                header += digits;
                length = digits <= 4 && at + header <= block.length ? unsigned(block, at + 5, digits) : -1;
            }
            if (length < 0 || at + header + length > block.length) {
                warnings.add("The IPTC-IIM block is cut off after %d datasets.".formatted(datasets.size()));
                return new IimBlock(datasets);
            }
            int end = at + header + (int) length;
            var bytes = Arrays.copyOfRange(block, at + header, end);
            datasets.add(new IimDataset(block[at + 1] & 0xFF, block[at + 2] & 0xFF, bytes));
            at = end;
        }
        if (!isPadding(block, at)) {
            warnings.add(
                    "The IPTC-IIM block has %d bytes at its end that are no dataset.".formatted(block.length - at));
        }
        return new IimBlock(datasets);
    }

    private static long unsigned(byte[] block, int from, int count) {
        long number = 0;
        for (int i = 0; i < count; i++) {
            number = number << 8 | block[from + i] & 0xFF;
        }
        return number;
    }

    private static boolean isPadding(byte[] block, int from) {
        for (int i = from; i < block.length; i++) {
            if (block[i] != 0) {
                return false;
            }
        }
        return true;
    }

    public boolean isEmpty() {
        return datasets.isEmpty();
    }

    /// Returns the texts of a dataset of the application record.
    List<String> texts(int number) {
        var charset = charset();
        return datasets.stream()
                .filter(dataset -> dataset.is(2, number))
                .map(dataset -> IimText.decode(dataset.bytes(), charset))
                .toList();
    }

    boolean has(int number) {
        return datasets.stream().anyMatch(dataset -> dataset.is(2, number));
    }

    /// Returns the charset that the block declares; where it declares none, the one that all its texts are valid in.
    private Charset charset() {
        for (var dataset : datasets) {
            if (dataset.is(1, 90)) {
                return IimText.declared(dataset.bytes());
            }
        }
        boolean utf8 = datasets.stream()
                .filter(dataset -> dataset.record() == 2 && IimText.isText(dataset.number()))
                .allMatch(dataset -> IimText.isUtf8(dataset.bytes()));
        return utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    }

    /// Returns the same block with all its texts in UTF-8, and saying so.
    IimBlock inUtf8() {
        var charset = charset();
        var converted = new ArrayList<IimDataset>();
        converted.add(new IimDataset(1, 90, UTF_8));
        if (!has(0)) {
            converted.add(new IimDataset(2, 0, new byte[] {0, 4}));
        }
        for (var dataset : datasets) {
            boolean text = dataset.record() == 2 && IimText.isText(dataset.number());
            if (text) {
                var bytes = IimText.decode(dataset.bytes(), charset).getBytes(StandardCharsets.UTF_8);
                converted.add(new IimDataset(2, dataset.number(), bytes));
            } else if (!dataset.is(1, 90)) {
                converted.add(dataset);
            }
        }
        return new IimBlock(converted);
    }

    /// Returns a block in which a dataset of the application record has these values and no others.
    IimBlock with(int number, List<byte[]> values) {
        var changed = new ArrayList<>(datasets);
        changed.removeIf(dataset -> dataset.is(2, number));
        int at = 0;
        while (at < changed.size() && isBefore(changed.get(at), number)) {
            at++;
        }
        for (var value : values) {
            changed.add(at++, new IimDataset(2, number, value));
        }
        return new IimBlock(changed);
    }

    private static boolean isBefore(IimDataset dataset, int number) {
        return dataset.record() < 2 || dataset.record() == 2 && dataset.number() <= number;
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        for (var dataset : datasets) {
            int length = dataset.bytes().length;
            out.write(MARKER);
            out.write(dataset.record());
            out.write(dataset.number());
            if (length > 0x7FFF) {
                out.writeBytes(new byte[] {(byte) 0x80, 4, (byte) (length >> 24), (byte) (length >> 16)});
            }
            out.write(length >> 8);
            out.write(length);
            out.writeBytes(dataset.bytes());
        }
        return out.toByteArray();
    }

    /// Returns the MD5 of a block, which Photoshop keeps beside it to see whether somebody changed it.
    public static byte[] digest(byte[] block) {
        try {
            return MessageDigest.getInstance("MD5").digest(block);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has MD5", missing);
        }
    }
}
