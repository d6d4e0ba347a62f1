package dev.pluto.messaging.dialogue.decide;

import java.util.Locale;

/** What a list of words is for, by its name in the resource. */
enum WordUse {
    LEAD,
    TAIL,
    FILLER,
    WEAK,
    REMINDER,
    MESSAGES,
    ALL,
    TOWARDS,
    AT,
    FROM_NOW,
    ONWARD,
    HOME,
    SPAN,
    ASKING,
    REQUEST,
    OPENING_QUESTION,
    /** Stands before a question: "wait, what time is it". */
    BEFORE_ASKING,
    ASKS_OF_PLANS,
    TELLING,
    ORDERING,
    PUTTING_RIGHT,
    FORGETTING,
    TOLD_THINGS,
    OF_THE_ACCOUNT,
    OWN,
    NAMING,
    REMINDER_NOUN,
    LIST_NOUN,
    BEFORE_WHAT_WAS,
    STATING,
    WISHING,
    NOW,
    AGAIN,
    SAME,
    /** Begins what goes on from what was planned just now. */
    BESIDE,
    /** Whose day it is: "the last friday of the month". */
    OF_THE_MONTH,
    OF_EACH_MONTH,
    REFERENCE,
    HALF,
    FURTHER_BACK,
    THE_UNDO,
    ONE_RUN,
    /** Turns days into those on which it is not to come. */
    NEGATION,
    /** Begins what is not to come on a day that is named. */
    NOT_THEN,
    FOR_GOOD,
    BEFORE_DONE,
    DID,
    YEARLY_DAY,
    EVERYTHING,
    /** That something is given another time, rather than one more. */
    MOVING,
    WAKING,
    DAILY,
    BOTH,
    /** From which end a number of them is counted. */
    END_OF_ROW,
    PAIR,
    TRIPLE,
    /** That something shall stay, said of what was just ended. */
    KEEPING,
    /** That somebody gets on by themselves: then nothing is to be done. */
    MANAGING,
    LATER_ON,
    SCRATCHING,
    BARE_LIST,
    /** Changes the coming run of what repeats, and no other. */
    THIS_TIME,
    MORNING_ONE,
    AFTERNOON_ONE,
    EVENING_ONE,
    NOT_CHANGED,
    ALIKE,
    JOINING,
    WEEKLY,
    MONTHLY,
    REPEATING,
    /** What a question asks beside what it is about: "next", "set for". */
    ASKING_OF_PLANS,
    LEAVING_OUT,
    /** Takes days or hours out of what repeats. */
    OUT_OF_RULE,
    DROPPING,
    ON_TOP,
    /** Says that what repeats is to be another way. */
    REPLACING,
    PAUSING,
    /** Says by itself that something shall rest. */
    REST,
    NEXT_RUN,
    /** Before the day or the length with which something ends. */
    ENDING,
    /** "The morning one": which of several, not when. */
    ONE_OF_A_PART,
    FROM_THEN,
    /** Asks when what was spoken of comes. */
    ASKS_WHEN,
    /** What else stands in such a question. */
    ASKED_WHEN,
    ALONE,
    EACH_DAY,
    /** Stands in a text that changes what repeats without saying what it is about. */
    CHANGING,
    REASON,
    /** Stands beside what changes a rule and says why. */
    WHY_OF_RULE,
    HE,
    SHE,
    THING,
    /** Pronouns that say "is" as well. */
    PRONOUN_IS,
    PRONOUN_OF,
    /** Before somebody or something of the person's. */
    OWNING,
    MALE,
    FEMALE,
    SOMEBODY,
    ANIMAL,
    /** Before whom something is done with: "call", "meet". */
    TOWARDS_SOMEBODY,
    MOVED,
    /** What a question of the clock is made of that names nothing else. */
    OF_THE_CLOCK,
    /** All that was told, rather than the account. */
    FORGETTING_ALL,
    /** That all is asked that is known of somebody. */
    ABOUT_SOMEBODY,
    /** That the person is that somebody. */
    ABOUT_ME,
    /** Begins what is told of oneself, of us or of nobody. */
    OF_ONESELF,
    /** Opens a question unless it is a request. */
    OPENING_MODAL,
    ANSWERING_PRONOUN,
    ANSWERING_PLACE,
    /** Begins what a question of the person's own is about, and what stands behind that. */
    OWNING_MATTER,
    BEHIND_MATTER,
    CHANGED,
    AMENDING,
    /** Begins what comes on top of what was planned. */
    ADDING,
    /** Ends what comes on top. */
    ALSO,
    ONLY,
    /** Says that what was said is wrong, or is thought over. */
    HOLDING,
    SOFT,
    /** Ends what is meant instead. */
    RATHER,
    /** Before what is wrong: "not", "instead of". */
    NOT_BUT,
    BUT,
    BY_CALL,
    BY_TEXT,
    /** Stands around a channel: "do it", "is fine". */
    DOING_IT,
    /** What nothing is about: "mistake", "idea". */
    NO_MATTER,
    /** How an order to us begins, which is no deed to be reminded of. */
    ORDERING_US,
    DETERMINER,
    PREPOSITION,
    PARTICLE,
    STARTING,
    /** Begins the bounds of what repeats. */
    BOUNDING,
    HALF_DAY,
    /** Behind minutes, before the hour. */
    PAST_OR_TO,
    /** What was planned is not any more. */
    CALLED_OFF,
    /** Says that it was done with the wrong one. */
    WRONG_ONE,
    VAGUE_THING,
    /** Leads in what is none of it: "if", "because". */
    NO_PREPOSITION,
    ASKING_WHEN,
    NOT_NEEDED,
    EVE,
    EVERY,
    FOLLOWING,
    ITS,
    ASKING_FOR_ONE,
    PART_OF_DAY,
    IT_OR_THEM,
    ASKING_OF_IT,
    /** Before something else that is planned. */
    BEFORE_THAT,
    STARTING_AT,
    PASSING,
    DELAYED,
    /** Stands beside that and names nothing. */
    BESIDE_DELAY,
    REFUSING,
    /** Names the thing rather than how much of it. */
    MEANING,
    /** Stands between the first and the last hour. */
    UP_TO,
    /** Says something of Pluto, which is no fact of the person. */
    OF_US,
    /** Speaks to Pluto: "you". */
    TO_US,
    /** Opens a question that people ask of somebody's life. */
    ASKING_OF_LIFE,
    SWAPPING,
    AMOUNT,
    MEASURE_OF,
    /** Stands there and names nobody. */
    NO_NAME,
    WORSE,
    SAFE,
    HELPED,
    ASKING_BACK,
    TIME_NOW,
    OUR_NAME,
    OUR_POWERS,
    ASKING_OWN_DEED,
    CONFIRMING,
    ILL,
    /** Somebody died, or two are a couple no more: what was told of them ends. */
    PARTING,
    PRESENT_TIME,
    BYGONE,
    HELPING,
    LASTING,
    OR,
    /** What a wish is made of that has nothing to do with danger. */
    DEED,
    /** Says of what was told that it is so, whatever follows. */
    AGREEING,
    AGREEING_ALONE,
    DISPUTING,
    UNDECIDED,
    THANKING,
    NOT_NOW,
    NO_SUGGESTING,
    PURPOSE,
    REGRETTING,
    SWAPPED_FOR,
    DOING_MYSELF,
    SHIFTS,
    /** Says that it is not known yet. */
    NOT_SURE,
    /** Before what is done with something again and again: "gets". */
    DONE_AS_A_RULE,
    /** That somebody said something. */
    REPORTING,
    /** Why somebody does not know, which is no fact. */
    EXCUSING,
    /** How tired or hungry somebody is, which is over by tomorrow. */
    WORN,
    /** That one of two comes in the place of the other. */
    DAY_SWAP,
    /** Between several that are all meant. */
    LISTED;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
