package org.bildwerk.dam.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UploadsTest {

    private static final Caller EDITOR = People.editor();

    private static DamTest dam;
    private static Uploads uploads;

    @BeforeAll
    static void start() {
        dam = DamTest.start();
        uploads = dam.bean(Uploads.class);
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @Test
    void storesAFileThatCameInPieces() {
        var bytes = Pictures.jpeg(1);
        var upload = uploads.create(EDITOR, "../one.jpg", bytes.length, "batch");
        append(upload.id(), bytes, 0, 1000);
        assertThatExceptionOfType(UploadException.class)
                .isThrownBy(() -> uploads.finish(EDITOR, upload.id()))
                .withMessageContaining("1000 of");
        append(upload.id(), bytes, 1000, bytes.length);
        var stored = (Ingested.Stored) uploads.finish(EDITOR, upload.id());
        assertThat(stored.asset().version().fileName()).isEqualTo("one.jpg");
        assertThat(uploads.finish(EDITOR, upload.id()).id()).isEqualTo(stored.id());
        assertThat(dam.home().resolve("uploads/" + upload.id())).doesNotExist();
    }

    @Test
    void keepsWhatCameBeforeTheLineBroke() {
        var bytes = Pictures.jpeg(2);
        var upload = uploads.create(EDITOR, "two.jpg", bytes.length, null);
        var broken = new SequenceInputStream(new ByteArrayInputStream(bytes, 0, 2000), new BrokenLine());
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> uploads.append(EDITOR, upload.id(), 0, broken));
        long received = uploads.find(EDITOR, upload.id()).received();
        assertThat(received).isEqualTo(2000);
        append(upload.id(), bytes, 2000, bytes.length);
        assertThat(uploads.finish(EDITOR, upload.id())).isInstanceOf(Ingested.Stored.class);
    }

    @Test
    void goesOnAfterARestart() throws IOException {
        var bytes = Pictures.jpeg(3);
        var upload = uploads.create(EDITOR, "three.jpg", bytes.length, null);
        append(upload.id(), bytes, 0, 1500);
        // What a kill may leave: bytes on disk that nobody acknowledged.
        Files.write(dam.home().resolve("uploads/" + upload.id()), new byte[500], StandardOpenOption.APPEND);
        try (var next = DamTest.with().startBeside(dam)) {
            var again = next.bean(Uploads.class);
            long received = again.find(EDITOR, upload.id()).received();
            assertThat(received).isEqualTo(1500);
            again.append(EDITOR, upload.id(), 1500, new ByteArrayInputStream(bytes, 1500, bytes.length));
            var stored = (Ingested.Stored) again.finish(EDITOR, upload.id());
            assertThat(stored.asset().version().size()).isEqualTo(bytes.length);
        }
    }

    @Test
    void saysWhereTheNextPieceStarts() {
        var upload = uploads.create(EDITOR, "four.jpg", 5000, null);
        append(upload.id(), new byte[5000], 0, 100);
        assertThatExceptionOfType(UploadException.class)
                .isThrownBy(() -> append(upload.id(), new byte[5000], 300, 400))
                .satisfies(e -> assertThat(e.details()).containsEntry("received", 100L));
        assertThatExceptionOfType(UploadException.class)
                .as("more than was announced")
                .isThrownBy(
                        () -> uploads.append(EDITOR, upload.id(), 100, new ByteArrayInputStream(new byte[100_000])));
    }

    @Test
    void belongsToWhoBeganIt() {
        var upload = uploads.create(EDITOR, "mine.jpg", 5000, null);
        assertThatExceptionOfType(UploadException.class)
                .isThrownBy(() -> uploads.find(People.administrator(), upload.id()))
                .satisfies(e -> assertThat(e.type()).isEqualTo("upload-not-found"));
    }

    @Test
    void refusesAFileOverTheLimitAtOnce() {
        assertThatExceptionOfType(RejectedFileException.class)
                .isThrownBy(() -> uploads.create(EDITOR, "huge.jpg", 513L << 20, null))
                .satisfies(e -> assertThat(e.rejection()).isEqualTo(Rejection.FILE_TOO_LARGE));
    }

    @Test
    void forgetsAnAbandonedUpload() {
        var upload = uploads.create(EDITOR, "late.jpg", 5000, null);
        append(upload.id(), new byte[5000], 0, 100);
        dam.jdbc()
                .sql("update bw_upload set updated_at = now() - interval '25 hours' where id = ?")
                .param(upload.id())
                .update();
        assertThat(uploads.expire(Duration.ofHours(24))).isEqualTo(1);
        assertThat(dam.home().resolve("uploads/" + upload.id())).doesNotExist();
        assertThatExceptionOfType(UploadException.class).isThrownBy(() -> uploads.find(EDITOR, upload.id()));
    }

    private static void append(UUID id, byte[] bytes, int from, int to) {
        uploads.append(EDITOR, id, from, new ByteArrayInputStream(Arrays.copyOfRange(bytes, from, to)));
    }

    private static final class BrokenLine extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }
    }
}
