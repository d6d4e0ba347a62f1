package dev.pluto.local.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * What a command of the shell reads and writes.
 *
 * @param err for what is no answer: failures and hints
 */
record Streams(InputStream in, PrintStream out, PrintStream err) {

    /** Those of this process. */
    static Streams standard() {
        return new Streams(System.in, System.out, System.err);
    }

    /** The same, with everything that is written in one. */
    Streams together() {
        return new Streams(in, out, out);
    }
}
