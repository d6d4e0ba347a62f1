package dev.pluto.messaging.act;

import dev.pluto.language.act.Intent;
import dev.pluto.language.act.Interpretation;
import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.language.act.Pending;
import dev.pluto.language.time.Ways;
import dev.pluto.messaging.care.DangerSigns;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.people.Profile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads texts: from words to acts. Danger is looked for first; then a text is cut into requests, and each is what its words plainly say
 * or what was learned from examples.
 */
@ApplicationScoped
public class Interpreter {

    /** Each of what the one before left; answers the same text where it leaves all of it. */
    private static final List<BiFunction<Request, Heard, String>> TIMED = List.of(HourThere::plain, TimeSaidGood::in);

    private static final List<BiFunction<Request, Heard, String>> HEARD_OUT = List.of(
            Slips::in,
            Corrected::in,
            OneOfAPart::named,
            YearlyDay::said,
            CountedDown::wished,
            ComesThen::moved,
            Postponed::wished,
            OtherDay::named,
            HourInBrackets::plain,
            ReasonInFront::in,
            ReasonBehind::in,
            TimeBehindReason::in,
            ExcusedQuestion::in,
            AnotherWhile::plain,
            KeptBeside::without,
            DaysThatFit::alone,
            DayOff::wished,
            NotThoseDays::alone,
            ExceptedDay::alone,
            SameHour::implied,
            SeveralMore::plain,
            DayToldBehind::plain,
            Thereafter::plain,
            OneBesideHour::plain);

    private static final double SOME_DANGER = 0.2;
    private static final int MOST_REQUESTS = 12;

    private final Languages languages = new Languages();
    private final Alarms alarms = new Alarms();

    /** As {@link #read(HeardText, Pending, Subject, Profile, Vectors)} where nothing was spoken of. */
    public Uni<List<Read>> read(HeardText text, Pending asked, Profile person, Vectors vectors) {
        return read(text, asked, Subject.NONE, person, vectors);
    }

    /**
     * The requests of a text in their order.
     *
     * @param asked what we had asked before, which the first request may answer
     * @param last what was spoken of last
     * @param vectors asked once at most, for what words alone do not make sure
     * @return at least one
     */
    public Uni<List<Read>> read(HeardText text, Pending asked, Subject last, Profile person, Vectors vectors) {
        HeardText own = OthersWords.mayBeIn(text.text()) ? ownWords(text, last, person) : text;
        return own == text
                ? whole(text, asked, last, person, vectors)
                : whole(own, asked, last, person, vectors)
                        .map(reads -> reads.stream().map(OthersWords::unkept).toList());
    }

    /** What others said is no wish, but danger in it is danger: then all of the text is read. */
    private HeardText ownWords(HeardText text, Subject last, Profile person) {
        Tongue tongue = tongue(text.text(), person);
        String own = OthersWords.without(text.text(), tongue);
        if (own.equals(text.text().strip())) {
            return text;
        }
        Heard heard = new Heard(text, Pending.NONE, last, person, tongue);
        Interpretation quick = tongue.model().read(text.text(), Pending.NONE);
        boolean isDanger = DangerSigns.in(text.text(), tongue.locale()).isPresent()
                || LearnedDanger.isIn(tongue.request(text.text()), quick, heard);
        return isDanger ? text : new HeardText(text.messageId(), text.author(), own, text.saidAt());
    }

    /** The text as each step leaves it to the next: what is wanted or asked, without why, and without what stays as it is. */
    private static String heardOut(String text, List<BiFunction<Request, Heard, String>> steps, Heard heard) {
        Request plain = heard.tongue().request(text);
        for (BiFunction<Request, Heard, String> step : steps) {
            String left = step.apply(plain, heard);
            plain = left.equals(plain.text()) ? plain : heard.tongue().request(left);
        }
        return plain.text();
    }

    private Tongue tongue(String words, Profile person) {
        String told = languages.of(words, Languages.home(person.language()));
        return Tongue.of(Languages.isRead(told) ? told : "en");
    }

