package dev.pluto.messaging.voice;

import dev.pluto.messaging.people.Profile;
import java.time.Instant;
import java.util.Optional;

/** What a caller hears. First form: a greeting and the advice to send a text. */
final class GreetingPolicy {

    private GreetingPolicy() {}

    /** The greeting of somebody known, in their style and at their hour; of anybody while the person is not known. */
    static String words(Optional<Profile> caller, Instant now) {
        if (caller.isEmpty()) {
            return "Hello, this is Pluto, your assistant. Send me a text message at this number, and I will "
                    + "remember what you tell me and remind you on time. Talk to you soon.";
        }
        Profile person = caller.get();
        String name = person.name() == null || person.name().isBlank()
                ? ""
                : ", " + person.name().strip();
        if (person.style().isFormal()) {
            return "Good " + partOfDay(person, now) + name
                    + ". This is Pluto. I cannot hold a conversation by voice yet. Please send me a text message "
                    + "and I will answer at once.";
        }
        return "Hi" + name
                + ", it's Pluto! I can't chat by voice yet. Just text me at this number and I'll get right back "
                + "to you.";
    }

    private static String partOfDay(Profile person, Instant now) {
        int hour = now.atZone(person.zoneId()).getHour();
        return hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
    }
}
