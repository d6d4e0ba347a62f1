package dev.pluto.language.time;

/** What a word or phrase of the lexicon is to the grammar. One phrase may be several. */
enum Kind {
    // numbers and units
    NUMBER,
    TENS,
    ORDINAL,
    STREET,
    UNIT,
    HALF,
    QUARTER,
    A,
    FEW,
    // clock
    OCLOCK,
    HALFDAY,
    HOURS,
    PAST,
    TO,
    PLUS,
    MINUS,
    OH,
    CLOCK,
    PART,
    PARTS,
    THIS_PART,
    ABOUT,
    // days
    INDAYS,
    WEEKDAY,
    WEEKDAYS,
    DAYSET,
    MONTH,
    NEXT,
    AFTER_NEXT,
    THIS,
    LAST,
    END,
    START,
    WEEKEND,
    FEAST,
    WEEK,
    DAY_WORD,
    // prepositions
    AT,
    ON,
    IN,
    BY,
    FOR,
    /** "Give it an hour". */
    GIVE,
    FROM,
    UNTIL,
    THROUGH,
    BEFORE,
    AFTER,
    THE,
    OF,
    AND,
    OR,
    WITHIN,
    FROM_NOW,
    TIME_OWNED,
    AGO,
    /** Towards now, or away from it: "bring it forward", "push it back". */
    EARLIER,
    LATER,
    /** What was spoken of. */
    IT,
    STARTING,
    ONWARDS,
    // rules
    EVERY,
    OTHER,
    REPEAT,
    TIMES,
    PER,
    /** "Both days": those there are. */
    BOTH,
    EACH_TIME,
    /** What is taken for some days, and not done on each of them: "book". */
    TAKEN,
    EXCEPT,
    /** Days that are over: "thursdays no longer". */
    OUT,
    /** The only days that are left: "just mondays". */
    ALONE,
    ONCE,
    BETWEEN,
    /** "On the hour". */
    FULL_HOUR,
    // zones
    ZONE,
    ZONE_TIME,
    MY_TIME,
    // vague and void
    VAGUE,
    CLAUSE,
    NOW,
    SOFT,
    // the request around it
    OPENER,
    POLITE,
    LINK,
    /** Leads in what shall not be done, and is of the matter: "not to". */
    REFRAIN,
    /** What "to" behind it belongs to: "go to the market", "talk to Jo". */
    TOWARDS,
    /** What is done, where a number in front of it counts nothing: "tomorrow 5 phone mum". */
    DEED,
    /** What one does at the break of day: "get up". */
    RISING,
    /** What one gets up for by day: "get up and stretch". */
    STRETCHING,
    /** What a part of the day belongs to: "evening prayer". */
    OF_PART,
    DUTY,
    /** What one does again and again: "we pay". */
    HABIT,
    /** What is done on or off: "put the oven on". */
    PHRASAL,
    /** Where "on" has no place any more: "put the bins out". */
    PARTICLE,
    INTRO,
    NAME,
    EVENT,
    /** What has a number that is no hour: "size 4", "room 12". */
    NUMBERED,
    DUE,
    THEN,
    /** The same once more: "and then again at 4". */
    AGAIN,
    /** Before the words somebody shall be told: "say". */
    SAYS,
    /** The same before whom: "tell". */
    TELLS,
    /** What one says to somebody: "thank you". */
    WISH
}
