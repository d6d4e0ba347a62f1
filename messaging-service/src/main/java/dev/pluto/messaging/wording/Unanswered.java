package dev.pluto.messaging.wording;

import java.util.ArrayList;
import java.util.List;

/** What is said instead of an answer that could not be found: no excuse, no promise, and what the person can do. */
public final class Unanswered {

    private Unanswered() {}

    /** What somebody said on the phone. @param isBegun the answer was begun, and does not go on */
    public static List<Line> ofSpoken(boolean isBegun) {
        return isBegun ? ofRest() : ofSpoken();
    }

    private static List<Line> ofRest() {
        return List.of(Line.answer("I lost the rest of that. Please ask me again.")
                .casually("Sorry, I lost the rest of that. Ask me again?")
                .formally("I am sorry, I lost the rest of that. Please ask me again."));
    }

    private static List<Line> ofSpoken() {
        return List.of(Line.answer("I could not answer that. Please say it in other words, or send me a text message.")
                .casually("Sorry, I couldn't answer that. Say it in other words, or text me?")
                .formally("I am sorry, I could not answer that. Please say it in other words, or send me a text "
                        + "message."));
    }

    /**
     * All that waited for an answer, after the last try.
     *
     * @param isFirstContact the person does not know yet who writes, and how to end it
     */
    public static List<Line> ofEverything(boolean isFirstContact) {
        var lines = new ArrayList<Line>();
        if (isFirstContact) {
            lines.add(introduction());
        }
        lines.add(Line.answer("I could not answer what you wrote. Please try again in other words, or a little later.")
                .casually("Sorry, I couldn't answer what you wrote. Try again in other words, or a little later?")
                .formally("I am sorry, I could not answer what you wrote. Please try again in other words, or a "
                        + "little later."));
        return lines;
    }

    /** Who writes, and how to end it. */
    static Line introduction() {
        return Line.greeting("Hello, I am Pluto. Reply STOP to hear no more from me.")
                .casually("Hey, I'm Pluto! Reply STOP to hear no more from me.")
                .formally("Good day, my name is Pluto. Reply STOP to hear no more from me.");
    }
}
