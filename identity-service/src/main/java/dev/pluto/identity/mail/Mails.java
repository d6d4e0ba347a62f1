package dev.pluto.identity.mail;

import io.smallrye.mutiny.Uni;

/** Who carries mail to people. */
public interface Mails {

    /** Whether there is anybody to carry it. */
    boolean isOn();

    /**
     * Hands a mail over.
     *
     * @return whether it was taken; false when it never will be. Fails where that is not known, or not yet
     */
    Uni<Boolean> send(Mail mail);
}
