package org.bildwerk.dam.provenance.stamp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bildwerk.dam.provenance.credential.CredentialReader;
import org.bildwerk.dam.provenance.credential.CredentialWriter;
import org.bildwerk.dam.provenance.credential.SigningException;
import org.bildwerk.dam.provenance.credential.SigningRefusal;
import org.bildwerk.dam.provenance.manifest.Rubric;
import org.bildwerk.dam.provenance.redaction.EnclosedPrompts;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.metadata.ManifestPolicy;
import org.bildwerk.metadata.MetadataException;
import org.bildwerk.metadata.container.ImageContainers;

/// Signs what a plan says. Prompts that its pictures bring along in their credentials are taken out, unless the plan
/// tells prompts; where a prompt stands in a part that must stay, the picture comes along without its credential.
/// Thread-safe.
final class PlanSigning {

    private final BlobStore store;
    private final CredentialReader reader;
    private final CredentialWriter writer;

    PlanSigning(BlobStore store, CredentialReader reader, CredentialWriter writer) {
        this.store = store;
        this.reader = reader;
        this.writer = writer;
    }

    CredentialWriter writer() {
        return writer;
    }

    /// How the manifest is to be written.
    ///
    /// @param beside whether it stays out of the file
    /// @param thumbnails whether a small picture goes into it
    record Form(boolean beside, boolean thumbnails) {}

    /// @throws SigningException if it cannot be signed
    CredentialWriter.Signed sign(Plan plan, Path source, Path target, Form form, Workbench bench) {
        var leases = new ArrayList<BlobStore.Lease>();
        try {
            Map<String, CredentialWriter.PictureFile> pictures = new HashMap<>();
            var redactions = new ArrayList<String>();
            plan.pictures().forEach((label, picture) -> {
                var lease = store.lend(picture.blob());
                leases.add(lease);
                var file = new CredentialWriter.PictureFile(lease.path(), picture.mediaType());
                pictures.put(label, plan.prompts().told() ? file : discreet(plan, file, redactions, bench));
            });
            var reason = plan.prompts().reason().code();
            var definition = redactions.isEmpty() && plan.prompts().redacted()
                    ? plan.definition().withoutPrompt(reason)
                    : plan.definition().redacting(redactions.stream().distinct().toList(), reason);
            var rubric = plan.prompts().told() ? Rubric.withPrompt() : Rubric.strict();
            return writer.sign(new CredentialWriter.Order(
                    definition, source, target, pictures, form.beside, form.thumbnails, rubric));
        } finally {
            leases.forEach(BlobStore.Lease::close);
        }
    }

    private CredentialWriter.PictureFile discreet(
            Plan plan, CredentialWriter.PictureFile file, List<String> redactions, Workbench bench) {
        var crJson = reader.read(file.file(), file.mediaType()).crJson();
        var enclosed = EnclosedPrompts.in(crJson, plan.prompts().known());
        if (enclosed.fixed()) {
            return new CredentialWriter.PictureFile(withoutCredential(file.file(), bench.next()), file.mediaType());
        }
        redactions.addAll(enclosed.assertions());
        return file;
    }

    private static Path withoutCredential(Path file, Path target) {
        try (var from = FileChannel.open(file);
                var to = FileChannel.open(target, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            ImageContainers.replace(from, to, ImageContainers.read(from), ManifestPolicy.DROP);
            return target;
        } catch (MetadataException e) {
            throw new SigningException(SigningRefusal.PROMPT_STAYS, e, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("Taking the credential out of %s failed".formatted(file), e);
        }
    }
}