    private Uni<List<Read>> whole(HeardText text, Pending asked, Subject last, Profile person, Vectors vectors) {
        String said = Signature.without(text.text());
        String told = languages.of(said, Languages.home(person.language()));
        boolean isRead = Languages.isRead(told);
        String language = isRead ? Mixed.language(said, told) : told;
        Tongue tongue = Tongue.of(isRead ? language : "en");
        Heard heard = new Heard(text, asked, last, person, tongue);
        String own = Mixed.in(language, Dictated.written(said, tongue));
        String timed = isRead ? heardOut(own, TIMED, heard) : own;
        String written = Ways.plain(timed, tongue.locale(), last == Subject.REMINDERS);
        String plain = isRead ? DayOfRule.implied(written, tongue, heard.said()) : written;
        String early =
                isRead ? LeadLast.inFront(Departures.early(plain, tongue, heard.said()), tongue, heard.said()) : plain;
        String words = isRead ? heardOut(Eves.dated(early, tongue, heard.said()), HEARD_OUT, heard) : said;
        boolean danger = DangerSigns.in(words, new Locale(language)).isPresent();
        if (danger || !isRead && alarms.isIn(words)) {
            return Uni.createFrom().item(List.of(only(new Act.Danger(), words, heard)));
        }
        if (!isRead) {
            return Uni.createFrom().item(List.of(only(new Act.OtherLanguage(new Locale(language)), words, heard)));
        }
        Request whole = tongue.request(words);
        if (Topics.isJunk(whole) || Topics.isSigh(whole, heard) || Signature.isAll(words)) {
            return Uni.createFrom().item(List.of(only(new Act.Talk(Act.Talk.Topic.SMALL_TALK), words, heard)));
        }
        List<Piece> pieces = pieces(words, heard);
        List<Piece> open = pieces.stream().filter(Interpreter::wantsMeaning).toList();
        Meanings wanted =
                pieces.size() > 1 ? Meanings.wanted(open, pieces, all(words, whole, heard)) : Meanings.wanted(open);
        if (wanted.open().isEmpty()) {
            return Uni.createFrom().item(reads(words, pieces, wanted, heard));
        }
        return vectors.of(wanted.open().stream()
                        .map(piece -> piece.request().text())
                        .toList())
                .onFailure()
                .recoverWithItem(Optional.empty())
                .map(found -> reads(words, pieces, wanted.with(found.orElse(List.of())), heard));
    }

    private static Piece all(String words, Request whole, Heard heard) {
        Heard alone = heard.further();
        return new Piece(0, 0, words.length(), whole, heard.tongue().model().read(words, alone.asked()), alone);
    }

    /**
     * A request as something else than it was read as.
     *
     * @param last what was spoken of last
     * @return empty where its words make no sense as that
     */
    public Optional<Act> meant(Read read, Intent intent, Subject last, Profile person) {
        Tongue tongue = tongue(read.words(), person);
        Heard heard = new Heard(read.text(), Pending.NONE, last, person, tongue);
        return Optional.ofNullable(LearnedActs.act(intent, tongue.request(read.words()), heard));
    }

    private static Read only(Act act, String words, Heard heard) {
        Interpretation quick = heard.tongue().model().read(words, Pending.NONE);
        return new Read(heard.text(), 0, words, act, Certainty.SURE, quick);
    }

    private static List<Piece> pieces(String words, Heard heard) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (String request : Deeds.apart(heard.tongue().cutter().cut(words), heard)) {
            int start = Math.max(at, words.indexOf(request, at));
            int end = Math.min(words.length(), start + request.length());
            at = end;
            Heard own = pieces.stream().allMatch(Interpreter::isBreath) ? heard : heard.further();
            Interpretation quick = heard.tongue().model().read(request, own.asked());
            pieces.add(new Piece(pieces.size(), start, end, heard.tongue().request(request), quick, own));
            if (pieces.size() == MOST_REQUESTS) {
                break;
            }
        }
        if (pieces.isEmpty()) {
            Interpretation quick = heard.tongue().model().read(words, heard.asked());
            pieces.add(new Piece(0, 0, words.length(), heard.tongue().request(words), quick, heard));
        }
        return pieces;
    }

    /** "Oops!", "hmm.": what follows still answers what was asked. */
    private static boolean isBreath(Piece piece) {
        return piece.request().isAll(Kind.SOFT, Kind.HOLD);
    }

    private static boolean wantsMeaning(Piece piece) {
        boolean open = ForgetWords.all(piece.request()) == null
                && PlainWords.act(piece.request(), piece.quick(), piece.heard()) == null;
        return piece.heard().tongue().model().wantsMeaning(piece.quick())
                && (open || piece.quick().danger() >= SOME_DANGER);
    }

    private List<Read> reads(String words, List<Piece> pieces, Meanings known, Heard heard) {
        if (known.isDanger()) {
            return List.of(only(new Act.Danger(), words, heard));
        }
        List<Item> items = new ArrayList<>();
        for (Piece piece : pieces) {
            items.add(item(piece, known.of(piece)));
        }
        return new Joints(words, heard)
                .of(items).stream().map(item -> item.read(heard)).toList();
    }

    private Item item(Piece piece, Interpretation read) {
        Act forgetting = ForgetWords.all(piece.request());
        if (forgetting != null) {
            return new Item(
                    piece.index(), piece.start(), piece.end(), piece.request(), forgetting, Certainty.SURE, read, true);
        }
        Act plain = PlainWords.act(piece.request(), read, piece.heard());
        if (plain != null && !LearnedReminders.movesNothing(plain, piece.request())) {
            return new Item(
                    piece.index(), piece.start(), piece.end(), piece.request(), plain, Certainty.SURE, read, true);
        }
        LearnedActs.Verdict learned = LearnedActs.verdict(piece.request(), read, piece.heard());
        LearnedActs.Verdict verdict = News.orElse(learned, piece.request(), piece.heard());
        Act act = LearnedReminders.movesNothing(verdict.act(), piece.request())
                ? new Act.TellFact(piece.request().text())
                : verdict.act();
        return new Item(
                piece.index(), piece.start(), piece.end(), piece.request(), act, verdict.certainty(), read, false);
    }
}
