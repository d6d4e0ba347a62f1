package dev.pluto.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;

/** CPU time of a process and all it started, those that ended meanwhile included where the system tells (Linux). */
public final class CpuTime {

    /** Linux counts in hundredths of a second here on every architecture Java runs on. */
    private static final long NANOS_PER_TICK = 10_000_000L;

    /** Fields of {@code /proc/PID/stat} after the name: proc(5) counts from 1 and the name is the second. */
    private static final int USER = 14 - 3;

    private CpuTime() {}

    public static Duration of(long pid) {
        LongStream children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(ProcessHandle::pid);
        return Duration.ofNanos(
                nanos(pid, true) + children.map(child -> nanos(child, false)).sum());
    }

    /** Of this process alone, without what it started. */
    static Duration own() {
        return Duration.ofNanos(nanos(ProcessHandle.current().pid(), false));
    }

    private static long nanos(long pid, boolean withEnded) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return ticks(stat, withEnded) * NANOS_PER_TICK;
        } catch (IOException noLinuxOrGone) {
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().totalCpuDuration())
                    .map(Duration::toNanos)
                    .orElse(0L);
        }
    }

    /** User and system time of a line of {@code /proc/PID/stat}, with that of children that ended when wanted. */
    static long ticks(String stat, boolean withEnded) {
        // the name may hold blanks and brackets
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long sum = 0;
        for (int i = 0; i < (withEnded ? 4 : 2); i++) {
            sum += Long.parseLong(fields[USER + i]);
        }
        return sum;
    }
}
