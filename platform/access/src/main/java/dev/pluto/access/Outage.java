package dev.pluto.access;

import org.jboss.logging.Logger;

/** Says in the log once that something cannot be read, and once that it is read again. */
final class Outage {

    private final Logger log;
    private final String what;
    private final String meanwhile;
    private volatile boolean told;

    /**
     * @param what cannot be read
     * @param meanwhile what follows from that
     */
    Outage(Logger log, String what, String meanwhile) {
        this.log = log;
        this.what = what;
        this.meanwhile = meanwhile;
    }

    void began(Throwable failure) {
        if (!told) {
            told = true;
            log.warnf("%s cannot be read (%s): %s", what, failure.getMessage(), meanwhile);
        }
    }

    void ended() {
        if (told) {
            told = false;
            log.infof("%s is read again", what);
        }
    }
}
