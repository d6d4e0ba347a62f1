package dev.pluto.local.suite;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the suite consists of, in the order it stops in reverse. */
public enum Part {
    POSTGRES("PostgreSQL", 0),
    KAFKA("Kafka", 0),
    REDIS("Redis", 0),
    IDENTITY("identity", 144),
    MESSAGING("messaging", 144),
    MEMORY("memory", 192),
    SCHEDULER("scheduler", 144);

    private final String title;
    private final int heapMegabytes;

    Part(String title, int heapMegabytes) {
        this.title = title;
        this.heapMegabytes = heapMegabytes;
    }

    /** Its name for people, a service's also for machines. */
    public String title() {
        return title;
    }

    public boolean isService() {
        return heapMegabytes > 0;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    /** The part with this name, in any case. */
    public static Optional<Part> find(String name) {
        String wanted = name.toLowerCase(Locale.ROOT).replaceFirst("-service$", "");
        return Arrays.stream(values())
                .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(wanted)
                        || part.title.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
