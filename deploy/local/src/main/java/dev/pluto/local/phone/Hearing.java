package dev.pluto.local.phone;

import dev.pluto.local.phone.CallTranscript.Line;
import dev.pluto.local.phone.CallTranscript.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a caller hears and says in one call, kept line by line. Confined to the thread of the call. */
final class Hearing {

    private final Caller caller;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder heard = new StringBuilder();

    Hearing(Caller caller) {
        this.caller = caller;
    }

    Caller caller() {
        return caller;
    }

    /** Some more words are said. What the caller says into them; empty when they listen on. */
    Optional<String> word(String word) {
        heard.append(heard.isEmpty() ? "" : " ").append(word);
        return caller.hears(word);
    }

    /** Nothing more is said for now. What was heard of it. */
    String pause() {
        String all = heard.toString();
        heard.setLength(0);
        if (!all.isEmpty()) {
            lines.add(new Line(Speaker.PLUTO, all));
            caller.hearsItEnd();
        }
        return all;
    }

    /** Says all of something, as far as the caller lets it. What they said into it; empty when no words yet. */
    Optional<String> say(String words) {
        Optional<String> into = Optional.empty();
        for (String word : words.strip().split("\\s+", -1)) {
            into = word.isEmpty() ? Optional.empty() : word(word);
            if (into.isPresent() || caller.hasHungUp()) {
                break;
            }
        }
        pause();
        return into.filter(said -> !said.isEmpty());
    }

    /** The caller said something. */
    void said(String words) {
        lines.add(new Line(Speaker.PERSON, words));
    }

    void note(String words) {
        lines.add(new Line(Speaker.LINE, words));
        caller.notices(words);
    }

    CallTranscript transcript(String sid, String status) {
        return new CallTranscript(sid, status, List.copyOf(lines));
    }
}
