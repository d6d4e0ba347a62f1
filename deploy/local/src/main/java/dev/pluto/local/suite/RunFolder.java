package dev.pluto.local.suite;

import java.nio.file.Path;

/** What a data folder holds of the run on it, besides the data. Known to the small program of the commands as well: JDK only. */
public final class RunFolder {

    private RunFolder() {}

    /** Where a run notes its processes, so that they are found when launcher and reaper were both killed. */
    public static Path processes(Path data) {
        return data.resolve("run").resolve("processes");
    }
}
