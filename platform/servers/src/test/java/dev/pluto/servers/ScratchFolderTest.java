package dev.pluto.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {
    @TempDir
    Path folder;

    private ScratchFolder scratch;

    @BeforeEach
    void describe() {
        scratch = new ScratchFolder(folder.resolve("one/tmp"));
    }

    @Test
    void holdsNothingThatKilledProcessLeft() throws Exception {
        Path deep = Files.createDirectories(scratch.empty().resolve("cache/of/libraries"));
        Files.writeString(deep.resolve("library.so"), "");

        assertThat(scratch.empty()).isEmptyDirectory();
    }

    @Test
    void deletesLinkAndNotWhatItLeadsTo() throws Exception {
        Path outside = Files.writeString(folder.resolve("outside"), "kept");
        Files.createSymbolicLink(scratch.empty().resolve("link"), outside);

        scratch.delete();

        assertThat(scratch.path()).doesNotExist();
        assertThat(outside).hasContent("kept");
    }

    @Test
    void isReadByItsOwnerOnly() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(scratch.empty())))
                .isEqualTo("rwx------");
    }
}
