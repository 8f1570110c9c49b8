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
import org.bildwerk.dam.provenance.manifest.ManifestDefinition;
import org.bildwerk.dam.provenance.manifest.Rubric;
import org.bildwerk.dam.provenance.redaction.EnclosedPrompts;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.metadata.ManifestPolicy;
import org.bildwerk.metadata.MetadataException;
import org.bildwerk.metadata.container.ImageContainers;

/// Signs what a plan says. Prompts that its pictures bring along in their credentials are taken out, unless the plan
/// tells prompts; where a prompt stands in a part that must stay, and where nobody can read it, the picture comes along
/// without its credential. Thread-safe.
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
            var unread = new HashMap<String, String>();
            plan.pictures().forEach((label, picture) -> {
                var lease = store.lend(picture.blob());
                leases.add(lease);
                var file = new CredentialWriter.PictureFile(lease.path(), picture.mediaType());
                var reading = reader.read(file.file(), file.mediaType());
                reading.credential().unread().ifPresent(reason -> unread.put(label, reason));
                pictures.put(label, enclosable(plan, file, reading, redactions, bench));
            });
            var definition = said(plan, redactions).leavingOut(unread);
            var rubric = plan.prompts().told() ? Rubric.withPrompt() : Rubric.strict();
            return writer.sign(new CredentialWriter.Order(
                    definition, source, target, pictures, form.beside, form.thumbnails, rubric));
        } finally {
            leases.forEach(BlobStore.Lease::close);
        }
    }

    private static ManifestDefinition said(Plan plan, List<String> redactions) {
        var reason = plan.prompts().reason().code();
        return redactions.isEmpty() && plan.prompts().redacted()
                ? plan.definition().withoutPrompt(reason)
                : plan.definition().redacting(redactions.stream().distinct().toList(), reason);
    }

    private static CredentialWriter.PictureFile enclosable(
            Plan plan,
            CredentialWriter.PictureFile file,
            CredentialReader.Reading reading,
            List<String> redactions,
            Workbench bench) {
        if (reading.credential().unread().isPresent()) {
            return without(file, SigningRefusal.SIGNING_LIBRARY_FAILED, bench);
        }
        if (plan.prompts().told()) {
            return file;
        }
        var enclosed = EnclosedPrompts.in(reading.crJson(), plan.prompts().known());
        if (enclosed.fixed()) {
            return without(file, SigningRefusal.PROMPT_STAYS, bench);
        }
        redactions.addAll(enclosed.assertions());
        return file;
    }

    /// Returns the picture without its credential.
    ///
    /// @param refusal what is said where it cannot be taken out
    private static CredentialWriter.PictureFile without(
            CredentialWriter.PictureFile picture, SigningRefusal refusal, Workbench bench) {
        var target = bench.next();
        try (var from = FileChannel.open(picture.file());
                var to = FileChannel.open(target, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            ImageContainers.replace(from, to, ImageContainers.read(from), ManifestPolicy.DROP);
            return new CredentialWriter.PictureFile(target, picture.mediaType());
        } catch (MetadataException e) {
            throw new SigningException(refusal, e, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("Taking the credential out of %s failed".formatted(picture.file()), e);
        }
    }
}
