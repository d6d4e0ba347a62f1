package dev.pluto.messaging.act;

import dev.pluto.language.act.Guess;
import dev.pluto.language.act.Intent;
import dev.pluto.language.act.Interpretation;
import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.language.time.Plan;
import dev.pluto.messaging.act.Act.Talk.Topic;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes an act of what a request was learned to want, with the slots its words fill; an act without sense is not taken. */
final class LearnedActs {

    private static final double SECOND_CHANCE = 0.12;
    /** Under this danger as the second guess is not even reason for sympathy. */
    private static final double SOME_DANGER = 0.35;

    private static final double HINT = 0.2;
    private static final double FAINT_HINT = 0.08;
    private static final double FAINT_DANGER = 0.5;
    private static final int MOST_GUESSES = 3;
    private static final int STATEMENT = 3;

    private LearnedActs() {}

    /** An act and how far it is to be trusted. */
    record Verdict(Act act, Certainty certainty) {}

    static Verdict verdict(Request r, Interpretation learned, Heard heard) {
        if (LearnedDanger.isIn(r, learned, heard)) {
            return new Verdict(new Act.Danger(), Certainty.SURE);
        }
        Certainty certainty = learned.certainty();
        Act act = null;
        List<Guess> guesses = learned.ranked();
        for (int i = isFaintDanger(r, learned) ? 1 : 0; i < MOST_GUESSES && act == null; i++) {
            boolean faint =
                    guesses.get(i).intent() == Intent.DANGER && guesses.get(i).likelihood() < SOME_DANGER;
            boolean worth = i == 0 || guesses.get(i).likelihood() >= SECOND_CHANCE && !faint;
            act = worth ? act(guesses.get(i).intent(), r, heard) : null;
            act = isNowhere(act) && certainty != Certainty.SURE && !r.has(Kind.PROFILE, Kind.CLOCK) ? null : act;
            certainty = i > 0 && certainty == Certainty.SURE ? Certainty.LIKELY : certainty;
        }
        Verdict timed = TimedMatter.verdict(r, learned, heard);
        if (timed != null) {
            return CareWords.heard(timed, r);
        }
        Act read = act == null ? new Act.Talk(Topic.UNKNOWN) : act;
        return CareWords.heard(settled(read, act == null ? Certainty.UNSURE : certainty, r, learned, heard), r);
    }

    /** A guess at another clock, where no place is named. */
    private static boolean isNowhere(@Nullable Act act) {
        return act instanceof Act.SetZone zone
                && zone.zone() == null
                && zone.place().isEmpty();
    }

    /** "I have two sisters" sounds a little like danger, as whatever is told of people does: then it is what else it sounds like. */
    private static boolean isFaintDanger(Request r, Interpretation learned) {
        Guess second = learned.second();
        boolean ofFacts = second.intent() == Intent.TELL_FACT
                || second.intent() == Intent.CORRECT_FACT
                || second.intent() == Intent.ASK_FACT;
        return learned.intent() == Intent.DANGER
                && learned.best().likelihood() < FAINT_DANGER
                && ofFacts
                && second.likelihood() >= SECOND_CHANCE
                && !r.has(Kind.HARDSHIP, Kind.FEELING);
    }

    /** What is unsure is looked at once more by the shape of its words: facts told and asked do no harm, deeds are asked about. */
    private static Verdict settled(Act act, Certainty certainty, Request r, Interpretation learned, Heard heard) {
        boolean idle = act instanceof Act.Talk talk && Topics.isIdle(talk.topic());
        boolean beyond = act instanceof Act.Talk talk && talk.topic() == Topic.BEYOND && r.isQuestion();
        boolean torn = act instanceof Act.TellFact
                && certainty != Certainty.SURE
                && PlainWords.likelihood(learned, Intent.SET_REMINDER) >= HINT;
        boolean unsure = certainty == Certainty.UNSURE || idle && certainty != Certainty.SURE || beyond || torn;
        if (!unsure) {
            return new Verdict(act, checked(act, certainty, r));
        }
        List<Plan> plans = plans(r, heard);
        if (heard.last() != Subject.LIST && ReminderWords.isCancelled(r, heard.last() == Subject.REMINDERS)) {
            return new Verdict(ReminderWords.cancel(r, heard), Certainty.SURE);
        }
        Verdict planned = plans.isEmpty() ? null : planned(plans, r, learned, heard);
        if (planned != null) {
            return planned;
        }
        if (act instanceof Act.TellFact || act instanceof Act.AskFact || act instanceof Act.CorrectFact) {
            return new Verdict(act, Certainty.LIKELY);
        }
        boolean personal = r.has(Kind.OWN, Kind.THEIRS) || namesSomebody(r);
        double told =
                PlainWords.likelihood(learned, Intent.TELL_FACT) + PlainWords.likelihood(learned, Intent.CORRECT_FACT);
        double asked = PlainWords.likelihood(learned, Intent.ASK_FACT);
        boolean further = heard.last() == Subject.FACTS && (asked >= FAINT_HINT || r.asks() && r.has(Kind.THEIRS));
        if (r.isQuestion() && (personal && asked >= SECOND_CHANCE || further)) {
            return new Verdict(new Act.AskFact(r.text()), Certainty.LIKELY);
        }
        boolean statement = personal && !r.isQuestion() && r.size() >= STATEMENT;
        if (statement && told >= HINT || heard.last() == Subject.FACTS && !r.isQuestion() && told >= SECOND_CHANCE) {
            return new Verdict(new Act.TellFact(r.text()), Certainty.LIKELY);
        }
        boolean kept = act instanceof Act.Talk && certainty != Certainty.UNSURE;
        return kept ? new Verdict(act, certainty) : new Verdict(Topics.fallback(learned), Certainty.UNSURE);
    }

