package org.bildwerk.dam.generation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.bildwerk.dam.job.JobHandler;
import org.bildwerk.dam.job.WorkItem;
import org.bildwerk.dam.provenance.stamp.Workbench;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/// Makes the pictures of orders, one by one. What it makes is written with the item in one transaction, so a picture
/// that was made is not made again, and one that was not is not there. Thread-safe.
final class GenerationHandler implements JobHandler {

    static final String KIND = "generate";

    private static final Logger LOG = LoggerFactory.getLogger(GenerationHandler.class);

    private final GenerationTable table;
    private final Models models;
    private final InputFiles inputs;
    private final CandidateWriter writer;
    private final LiveItems live;
    private final Measuring measuring;
    private final TransactionOperations transaction;
    private final Path folder;

    // The whole way of a picture from the wish to the candidate, each step by its owner.
    GenerationHandler(
            GenerationTable table,
            Models models,
            InputFiles inputs,
            CandidateWriter writer,
            LiveItems live,
            Measuring measuring,
            TransactionOperations transaction,
            Path folder) {
        this.table = table;
        this.models = models;
        this.inputs = inputs;
        this.writer = writer;
        this.live = live;
        this.measuring = measuring;
        this.transaction = transaction;
        this.folder = folder;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item) throws InterruptedException {
        var id = UUID.fromString(item.subject());
        var wanted = table.wanted(id).orElseThrow(GenerationException.Cancelled::new);
        if (wanted.state().equals("made")) {
            return;
        }
        if (!wanted.state().equals("open")) {
            throw new GenerationException.Cancelled();
        }
        try (var running = live.begin(wanted.generation(), id);
                var bench = Workbench.in(folder)) {
            make(item, id, wanted, running, bench);
        } catch (GenerationException.Moderated e) {
            table.moderated(id);
            throw e;
        } finally {
            live.changed().raise();
        }
    }

    private void make(WorkItem item, UUID id, GenerationTable.Wanted wanted, LiveItems.Live running, Workbench bench)
            throws InterruptedException {
        var task = inputs.lay(item.orderedBy(), id, wanted.recipe(), bench);
        var watch = new Watching(id, item, running, table);
        if (watch.cancelled()) {
            throw new GenerationException.Cancelled();
        }
        var picture = models.generator(wanted.generator()).generate(task, watch);
        if (!Files.isRegularFile(picture.file())) {
            throw new GenerationException.Permanent(GenerationRefusal.PICTURE_UNREADABLE, null, "-");
        }
        var candidate = writer.take(picture, task.recipe());
        transaction.executeWithoutResult(status -> {
            if (!table.lockOpen(id)) {
                throw new GenerationException.Cancelled();
            }
            writer.write(item.orderedBy(), candidate);
            table.made(id, candidate.asset(), picture);
        });
        LOG.debug("{} made {} in {}", wanted.generator(), candidate.asset(), picture.took());
        measuring.measure(candidate.version(), picture);
    }
}
