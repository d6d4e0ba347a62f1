package dev.pluto.local.control;

import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.SuiteStatus;
import java.util.List;

/** {@code status}: what runs, where, for how long, with how much memory. */
final class StatusCommand implements Command {

    private final LocalSuite suite;

    StatusCommand(LocalSuite suite) {
        this.suite = suite;
    }

    @Override
    public int run(List<String> words, Console console) {
        List<SuiteStatus.Line> lines = suite.status().measure();
        console.print(
                "Pluto at %s, up for %s%s",
                suite.edgeUrl(),
                duration(suite.status().uptimeSeconds()),
                suite.status().tls() ? ", TLS behind the edge" : "");
        console.print("");
        console.print("  %-16s %-11s %-17s %8s %9s", "part", "state", "address", "process", "memory");
        for (SuiteStatus.Line line : lines) {
            console.print(
                    "  %-16s %-11s %-17s %8s %6d MB%s",
                    line.name(),
                    line.state(),
                    line.address(),
                    line.pid() == 0 ? "-" : Long.toString(line.pid()),
                    line.kilobytes() / 1024,
                    restarts(line));
        }
        long total = lines.stream().mapToLong(SuiteStatus.Line::kilobytes).sum();
        console.print("  %-16s %-11s %-17s %8s %6d MB", "together", "", "", "", total / 1024);
        return lines.stream().allMatch(line -> line.state().equals("running")) ? DONE : FAILED;
    }

    private static String restarts(SuiteStatus.Line line) {
        String hung = line.hangs() == 0 ? "" : ", hung " + line.hangs() + "x";
        return line.restarts() == 0 && line.hangs() == 0 ? "" : "  restarted " + line.restarts() + "x" + hung;
    }

    static String duration(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600 ? seconds / 60 + " min" : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }
}
