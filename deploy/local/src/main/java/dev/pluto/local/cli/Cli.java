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
        System.exit(run(CommandLine.read(Arrays.asList(arguments)), data));
    }

    private static int run(CommandLine command, Path data) {
        try {
            if (command instanceof CommandLine.Misused misused) {
                System.err.println(misused.text());
                return CommandLine.MISUSED;
            }
            if (command instanceof CommandLine.Logs logs) {
                return new Logs(data.resolve("logs"), System.out, System.err).show(logs.part(), logs.follow());
            }
            if (command instanceof CommandLine.Reset reset) {
                return new Reset(data, System.in, System.out, System.err).run(reset.sure());
            }
            if (command instanceof CommandLine.Down) {
                return new Down(data, System.out).run();
            }
            if (command instanceof CommandLine.Spoken spoken) {
                return say(spoken, data);
            }
            return new Remote(data, System.out, System.err).run(((CommandLine.Remote) command).words());
        } catch (CharacterCodingException e) {
            System.err.println("what came on standard input is not UTF-8");
            return CommandLine.MISUSED;
        } catch (IOException e) {
            System.err.println("failed: " + e.getMessage());
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private static int say(CommandLine.Spoken spoken, Path data) throws IOException {
        Optional<List<String>> words = SpokenWords.read(spoken, System.in);
        if (words.isEmpty()) {
            System.err.println("nothing came on standard input");
            return CommandLine.MISUSED;
        }
        return new Remote(data, System.out, System.err).run(words.get());
    }
}
