package dev.pluto.load.identity;

/** What both do. */
enum Deed {
    CREATE("user made, with a password", 100),
    LOGIN("signed in with a password", 100),
    CLIENT("token for a client", 1000),
    REFRESH("token refreshed and rotated", 1000),
    CHECK("own data read with a token", 2000);

    private final String title;
    private final int times;

    Deed(String title, int times) {
        this.title = title;
        this.times = times;
    }

    String title() {
        return title;
    }

    /** How often in one round. */
    int times() {
        return times;
    }
}
