package dev.pluto.load;

import java.util.List;

/** How the JVMs that are measured are started. */
public final class JavaOptions {

    /** As an image would be, not as {@code ./pluto up} does, which saves memory by doing without the better compiler. */
    public static final List<String> OF_AN_IMAGE = List.of(
            "-Xms256m",
            "-Xmx256m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:MetaspaceSize=160m",
            "-XX:TieredStopAtLevel=4",
            "-XX:MaxDirectMemorySize=64m");

    private JavaOptions() {}
}
