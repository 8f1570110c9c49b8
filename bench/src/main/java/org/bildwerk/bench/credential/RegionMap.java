package org.bildwerk.bench.credential;

import java.util.ArrayList;
import java.util.List;

/// All parts of a signed file, of its container and of its manifest; every byte lies in one.
final class RegionMap {

    private final ImageKind kind;
    private final List<Region> regions = new ArrayList<>();

    RegionMap(ImageKind kind, byte[] file) {
        this.kind = kind;
        var manifest = ManifestBoxes.partsOf(file);
        int from = ManifestBoxes.start(file);
        int to = manifest.stream().mapToInt(Region::to).max().orElseThrow();
        for (var part : Containers.partsOf(kind, file)) {
            if (part.from() <= from && to <= part.to()) {
                add(part.name() + " header", part.from(), from);
                regions.addAll(manifest);
                add(part.name() + " trailer", to, part.to());
            } else {
                add(part.name(), part.from(), part.to());
            }
        }
    }

    private void add(String name, int from, int to) {
        if (from < to) {
            regions.add(new Region(name, from, to));
        }
    }

    List<Region> regions() {
        return regions;
    }

    boolean isProtected(Region region) {
        return !kind.unprotected().containsKey(region.name()) && !ManifestBoxes.UNPROTECTED.containsKey(region.name());
    }

    boolean coversEvery(byte[] file) {
        var covered = new int[file.length];
        for (var region : regions) {
            for (int at = region.from(); at < region.to(); at++) {
                covered[at]++;
            }
        }
        return java.util.Arrays.stream(covered).allMatch(times -> times == 1);
    }
}
