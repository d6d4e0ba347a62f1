package dev.pluto.local.control;

import java.util.List;

/** One word one can type after {@code ./pluto}, carried out by the running suite. */
interface Command {

    int DONE = 0;
    int FAILED = 1;
    int MISUSED = 2;

    /** How it is typed, without {@code ./pluto}. */
    String usage();

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
}
