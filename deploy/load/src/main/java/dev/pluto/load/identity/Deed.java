package dev.pluto.load.identity;

/** What both do. */
enum Deed {
    CREATE("user made, with a password", 100, 300),
    LOGIN("signed in with a password", 100, 600),
    CLIENT("token for a client", 1000, 6000),
    REFRESH("token refreshed and rotated", 1000, 6000),
    CHECK("own data read with a token", 2000, 12000);

    private final String title;
    private final int times;
    private final int warmUp;

    Deed(String title, int times, int warmUp) {
        this.title = title;
        this.times = times;
        this.warmUp = warmUp;
    }

    String title() {
        return title;
    }

    /** How often in one round. */
    int times() {
        return times;
    }

    /** How often before the first round: until a JVM has compiled what it runs all day. */
    int warmUp() {
        return warmUp;
    }
}
