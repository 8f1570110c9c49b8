package org.bildwerk.dam.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.Accounts;
import org.bildwerk.dam.account.NewUser;
import org.bildwerk.dam.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {

    private static DamTest dam;

    @TempDir
    private Path folder;

    private WatchedFolder watched;

    @BeforeAll
    static void start() {
        dam = DamTest.start();
        dam.bean(Accounts.class)
                .create(
                        People.administrator(),
                        new NewUser("robot", "Robot", "a long password", Set.of(Role.EDITOR), false));
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @BeforeEach
    void watch() {
        watched = new WatchedFolder(folder, "robot", dam.bean(Accounts.class), dam.bean(Ingest.class));
    }

    @Test
    void waitsUntilAFileStaysTheSame() throws Exception {
        var bytes = Pictures.jpeg(1);
        var file = folder.resolve("growing.jpg");
        Files.write(file, java.util.Arrays.copyOf(bytes, 500));
        watched.look();
        Files.write(file, bytes);
        watched.look();
        assertThat(file).exists();
        watched.look();
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("done/growing.jpg")).hasBinaryContent(bytes);
        assertThat(owners("growing.jpg")).isEqualTo("robot");
    }

    @Test
    void putsARefusedFileAsideWithItsReason() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "not a picture");
        watched.look();
        watched.look();
        assertThat(folder.resolve("failed/notes.txt")).exists();
        assertThat(folder.resolve("failed/notes.txt.reason.txt")).content().contains("text/plain");
    }

    @Test
    void storesNothingTwiceAfterACrashBeforeTheMove() throws Exception {
        var bytes = Pictures.jpeg(3);
        for (int round = 0; round < 2; round++) {
            Files.write(folder.resolve("same.jpg"), bytes);
            watched.look();
            watched.look();
        }
        assertThat(dam.jdbc()
                        .sql("select count(*) from bw_asset where file_name = 'same.jpg'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(folder.resolve("done")).isDirectoryContaining("glob:**same.jpg");
        assertThat(folder.resolve("same.jpg")).doesNotExist();
    }

    @Test
    void leavesHiddenAndPartialFilesAndLinksAlone() throws Exception {
        Files.write(folder.resolve(".hidden.jpg"), Pictures.jpeg(4));
        Files.write(folder.resolve("coming.jpg.part"), Pictures.jpeg(4));
        Files.createSymbolicLink(folder.resolve("link.jpg"), Path.of("/etc/passwd"));
        watched.look();
        watched.look();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder(".hidden.jpg", "coming.jpg.part", "link.jpg");
    }

    private static String owners(String fileName) {
        return dam.jdbc()
                .sql("select owner_name from bw_asset where file_name = ?")
                .param(fileName)
                .query(String.class)
                .single();
    }
}
