package dev.pluto.messaging.act;

/** What a word or phrase of the {@link Lexis} may be. One phrase may be several. */
enum Kind {
    // what stands around a request
    HELLO,
    SOFT,
    PLEASE,
    /** "Can you", "I'd like you to". */
    ASKING,
    AND,
    QUESTION,
    AUXILIARY,
    /** Of the person: I, my, our. */
    OWN,
    /** Of somebody else: she, his. */
    THEIRS,
    NOT,
    /** What begins another clause: because, so, since. */
    CLAUSE,
    /** Says nothing about which thing is meant. */
    STOP,
    // short answers
    YES,
    NO,
    LEAVE,
    NEVER_MIND,
    /** The same before what is not to be done any more: "never mind about the bins". */
    DROPPING,
    /** What an alarm or a timer has, which is none: "alarm code". */
    OF_AN_ALARM,
    /** The same of what is planned, and never of what is known. */
    SCRAPPING,
    THANKS,
    ACKNOWLEDGED,
    UNDO,
    HOLD,
    /** Says that the time before it was wrong, and the right one follows. */
    CORRECTS,
    /** Says that something told was wrong: "no es cierto". */
    ADMITS,
    // reminders
    REMIND,
    /** Asks for a reminder only where a time is told as well: "tell me", "alarm". */
    WEAK_REMIND,
    NOT_REMIND,
    /** Told of somebody else, or of what was: "she told me", "yesterday". */
    REPORTED,
    /** Says that something shall not be done. */
    DONT,
    /** That somebody said or wrote it: "she texted me". */
    SAYING,
    /** Asks about words as words: "what does", "translate". */
    WORDS_MEAN,
    /** All behind it is somebody else's. */
    FORWARDED,
    /** A language model, whoever runs it. */
    MODEL,
    /** Who is none of us: other companies. */
    OUTSIDER,
    /** What the person says: my texts. */
    OWN_WORDS,
    /** "You may use". */
    ALLOWS,
    /** "I don't want you to use". */
    FORBIDS,
    /** Asks for more of the same: "don't stop texting me". */
    KEEP_ON,
    REMINDER,
    DUTY,
    LISTING,
    NEXT_ONE,
    /** Whether what was asked for is planned: "did you get both". */
    CHECKING,
    /** Goes on from a list: "how about". */
    FURTHER,
    /** Of an hour: only what is after it, before it. */
    BOUND,
    /** The hour that something of every day stands for: "before lunch". */
    HOUR_OF,
    /** From when to when a part of the day goes. */
    PART_OF_DAY,
    /** What was planned is off. */
    OVER,
    AGAIN,
    /** At the same time as what was spoken of. */
    SAME,
    /** Something planned is at another time now: "they moved it to 4". */
    MOVED,
    /** Which way a time is moved: "back half an hour". */
    LATER,
    /** So long before something: "an hour before", "two days in advance". */
    LEADING,
    /** So long before now. */
    AGO,
    /** Goes out of the house: "i leave". */
    DEPARTS,
    /** What is done on the way out: "without", "take". */
    TAKING,
    /** That something told is to come: "goes", "is booked". */
    COMING,
    /** One on top of what is planned: "a backup at 6". */
    ONE_MORE,
    /** What is so or has happened, said of what stands before: "funeral is", "table booked", "they switched me". */
    HAPPENS,
    /** At the end: "friday too". */
    ALSO,
    /** Asks that a reminder say something more: "note that". */
    NOTING,
    /** So many times. */
    MANY,
    /** On top of what is planned: "10 more minutes". */
    MORE,
    CANCEL,
    MOVE,
    SNOOZE,
    FINISH,
    // which one
    ALL,
    IT,
    /** Stands for what was spoken of, beside its verb: "ya lo he hecho", "i did it". */
    CLITIC,
    THEM,
    OTHER_ONE,
    /** Stands for what has not been said yet: "remind me of something". */
    SOMETHING,
    /** All others: the rest. */
    OTHERS,
    EXCEPT,
    LATE_ON,
    /** What stays, beside what goes. */
    KEEP,
    /** The same behind it: "the vet stays at 9". */
    STAYS,
    /** Once not. */
    SKIP,
    /** What is known of the person, rather than planned for them. */
    KNOWN,
    ORDINAL,
    ONE,
    TIME,
    UNTO,
    EVERY,
    /** The word that a past form comes from. */
    BASE,
    // the profile
    NAME_IS,
    CALL_ME,
    INTRODUCES,
    NO_NAME,
    TITLE,
    PARTICLE,
    NAME_END,
    LANGUAGE,
    PLACE_BEFORE,
    STYLE,
    FLIP,
    PREFERENCE,
    ON,
    OFF,
    /** What is wanted after all: "the emails are fine". */
    WELCOME,
    PROFILE,
    // lists
    LIST,
    LIST_WORD,
    ADD,
    SHOW,
    REMOVE,
    CLEAR,
    ARTICLE,
    INTO,
    TOO,
    /** One thing of two words with "and" between: "mac and cheese". */
    PAIR,
    /** What is in the basket: "picked up the jam", "my husband got the milk". */
    GOT,
    /** Asks for what stands on the list spoken of. */
    UPON_LIST,
    THERE,
    /** Stands for what is always on a list: "the usual". */
    USUAL,
    /** Meant for somebody else: "wrong number". */
    ASTRAY,
    /** Wants no messages for a while, or at some hours. */
    QUIET,
    /** Wants fewer messages: "text me less". */
    SELDOM,
    /** Asks for a nod at the end: "aren't they". */
    TAG,
    /** Puts one way in the place of another: "instead of". */
    RATHER,
    /** Asks for what only people can do: "book me". */
    ERRAND,
    /** The same behind "can you". */
    OUR_ERRAND,
    NOTHING,
    /** Asks for patience: "let me check". */
    PATIENCE,
    /** Asks for one more of what there is: "can I have". */
    HAVING,
    /** Before what is to be bought: "I need to buy". */
    TO_BUY,
    TO_GET,
    // clock
    CLOCK,
    UNTIL,
    /** Units that are counted in days: "how many weeks". */
    DAYS_COUNTED,
    /** Asks how clocks elsewhere differ. */
    AHEAD,
    // care and data
    DATA,
    SECRET,
    NO_SECRET,
    /** Sounds like danger and is a figure of speech. */
    FIGURE,
    /** That somebody is being helped already: "in hospital now". */
    HELPED,
    /** Hard news: the end of a life, a job, a marriage. */
    HARDSHIP,
    LONG_AGO,
    /** Before the name of a list: "a list called camping". */
    CALLED,
    /** Begins a question only with its mark: "soy alérgico a algo?" */
    STATES,
    /** How one feels, which is nothing to be kept. */
    FEELING,
    /** How worn out somebody is: "wrecked", "done in". */
    TIRED,
    /** How it is asked to forget. */
    WIPE,
    /** What shall not be done with what is told: "keep". */
    RECORD,
    EVERYTHING,
    /** Between what is known and whom it is about. */
    REGARDING,
    /** What is known, behind whom it is about. */
    FROM_MEMORY,
    /** Whoever it is that a word only points at. */
    WHOEVER,
    /** What may stand behind whom it is about. */
    FOR_EVER,
    /** What we are said to have done wrong. */
    BLAME,
    /** Of what nobody writes to somebody they know: "claim your prize", a link. */
    JUNK,
    /** What is measured: "meter", "mileage". */
    MEASURED,
    /** The days that were just told of: "on those days". */
    THOSE_DAYS,
    SPOKEN_MARK,
    /** What a word for a mark may belong to: "grace period". */
    MARKED,
    FILLER,
    WAS_RIGHT,
    /** Nothing needs to be done any more: "we can stop". */
    ENOUGH,
    /** Says that somebody gets on by themselves: "I can manage". */
    COPES,
    /** What goes on from what was planned: "after that". */
    THEREAFTER,
    /** Says of a time that it is the one: "would be good". */
    SUITS,
    /** Between why and what is wanted: "así que". */
    THEREFORE,
    /** Before a day on which something cannot be: "can't do". */
    CANNOT,
    /** Behind such a day: "is no good". */
    UNFIT,
    /** Why somebody does not know: "all over the place". */
    EXCUSE,
    /** Before a day that is the next one of its name: "this". */
    THIS_DAY,
    /** Behind what does not happen: "is cancelled". */
    CALLED_OFF,
    /** Behind that, for one time: "this week". */
    THIS_ONCE,
    /** Behind that, from now on: "any more". */
    FOR_GOOD,
    /** Says that something comes every year. */
    YEARLY,
    /** A thing whose first word would ask for a deed if it stood alone: "bin bags". */
    COMPOUND,
    /** Between a while and what it is for: "for". */
    FOR,
    /** That something is later than it was, by what follows: "been pushed back by". */
    PUT_BACK,
    /** That it is earlier: "been brought forward by". */
    PUT_FORTH,
    /** That somebody comes at some time: "coming". */
    ARRIVES
}
