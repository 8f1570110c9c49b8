package org.bildwerk.generator.pipeline;

import org.bildwerk.generator.device.Device;
import org.bildwerk.generator.device.Loan;
import org.bildwerk.generator.device.Overlay;
import org.bildwerk.generator.device.Sessions;
import org.bildwerk.generator.model.ControlNet;
import org.bildwerk.generator.model.LatentScale;
import org.bildwerk.generator.model.Model;
import org.bildwerk.generator.model.Part;
import org.bildwerk.generator.model.PartName;
import org.bildwerk.generator.model.TextEncoder;
import org.bildwerk.generator.model.UNet;
import org.bildwerk.generator.model.VaeDecoder;
import org.bildwerk.generator.model.VaeEncoder;

/// Opens the parts of one model on one device, with adapters laid over those that take them.
///
/// @param device of U-Net, text encoders and controls
/// @param vaeDevice of encoder and decoder, which take most memory at large sizes
/// @param overlay on U-Net and text encoders
public record Workbench(
        Model model,
        Sessions sessions,
        Device device,
        Device vaeDevice,
        Overlay overlay,
        PromptReader reader,
        PromptReader secondReader) {

    TextEncoder textEncoder(PartName part) {
        return new TextEncoder(lend(model.require(part), overlay));
    }

    UNet unet(PartName name) {
        var part = model.require(name);
        return new UNet(lend(part, overlay), part);
    }

    ControlNet controlNet(String part) {
        var control = model.require(part);
        return new ControlNet(lend(control, Overlay.NONE), control);
    }

    VaeEncoder vaeEncoder() {
        var part = model.require(PartName.VAE_ENCODER);
        return new VaeEncoder(sessions.lend(part.graph(), vaeDevice, Overlay.NONE), scale(), model.latentChannels());
    }

    VaeDecoder vaeDecoder() {
        var part = model.require(PartName.VAE_DECODER);
        return new VaeDecoder(sessions.lend(part.graph(), vaeDevice, Overlay.NONE), scale());
    }

    private LatentScale scale() {
        return LatentScale.of(model.require(PartName.VAE_DECODER));
    }

    private Loan lend(Part part, Overlay over) {
        return sessions.lend(part.graph(), device, over);
    }

    /// Returns the same with encoder and decoder on another device.
    public Workbench withVaeOn(Device other) {
        return new Workbench(model, sessions, device, other, overlay, reader, secondReader);
    }

    /// Returns the type that the U-Net computes in, as torch calls it.
    public String dtype() {
        try (var unet = unet(PartName.UNET)) {
            return unet.isHalf() ? "float16" : "float32";
        }
    }
}
