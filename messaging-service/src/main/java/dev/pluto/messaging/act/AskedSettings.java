package dev.pluto.messaging.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is sent unasked, by name, where a text says of it neither on nor off: "and the emails too". */
public final class AskedSettings {

    private AskedSettings() {}

    /**
     * @param words as they were said
     * @param locale the language they were said in; another one than those that are read counts as English
     * @return names of preferences in their order; none where none is named
     */
    public static List<String> of(String words, Locale locale) {
        Request r = Tongue.of(Languages.home(locale)).request(words);
        List<String> names = new ArrayList<>();
        int next = 0;
        while (r.isIn(next)) {
            Lexis.Found found = r.at(next, Kind.PREFERENCE);
            if (found != null && !names.contains(found.value())) {
                names.add(found.value());
            }
            next = found == null ? next + 1 : found.next();
        }
        return List.copyOf(names);
    }

    /** Whether "turn it off again" says on or off of what was spoken of; empty where it says neither. */
    public static Optional<Boolean> way(String words, Locale locale) {
        return Optional.ofNullable(pointed(Tongue.of(Languages.home(locale)).request(words)));
    }

    static @Nullable Boolean pointed(Request r) {
        int it = r.find(0, Kind.IT, Kind.THEM);
        int behind = r.after(it, Kind.IT, Kind.THEM);
        if (it < 0 || r.isQuestion()) {
            return null;
        }
        boolean off = r.is(behind, Kind.OFF) && !r.is(behind, Kind.NO) || r.is(it, Kind.OFF);
        boolean on = r.word(behind).equals("on") || r.word(behind).equals("back");
        return off ? Boolean.FALSE : on ? Boolean.TRUE : null;
    }
}
