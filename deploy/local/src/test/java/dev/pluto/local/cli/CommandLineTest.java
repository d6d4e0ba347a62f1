package dev.pluto.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void sendsCommandsOfTheRunningSuiteAsTheyAre() {
        assertThat(read("text", "+14155550142", "Hi & bye"))
                .isEqualTo(new CommandLine.Remote(List.of("text", "+14155550142", "Hi & bye")));
    }

    @Test
    void takesWordsFromStandardInputWhereTheyAreJustDash() {
        assertThat(read("text", "+14155550142", "-")).isEqualTo(new CommandLine.Spoken("text", "+14155550142"));
        assertThat(read("call", "+14155550142", "-")).isEqualTo(new CommandLine.Spoken("call", "+14155550142"));
        assertThat(read("call", "+14155550142", "--live")).isEqualTo(new CommandLine.Live("+14155550142", false));
        assertThat(read("call", "+14155550142", "--keys")).isEqualTo(new CommandLine.Live("+14155550142", true));
        assertThat(read("text", "+14155550142", "-", "x")).isInstanceOf(CommandLine.Remote.class);
        assertThat(read("text", "+14155550142", "- milk")).isInstanceOf(CommandLine.Remote.class);
        assertThat(read("who", "+14155550142", "-")).isInstanceOf(CommandLine.Remote.class);
    }

    @Test
    void makesFileToReplayAbsolute() {
        String file = Path.of("day.json").toAbsolutePath().toString();

        assertThat(read("replay", "day.json")).isEqualTo(new CommandLine.Remote(List.of("replay", file)));
        assertThat(read("replay", "../x/./day.json"))
                .isEqualTo(new CommandLine.Remote(List.of(
                        "replay",
                        Path.of("../x/day.json").toAbsolutePath().normalize().toString())));
    }

    @Test
    void makesFilesThatComeWithATextAbsolute() {
        String file = Path.of("cat.png").toAbsolutePath().toString();

        assertThat(read("text", "+14155550142", "--media", "cat.png", "look", "cat.png"))
                .isEqualTo(new CommandLine.Remote(List.of("text", "+14155550142", "--media", file, "look", "cat.png")));
    }

    @Test
    void understandsLogsWithFollowOnEitherSide() {
        assertThat(read("logs", "messaging")).isEqualTo(new CommandLine.Logs("messaging", false));
        assertThat(read("logs", "messaging", "-f")).isEqualTo(new CommandLine.Logs("messaging", true));
        assertThat(read("logs", "--follow", "messaging")).isEqualTo(new CommandLine.Logs("messaging", true));
    }

    @Test
    void asksBeforeResetUnlessToldThatOneIsSure() {
        assertThat(read("reset")).isEqualTo(new CommandLine.Reset(false));
        assertThat(read("reset", "-y")).isEqualTo(new CommandLine.Reset(true));
    }

    @Test
    void explainsWhatItDoesNotUnderstand() {
        assertThat(read("txt")).isEqualTo(new CommandLine.Misused("no such command: txt\n./pluto help lists them"));
        assertThat(read("logs")).isInstanceOf(CommandLine.Misused.class);
        assertThat(read("reset", "everything")).isInstanceOf(CommandLine.Misused.class);
        assertThat(read("down", "now")).isInstanceOf(CommandLine.Misused.class);
    }

    private static CommandLine read(String... words) {
        return CommandLine.read(List.of(words));
    }
}