    /** A moment that is planned, or another one for what was spoken of. */
    private static @Nullable Verdict planned(List<Plan> plans, Request r, Interpretation learned, Heard heard) {
        if (ReminderWords.isTimed(plans) && LearnedReminders.isOnlyTime(plans, r, heard)) {
            return new Verdict(Moves.move(r, heard), Certainty.SURE);
        }
        if (!ReminderWords.isWhole(plans) || plans.get(0).matter() == null || Topics.isChat(r, learned)) {
            return null;
        }
        boolean wished = r.has(Kind.PLEASE) && learned.intent() != Intent.BEYOND;
        boolean plain = (learned.intent() == Intent.SET_REMINDER || wished)
                && r.find(0, r::isNumber) >= 0
                && !PlainReminders.isManyTimes(r);
        boolean other = r.is(0, Kind.ASKING) && learned.intent() == Intent.BEYOND; // "can you ring people at 6"
        return new Verdict(new Act.SetReminder(plans), plain && !other ? Certainty.SURE : Certainty.LIKELY);
    }

    /** What is planned by words that ask nothing and tell of nobody; "the weather is awful today" plans nothing. */
    private static List<Plan> plans(Request r, Heard heard) {
        boolean states = r.find(r.head(), Kind.AUXILIARY) >= 0 && r.find(0, r::isNumber) < 0 && !r.has(Kind.REMIND);
        return states || LearnedReminders.isReported(r) || r.isQuestion() || r.is(r.head(), Kind.OWN, Kind.THEIRS)
                ? List.of()
                : ReminderWords.plans(r.said(r.skip(0, Kind.NEVER_MIND, Kind.HOLD)), heard);
    }

    private static boolean namesSomebody(Request r) {
        return r.find(1, i -> r.isCapital(i) && !r.is(i, Kind.TIME)) >= 0;
    }

    /** A reminder that nobody asked for in so many words is asked about; one with all it needs is sure. */
    private static Certainty checked(Act act, Certainty certainty, Request r) {
        if (act instanceof Act.SetReminder set) {
            boolean asked = r.has(Kind.REMIND, Kind.WEAK_REMIND);
            boolean whole = ReminderWords.isWhole(set.plans());
            boolean timeFirst = r.is(r.head(), Kind.TIME, Kind.UNTO, Kind.EVERY) || r.isNumber(r.head());
            boolean told = r.is(r.head(), Kind.OWN, Kind.THEIRS) || r.has(Kind.AUXILIARY);
            boolean clock = r.find(0, r::isNumber) >= 0 && !told;
            boolean meant = (timeFirst || clock) && certainty != Certainty.UNSURE;
            if (PlainReminders.isManyTimes(r)) {
                return Certainty.UNSURE;
            }
            if ((asked || meant) && whole && !r.asks()) {
                return Certainty.SURE;
            }
            return !asked && certainty == Certainty.SURE && !whole ? Certainty.LIKELY : certainty;
        }
        boolean mayAsk = act instanceof Act.SetLanguage && r.isQuestion() && !r.has(Kind.ASKING);
        boolean empty = mayAsk
                || act instanceof Act.SetStyle style && style.changes().isEmpty()
                || act instanceof Act.SetPreference preference
                        && preference.changes().isEmpty();
        return empty && certainty == Certainty.SURE ? Certainty.LIKELY : certainty;
    }

