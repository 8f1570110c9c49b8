package org.bildwerk.generator.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.onnx.Initializer.External;

/// What an ONNX file holds, read without its weights. Immutable, safe for several threads.
///
/// @param inputs names of the graph's inputs, in its order; older files list weights among them
/// @param opsets versions of the operations by domain, the standard's own under ""
/// @param companions files beside the graph that hold its weights, all inside of the graph's folder
public record GraphFile(
        Path file,
        List<GraphNode> nodes,
        Map<String, Initializer> initializers,
        List<String> inputs,
        List<String> outputs,
        Map<String, Long> opsets,
        Set<Path> companions) {

    private static final Set<String> STANDARD = Set.of("", "ai.onnx", "ai.onnx.ml");

    /// Operations that ONNX Runtime's fusions for CUDA leave behind and that its processor kernels lack.
    private static final Set<String> CUDA_ONLY = Set.of(
            "GroupNorm",
            "SkipGroupNorm",
            "NhwcConv",
            "BiasSplitGelu",
            "BiasAdd",
            "PackedAttention",
            "PackedMultiHeadAttention",
            "GemmFloat8");

    /// Reads a graph and looks whether its weights are where it says.
    ///
    /// @throws GeneratorRefused if the file is damaged, or leads out of its folder
    public static GraphFile read(Path file) {
        try {
            var found = new GraphReader(bytes(file));
            var weights = Stream.concat(found.initializers.values().stream(), found.inner.stream())
                    .toList();
            return new GraphFile(
                    file,
                    List.copyOf(found.nodes),
                    Map.copyOf(found.initializers),
                    List.copyOf(found.inputs),
                    List.copyOf(found.outputs),
                    Map.copyOf(found.opsets),
                    companions(file, weights));
        } catch (WireException e) {
            throw new GeneratorRefused(e, GeneratorRefusal.MODEL_FILE_BROKEN, file.getFileName(), says(e));
        } catch (IOException e) {
            throw new GeneratorRefused(e, GeneratorRefusal.MODEL_FILE_BROKEN, file.getFileName(), says(e));
        }
    }

    /// Returns the names of the files beside a graph that hold its weights, without looking for them.
    public static Set<String> locations(Path file) {
        try {
            var found = new GraphReader(bytes(file));
            var names = new TreeSet<String>();
            Stream.concat(found.initializers.values().stream(), found.inner.stream())
                    .forEach(each -> {
                        if (each.place() instanceof External external) {
                            names.add(external.location());
                        }
                    });
            return names;
        } catch (WireException | IOException e) {
            throw new GeneratorRefused(e, GeneratorRefusal.MODEL_FILE_BROKEN, file.getFileName(), says(e));
        }
    }

    private static String says(Exception e) {
        var message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    static ByteBuffer bytes(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            if (channel.size() == 0 || channel.size() > Integer.MAX_VALUE) {
                throw new WireException("it has " + channel.size() + " bytes");
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    private static Set<Path> companions(Path file, List<Initializer> weights) throws IOException {
        var found = new TreeSet<Path>();
        for (var each : weights) {
            if (each.place() instanceof External external) {
                var place = companion(file, external.location());
                long end = external.offset() + Math.max(external.length(), 0);
                if (Files.size(place) < end) {
                    throw new WireException(
                            "the weights " + each.name() + " lie beyond the end of " + place.getFileName());
                }
                found.add(place);
            }
        }
        return Set.copyOf(found);
    }

    /// Follows no link and no path out of the graph's folder.
    private static Path companion(Path file, String location) throws IOException {
        var folder = folder(file);
        try {
            var place = folder.resolve(location).normalize();
            if (location.isEmpty() || Path.of(location).isAbsolute() || !place.startsWith(folder)) {
                throw outside(file, location);
            }
            if (!Files.isRegularFile(place)) {
                throw new WireException("its weights file " + location + " is missing");
            }
            if (!place.toRealPath().startsWith(folder.toRealPath())) {
                throw outside(file, location);
            }
            return place;
        } catch (InvalidPathException e) {
            throw outside(file, location);
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().normalize().getParent(), "a file lies in a folder");
    }

    /// Returns the folder that the graph lies in, with the weights beside it.
    public Path folder() {
        return folder(file);
    }

    private static GeneratorRefused outside(Path file, String location) {
        return new GeneratorRefused(GeneratorRefusal.MODEL_FILE_OUTSIDE, file.getFileName(), location);
    }

    /// Refuses a graph that only CUDA can run.
    public void requireRunsOnProcessor() {
        for (var node : nodes) {
            if (!STANDARD.contains(node.domain()) && CUDA_ONLY.contains(node.operation())) {
                throw new GeneratorRefused(GeneratorRefusal.MODEL_NEEDS_CUDA, file.getFileName(), node.operation());
            }
        }
    }

    /// Returns what graph and weights take on the disk, about what they take in memory.
    public long size() {
        try {
            long size = Files.size(file);
            for (var companion : companions) {
                size += Files.size(companion);
            }
            return size;
        } catch (IOException e) {
            throw new GeneratorRefused(e, GeneratorRefusal.MODEL_FILE_BROKEN, file.getFileName(), says(e));
        }
    }
}
