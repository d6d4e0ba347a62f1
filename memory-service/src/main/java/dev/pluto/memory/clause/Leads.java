package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Set;

/** Takes off what only opens a clause: greetings, "please remember that", "right now". */
final class Leads {

    private static final Set<String> THAT_LEADS = Set.of("remember", "note", "know", "noted");

    private final Lexicon lexicon = Lexicon.english();

    /** Without greetings and "please remember that" before what is said. */
    List<Word> without(List<Word> piece) {
        int at = 0;
        while (at < piece.size() - 1) {
            Word word = piece.get(at);
            int run = leadAt(piece, at);
            if (run > 0 && at + run < piece.size()) {
                at += run;
                continue;
            }
            boolean remember = THAT_LEADS.contains(word.text());
            boolean that = word.is("that")
                    && at > 0
                    && THAT_LEADS.contains(piece.get(at - 1).text());
            boolean soKnow = word.is("just")
                    && at + 3 < piece.size()
                    && piece.get(at + 1).is("so")
                    && piece.get(at + 2).is("you");
            int lead = Math.max(leadOfTime(piece, at), at == 0 ? leadOfSince(piece) : 0);
            if (isRefusal(piece, at)) {
                at++;
                continue;
            }
            if (lead > 0) {
                at += lead - 1;
            } else if (soKnow) {
                at += 3;
            } else if (!remember
                    && !that
                    && !word.isMark()
                    && !lexicon.in("filler", word.text())
                    && !word.is("that's")) {
                break;
            }
            at++;
        }
        return piece.subList(at, piece.size());
    }

    /** "no his name's Ron": the "no" is of what was said before. */
    private boolean isRefusal(List<Word> piece, int at) {
        Word next = piece.get(at + 1);
        boolean no = at == 0
                && (piece.get(at).is("no")
                        || piece.get(at).is("nope")
                        || piece.get(at).is("nah"));
        return no && (lexicon.in("possessive", next.text()) || lexicon.in("subject", next.text()));
    }

    private int leadAt(List<Word> piece, int at) {
        for (List<String> lead : lexicon.runs("leads")) {
            boolean here = at + lead.size() < piece.size();
            for (int i = 0; here && i < lead.size(); i++) {
                here = piece.get(at + i).is(lead.get(i));
            }
            if (here) {
                return lead.size();
            }
        }
        return 0;
    }

    /** "starting monday its 8 to 4", "as of june I'm on days": how many words say since when; 0 where nothing else is said. */
    private int leadOfSince(List<Word> piece) {
        int at = piece.get(0).is("as") && piece.size() > 1 && piece.get(1).is("of")
                ? 2
                : lexicon.in("beginning", piece.get(0).text()) ? 1 : 0;
        int end = at;
        while (at > 0 && end < piece.size() && isTime(piece.get(end))) {
            end++;
        }
        if (end < piece.size() && piece.get(end).is(",")) {
            end++;
        }
        boolean told = end > at
                && end + 1 < piece.size()
                && (lexicon.in("subject", piece.get(end).text())
                        || lexicon.in("possessive", piece.get(end).text())
                        || lexicon.in("article", piece.get(end).text()));
        return told ? end : 0;
    }

    private boolean isTime(Word word) {
        return word.hasDigit()
                || lexicon.in("time", word.text())
                || lexicon.in("weekday", word.text())
                || lexicon.in("month", word.text())
                || lexicon.in("when-behind", word.text());
    }

    /** "now", "right now", "for now", "since then" before what is said: how many words. */
    private static int leadOfTime(List<Word> piece, int at) {
        Word word = piece.get(at);
        Word next = at + 1 < piece.size() ? piece.get(at + 1) : word;
        if ((word.is("since") && next.is("then"))
                || (Set.of("right", "for", "just", "until").contains(word.text()) && next.is("now"))
                || (word.is("these") && next.is("days"))
                || (word.is("at") && next.is("present"))) {
            return at + 2 < piece.size() ? 2 : 0;
        }
        if (word.is("at")
                && next.is("the")
                && at + 3 < piece.size()
                && piece.get(at + 2).is("moment")) {
            return 3;
        }
        return word.is("now")
                        || word.is("atm")
                        || word.is("currently")
                        || word.is("nowadays")
                        || word.is("plus")
                        || word.is("also")
                ? 1
                : 0;
    }
}
