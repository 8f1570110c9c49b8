package org.bildwerk.bench.credential;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Cuts a manifest store into the parts of its JUMBF boxes.
final class ManifestBoxes {

    /// What the signature does not cover: it signs the claim, and the claim names the assertions by their hashes.
    /// The boxes around them only say where things lie.
    static final Map<String, String> UNPROTECTED = Map.of(
            "c2pa length", "the length of the store's box",
            "c2pa label", "no hash covers it; the store is found by its type",
            "manifest length", "the length of the manifest's box",
            "c2pa.assertions label", "no hash covers it; this c2pa-rs finds the assertion store by its type",
            "c2pa.claim.v2 label", "no hash covers it; this c2pa-rs finds the claim by its type",
            "c2pa.signature length", "the length of the signature's box",
            "c2pa.signature label", "no hash covers it; this c2pa-rs finds the signature by its type",
            "c2pa.signature pad", "COSE padding in the unprotected header",
            "c2pa.signature payload mark", "COSE's nil in the place of the payload, which is the claim");

    private static final int DESCRIPTION_BEFORE_LABEL = 8 + 16 + 1;
    private static final byte[] PAD = {'c', 'p', 'a', 'd'};

    private final ByteBuffer file;
    private final List<Region> regions = new ArrayList<>();

    private ManifestBoxes(byte[] file) {
        this.file = ByteBuffer.wrap(file);
    }

    /// Returns the byte where the manifest store begins.
    static int start(byte[] file) {
        var bytes = new String(file, StandardCharsets.ISO_8859_1);
        int found = bytes.indexOf("jumb");
        if (found < 4) {
            throw new IllegalArgumentException("There is no manifest in this file");
        }
        return found - 4;
    }

    static List<Region> partsOf(byte[] file) {
        var boxes = new ManifestBoxes(file);
        boxes.superbox(start(file));
        return boxes.regions;
    }

    private int superbox(int at) {
        int end = at + file.getInt(at);
        int description = at + 8;
        int labelAt = description + DESCRIPTION_BEFORE_LABEL;
        int afterDescription = description + file.getInt(description);
        var label = label(labelAt);
        add(label + " length", at, at + 4);
        add(label + " type", at + 4, description);
        add(label + " description", description, labelAt);
        add(label + " label", labelAt, labelAt + labelLength(labelAt));
        add(label + " label end", labelAt + labelLength(labelAt), afterDescription);
        for (int child = afterDescription; child < end; ) {
            child = isSuperbox(child) ? superbox(child) : content(label, child);
        }
        return end;
    }

    private int content(String label, int at) {
        int end = at + file.getInt(at);
        add(label + " content header", at, at + 8);
        int pad = label.equals("c2pa.signature") ? pad(at, end) : end;
        add(label + " content", at + 8, pad);
        if (pad < end) {
            int padded = pad + PAD.length + 3 + (file.getShort(pad + PAD.length + 1) & 0xFFFF);
            add(label + " pad", pad, padded);
            add(label + " payload mark", padded, padded + 1);
            add(label + " content after the pad", padded + 1, end);
        }
        return end;
    }

    /// Returns where the padding of a COSE signature begins: its key, then a byte string with a length of two
    /// bytes.
    private int pad(int from, int to) {
        var bytes = new byte[PAD.length];
        for (int at = from; at < to - PAD.length; at++) {
            file.get(at, bytes);
            if (Arrays.equals(PAD, bytes)) {
                return at;
            }
        }
        return to;
    }

    private boolean isSuperbox(int at) {
        return file.getInt(at + 4) == 0x6A756D62;
    }

    private String label(int at) {
        var letters = new byte[labelLength(at)];
        file.get(at, letters);
        var label = new String(letters, StandardCharsets.UTF_8);
        return label.startsWith("urn:") ? "manifest" : label;
    }

    private int labelLength(int at) {
        int length = 0;
        while (file.get(at + length) != 0) {
            length++;
        }
        return length;
    }

    private void add(String name, int from, int to) {
        if (from < to) {
            regions.add(new Region(name, from, to));
        }
    }
}
