package dev.pluto.language.act;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What one request wants. Each has a file of examples for every language that is read, by its name. */
public enum Intent {
    SET_REMINDER(Nature.DEED),
    LIST_REMINDERS(Nature.QUESTION),
    MOVE_REMINDER(Nature.DEED),
    SNOOZE_REMINDER(Nature.DEED),
    FINISH_REMINDER(Nature.DEED),
    CANCEL_REMINDER(Nature.DEED),
    CANCEL_ALL_REMINDERS(Nature.DEED),
    /** Something about the person, their people or things that is worth keeping. */
    TELL_FACT(Nature.DEED),
    ASK_FACT(Nature.QUESTION),
    CORRECT_FACT(Nature.DEED),
    FORGET_FACT(Nature.DEED),
    /** "What do you know about me?" */
    RECOUNT_FACTS(Nature.QUESTION),
    SET_NAME(Nature.DEED),
    SET_ZONE(Nature.DEED),
    SET_LANGUAGE(Nature.DEED),
    SET_STYLE(Nature.DEED),
    /** Digests, wake-up calls and what else can be switched on and off. */
    SET_PREFERENCE(Nature.DEED),
    ADD_TO_LIST(Nature.DEED),
    SHOW_LIST(Nature.QUESTION),
    REMOVE_FROM_LIST(Nature.DEED),
    /** The time, the date, how long until a day. */
    ASK_CLOCK(Nature.QUESTION),
    UNDO(Nature.DEED),
    YES(Nature.REPLY),
    NO(Nature.REPLY),
    /** One of what was offered, or what was asked for: "the second one", "at 9", "the dentist". */
    CHOICE(Nature.REPLY),
    GREETING(Nature.TALK),
    THANKS(Nature.TALK),
    SMALL_TALK(Nature.TALK),
    COMPLAINT(Nature.TALK),
    GRIEF(Nature.TALK),
    /** Danger to somebody's life or health. */
    DANGER(Nature.TALK),
    /** To have all data deleted, to have a copy, to know who read it. */
    DATA_WISH(Nature.DEED),
    /** To hear no more, in other words than STOP. */
    STOP_MESSAGES(Nature.DEED),
    /** What the assistant is and can do. */
    HELP(Nature.TALK),
    /** A wish or question that is none of its business: weather, trivia, taxis. */
    BEYOND(Nature.TALK),
    /** Nothing that can be made sense of. */
    UNKNOWN(Nature.TALK);

    /** What it would mean to take one for another. */
    public enum Nature {
        /** Changes something: a wrong guess costs more than a question. */
        DEED,
        /** Tells something that is kept. */
        QUESTION,
        /** Means something only after a question of ours. */
        REPLY,
        /** Is answered with words alone. */
        TALK
    }

    private final Nature nature;

    Intent(Nature nature) {
        this.nature = nature;
    }

    public Nature nature() {
        return nature;
    }

    public boolean isDeed() {
        return nature == Nature.DEED;
    }

    /** As its file of examples is called: {@code set-reminder}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<Intent> all() {
        return Arrays.asList(values());
    }
}
