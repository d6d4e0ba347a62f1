package dev.pluto.local.control;

import java.util.List;

/** {@code down}: ends the process that runs the suite, which stops everything first. */
final class StopCommand implements Command {

    private final Runnable stop;

    StopCommand(Runnable stop) {
        this.stop = stop;
    }

    @Override
    public int run(List<String> words, Console console) {
        stop.run();
        return DONE;
    }
}
