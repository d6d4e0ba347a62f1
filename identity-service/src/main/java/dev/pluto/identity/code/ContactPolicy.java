package dev.pluto.identity.code;

import dev.pluto.identity.code.Addressees.Letter;
import dev.pluto.identity.code.Recipients.Recipient;
import java.util.Optional;

/** What is told where somebody wants a number or an address to be theirs. */
final class ContactPolicy {

    private static final String CODE = "contact";
    private static final String TRIED = "contact-tried";

    private ContactPolicy() {}

    /**
     * What is told.
     *
     * @param canBeRight whether the code is of any use to the asker
     */
    record Telling(Letter letter, boolean canBeRight) {}

    /**
     * Who has an address hears of the try, and the asker's code is wrong whatever they guess. A number's code goes to whoever answers the
     * telephone, as the holder wants to be told: in their language, and not after STOP.
     *
     * @param holder whoever has it now
     */
    static Telling tell(CodeWay way, Recipient asker, Optional<Recipient> holder) {
        Optional<Recipient> other = holder.filter(one -> !one.userId().equals(asker.userId()));
        return way == CodeWay.MAIL && other.isPresent()
                ? new Telling(new Letter(other.get(), TRIED), false)
                : new Telling(new Letter(other.orElse(asker), CODE), true);
    }
}
