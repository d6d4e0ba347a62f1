package dev.pluto.local.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {

    @TempDir
    private Path folder;

    @Test
    void readsTextsOfEachConversationInOrder() throws IOException {
        Path file = write("""
                [{"id": "c1", "speakers": ["A", "B"], "turns": [
                    {"id": "1", "at": "1 May", "speaker": "A", "text": "Hi"}, {"text": " there "}], "questions": []},
                 {"turns": [{"text": "Hello"}, {"text": "  "}]}]""");

        assertThat(Recording.read(file)).containsExactly(List.of("Hi", "there"), List.of("Hello"));
    }

    @Test
    void cutsWhatNoPhoneSendsAsOneText() throws IOException {
        Path file = write("[{\"turns\": [{\"text\": \"" + "a".repeat(3_300) + "\"}]}]");

        assertThat(Recording.read(file).get(0)).extracting(String::length).containsExactly(1_600, 1_600, 100);
    }

    @Test
    void explainsWhatIsNoRecording() throws IOException {
        Path notJson = write("hello");

        assertThatThrownBy(() -> Recording.read(notJson))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("no recording");
        assertThatThrownBy(() -> Recording.read(folder.resolve("absent.json")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("cannot read");
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("recording.json"), json);
    }
}
