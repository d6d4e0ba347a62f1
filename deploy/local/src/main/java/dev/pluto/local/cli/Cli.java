package dev.pluto.local.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The command line. What needs the running suite is sent to it and its answer printed; the rest happens here. Exit codes: 0
 * done, 1 failed, 2 the words made no sense, 3 Pluto is not running.
 */
public final class Cli {

    private static final int FAILED = 1;

    private Cli() {}

    /** Carries out one command; its words are the arguments. */
    public static void main(String[] arguments) {
        String home = System.getenv().getOrDefault("PLUTO_HOME", ".");
        Path data = Path.of(System.getenv().getOrDefault("PLUTO_DATA", home + "/.pluto"));
        System.exit(run(CommandLine.read(Arrays.asList(arguments)), data, Streams.standard()));
    }

    private static int run(CommandLine command, Path data, Streams streams) {
        try {
            if (command instanceof CommandLine.Misused misused) {
                streams.err().println(misused.text());
                return CommandLine.MISUSED;
            }
            if (command instanceof CommandLine.Logs logs) {
                return new Logs(data, streams).show(logs.part(), logs.follow());
            }
            if (command instanceof CommandLine.Reset reset) {
                return new Reset(data, streams).run(reset.sure());
            }
            if (command instanceof CommandLine.Down) {
                return new Down(data, streams).run();
            }
            if (command instanceof CommandLine.Live live) {
                return new LiveCall(data, streams, live.byKeys()).run(live.number());
            }
            if (command instanceof CommandLine.Spoken spoken) {
                return say(spoken, data, streams);
            }
            return new Remote(data, streams).run(((CommandLine.Remote) command).words());
        } catch (CharacterCodingException e) {
            streams.err().println("what came on standard input is not UTF-8");
            return CommandLine.MISUSED;
        } catch (IOException e) {
            streams.err().println("failed: " + e.getMessage());
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private static int say(CommandLine.Spoken spoken, Path data, Streams streams) throws IOException {
        Optional<List<String>> words = SpokenWords.read(spoken, streams.in());
        if (words.isEmpty()) {
            streams.err().println("nothing came on standard input");
            return CommandLine.MISUSED;
        }
        return new Remote(data, streams).run(words.get());
    }
}
