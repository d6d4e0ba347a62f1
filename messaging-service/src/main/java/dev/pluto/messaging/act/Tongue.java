package dev.pluto.messaging.act;

import dev.pluto.language.act.ActModel;
import dev.pluto.language.act.RequestCutter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A language that is read: its words, what was learned of it, and where its texts are cut. */
record Tongue(Locale locale, Lexis lexis, ActModel model, RequestCutter cutter) {

    private static final Map<String, Tongue> LOADED = new ConcurrentHashMap<>();

    /** @param language {@code en} or {@code es}; loaded when it is met first */
    static Tongue of(String language) {
        return LOADED.computeIfAbsent(
                language,
                name -> new Tongue(new Locale(name), Lexis.of(name), ActModel.of(name), RequestCutter.of(name)));
    }

    Request request(String words) {
        return Request.of(words, lexis);
    }

    /** "At 7", "a las 7". */
    String at(String hour) {
        return (isSpanish() ? "a las " : "at ") + hour;
    }

    boolean isSpanish() {
        return locale.getLanguage().equals("es");
    }
}
