package dev.pluto.local.control;

import java.util.List;

/** One word one can type after {@code ./pluto}, carried out by the running suite. */
@FunctionalInterface
interface Command {

    int DONE = 0;
    int FAILED = 1;
    int MISUSED = 2;

    /**
     * Carries it out.
     *
     * @return the exit code
     * @throws Misuse when the words make no sense; shown with the usage
     */
    int run(List<String> words, Console console) throws InterruptedException;

    /** The words of a command make no sense; the message says what is wrong. */
    final class Misuse extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Misuse(String message) {
            super(message);
        }
    }

    /**
     * A command as one types it.
     *
     * @param usage the word and what follows it, without {@code ./pluto}
     */
    record Typed(String usage, Command command) {

        String word() {
            return usage.split(" ", 2)[0];
        }
    }
}
