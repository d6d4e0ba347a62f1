package dev.pluto.language.time;

/** Where a request begins: "remind me", and who says so. */
final class Openers {

    private static final int LONGEST_NAME = 3;

    private Openers() {}

    static int opener(Words w, int start, int end) {
        int weak = -1;
        for (int i = start; i < end; i++) {
            Lexeme found = w.find(i, Kind.OPENER);
            if (found != null && found.next() <= end) {
                if (!found.value().startsWith("WEAK") && !found.value().equals("CALL")) {
                    return i;
                }
                weak = weak < 0 ? i : weak;
            }
        }
        return weak;
    }

    /** "This is Noor, …" says who speaks. */
    static int withoutIntroduction(Words w, int start, int end) {
        int at = start;
        while (at < end && Body.soft(w, at, end) > at) {
            at = Body.soft(w, at, end);
        }
        int name = w.after(at, Kind.INTRO);
        for (int i = name; name > 0 && i <= Math.min(end, name + LONGEST_NAME); i++) {
            if (i > name && (i == end || !w.isWord(i))) {
                return i;
            }
        }
        return start;
    }
}
