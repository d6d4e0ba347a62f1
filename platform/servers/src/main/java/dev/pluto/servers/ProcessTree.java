package dev.pluto.servers;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A process and all that it had started when it was looked at. */
public record ProcessTree(List<ProcessIdentity> members) {
    /** Looks at a process that runs; nothing in it when it has ended. */
    public static ProcessTree of(ProcessHandle root) {
        return new ProcessTree(Stream.concat(Stream.of(root), root.descendants())
                .map(process -> ProcessIdentity.of(process.pid()))
                .flatMap(Optional::stream)
                .toList());
    }

    /**
     * Sends {@code KILL} to all of it and waits. The first one alone is not enough where all of them stand still: PostgreSQL's
     * children hold its data as long as they live.
     *
     * @return false when something of it is still there after that time
     */
    public boolean kill(Duration within) {
        members.stream().map(ProcessIdentity::find).flatMap(Optional::stream).forEach(ProcessHandle::destroyForcibly);
        return ProcessIdentity.awaitEnd(members, within);
    }
}
