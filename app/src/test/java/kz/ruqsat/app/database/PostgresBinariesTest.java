package kz.ruqsat.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {
    @TempDir
    Path folder;

    @Test
    void leavesWhatAFasterProcessHasUnpacked() throws IOException {
        Path faster = unpacked("root", "faster");
        Path slower = unpacked("unpacking-1", "slower");
        PostgresBinaries.moveIntoPlace(slower, faster);
        assertThat(faster.resolve("postgres")).hasContent("faster");
        assertThat(slower).doesNotExist();
    }

    @Test
    void tellsWhenItCannotBeMoved() throws IOException {
        Path unfinished = unpacked("unpacking-2", "alone");
        assertThatThrownBy(() -> PostgresBinaries.moveIntoPlace(unfinished, folder.resolve("no-folder/root")))
                .isInstanceOf(FileSystemException.class);
    }

    private Path unpacked(String name, String content) throws IOException {
        Path programs = Files.createDirectory(folder.resolve(name));
        Files.writeString(programs.resolve("postgres"), content);
        return programs;
    }
}
