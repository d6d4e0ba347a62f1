package dev.pluto.servers;

/** What everybody on this machine can read of a process. */
final class CommandLines {
    private CommandLines() {}

    static String of(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .orElse("");
    }
}
