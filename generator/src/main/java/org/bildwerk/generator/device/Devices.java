package org.bildwerk.generator.device;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Where graphs run on this machine, and why not where it was wished.
///
/// @param main the device that is used
/// @param reason why it is not the wished one; empty where it is
public record Devices(Device main, String reason) {

    private static final String NATIVES = "onnxruntime.native.path";

    /// Looks once whether the wished device is there. Must come before anything is loaded.
    ///
    /// @param wished `cpu` or `cuda`
    /// @param natives folder with ONNX Runtime's libraries; null for those of the program
    /// @param limit how long the look may take
    public static Devices find(String wished, @Nullable Path natives, Duration limit) {
        if (natives != null && Files.isDirectory(natives)) {
            System.setProperty(NATIVES, natives.toAbsolutePath().toString());
        }
        if (!wished.equals(Device.CUDA.code())) {
            return new Devices(Device.CPU, "");
        }
        var look = new CompletableFuture<String>();
        Thread.ofPlatform().daemon().name("cuda-probe").start(() -> look.complete(cudaFailure()));
        try {
            var failure = look.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return new Devices(failure.isEmpty() ? Device.CUDA : Device.CPU, failure);
        } catch (TimeoutException e) {
            return new Devices(Device.CPU, "CUDA did not answer within " + limit.toSeconds() + " seconds");
        } catch (ExecutionException e) {
            return new Devices(Device.CPU, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Devices(Device.CPU, "the look for CUDA was interrupted");
        }
    }

    /// The list of providers names CUDA wherever the library was built with it, so only trying tells.
    private static String cudaFailure() {
        try (var options = new SessionOptions()) {
            options.addCUDA(0);
            return "";
        } catch (OrtException | UnsatisfiedLinkError e) {
            return String.valueOf(e.getMessage()).lines().findFirst().orElse("CUDA cannot be used");
        }
    }
}