    /** A request as one intent alone; null where its words make no sense as that. */
    static @Nullable Act act(Intent intent, Request r, Heard heard) {
        return switch (intent) {
            case SET_REMINDER -> LearnedReminders.set(r, heard);
            case LIST_REMINDERS -> LearnedReminders.listed(r, heard);
            case MOVE_REMINDER -> LearnedReminders.move(r, heard);
            case SNOOZE_REMINDER -> ReminderWords.snooze(r, heard);
            case FINISH_REMINDER ->
                heard.last() == Subject.LIST && r.is(r.head(), Kind.REMOVE)
                        ? ListWords.remove(r, heard.last())
                        : r.isQuestion() && !ReminderWords.isFinished(r) || OnlyTold.copes(r)
                                ? null
                                : ReminderWords.finish(r, heard);
            case CANCEL_REMINDER -> LearnedReminders.cancel(r, heard);
            case CANCEL_ALL_REMINDERS ->
                heard.last() == Subject.LIST && r.is(r.head(), Kind.REMOVE, Kind.CLEAR) && !r.has(Kind.REMINDER)
                        ? ListWords.remove(r, heard.last())
                        : ReminderWords.cancelAll(r, heard);
            case TELL_FACT ->
                Moves.isTold(r, heard, false)
                        ? Moves.move(r, heard)
                        : r.isQuestion() ? new Act.AskFact(r.text()) : new Act.TellFact(r.text());
            case ASK_FACT -> LearnedReminders.asked(r, heard);
            case CORRECT_FACT -> r.isQuestion() ? new Act.AskFact(r.text()) : new Act.CorrectFact(r.text());
            case FORGET_FACT -> forget(r, heard);
            case RECOUNT_FACTS -> ReminderWords.recounted(r, heard);
            case SET_NAME, SET_ZONE, SET_LANGUAGE, SET_STYLE, SET_PREFERENCE, STOP_MESSAGES ->
                setting(intent, r, heard);
            case ADD_TO_LIST, SHOW_LIST, REMOVE_FROM_LIST -> LearnedLists.act(intent, r, heard);
            case ASK_CLOCK -> LearnedReminders.clock(r, heard);
            case UNDO -> LearnedReminders.undo(r, heard);
            case DATA_WISH -> DataWords.isTold(r) ? null : DataWords.wish(r);
            case CHOICE -> LearnedReminders.choice(r, heard);
            case YES, NO -> new Act.Talk(Topic.SMALL_TALK);
            case DANGER -> LearnedDanger.feltAs(r, heard);
            case GREETING, THANKS, SMALL_TALK, COMPLAINT, GRIEF, HELP, BEYOND, UNKNOWN -> {
                Topic topic = Topics.of(intent);
                yield topic == null ? null : new Act.Talk(topic);
            }
        };
    }

    private static Act forget(Request r, Heard heard) {
        boolean empty = Targets.matter(r, 0, r.size()).isEmpty();
        if (r.has(Kind.ALL) && empty && !r.has(Kind.REMINDER, Kind.LIST_WORD)) {
            return new Act.DataWish(Act.DataWish.Wish.DELETE);
        }
        boolean reminder = r.has(Kind.REMINDER) || isOfReminders(r, heard);
        boolean it = empty && heard.last() == Subject.REMINDERS;
        return reminder || it ? ReminderWords.cancel(r, heard) : new Act.ForgetFact(r.text());
    }

    /** "Forget the cat", where reminders were spoken of and nothing says that something was told. */
    private static boolean isOfReminders(Request r, Heard heard) {
        return heard.last() == Subject.REMINDERS && r.size() <= STATEMENT && !r.has(Kind.KNOWN, Kind.OWN);
    }

    private static @Nullable Act setting(Intent intent, Request r, Heard heard) {
        Map<String, Boolean> preferences = SettingWords.isAsked(r) ? Map.of() : SettingWords.preferences(r);
        return switch (intent) {
            case SET_NAME -> r.asks() ? null : Names.act(r, heard);
            case SET_ZONE -> r.is(r.skip(0, Kind.HOLD), Kind.AUXILIARY) ? null : SettingWords.zoneOrPlace(r);
            case SET_LANGUAGE -> SettingWords.language(r);
            case SET_STYLE ->
                r.isQuestion() && SettingWords.style(r).isEmpty() ? null : new Act.SetStyle(SettingWords.style(r));
            case SET_PREFERENCE ->
                preferences.isEmpty() && heard.last() == Subject.REMINDERS ? null : new Act.SetPreference(preferences);
            default -> stop(r, heard, preferences);
        };
    }

    /** "Stop texting me" is for good; "stop them", "stop the digest" and "don't stop texting me" are not. */
    private static Act stop(Request r, Heard heard, Map<String, Boolean> preferences) {
        if (r.has(Kind.KEEP_ON)) {
            return new Act.Talk(Topic.SMALL_TALK);
        }
        if (!preferences.isEmpty()) {
            return new Act.SetPreference(preferences);
        }
        boolean it = heard.last() == Subject.REMINDERS && r.has(Kind.IT, Kind.THEM) && !r.has(Kind.OWN);
        return r.has(Kind.REMINDER) || it ? ReminderWords.cancel(r, heard) : new Act.StopMessages();
    }
}
